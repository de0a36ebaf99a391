// Before the first paint: a script runs here, and the reader may have chosen light or dark on an earlier page.
document.documentElement.classList.add("js");
try {
  const choice = localStorage.getItem("showcase-theme");
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
} catch {
  // Storage is closed to us: the system's choice holds.
}
