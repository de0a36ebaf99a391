// What every page shares: light and dark, menus that close, panels that open on wide screens, printing.
const root = document.documentElement;
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);
const switches = [...document.querySelectorAll("[data-theme-switch]")];
const showTheme = () => {
  for (const button of switches) button.setAttribute("aria-pressed", String(isDark()));
};
for (const button of switches) {
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("showcase-theme", root.dataset.theme);
    } catch {
      // The choice then holds for this page only.
    }
    showTheme();
  });
}
prefersDark.addEventListener("change", showTheme);
showTheme();

const popovers = [...document.querySelectorAll("details[data-popover]")];
document.addEventListener("click", (event) => {
  for (const popover of popovers) if (!popover.contains(event.target)) popover.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const popover of popovers) {
    if (popover.open && popover.contains(document.activeElement)) popover.querySelector("summary").focus();
    popover.open = false;
  }
});

// Another language shows the same list: filters and words to search stand in the address.
for (const link of document.querySelectorAll(".language-links__link")) {
  const carry = () => Object.assign(link, { search: location.search, hash: location.hash });
  for (const type of ["pointerover", "focus", "click"]) link.addEventListener(type, carry);
}

const isWide = matchMedia("(min-width: 60em)");
const openWide = () => {
  for (const fold of document.querySelectorAll("details[data-open-wide]")) fold.open = isWide.matches;
};
isWide.addEventListener("change", openWide);
openWide();

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
