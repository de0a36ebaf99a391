// What every page shares: light and dark, menus that close, panels that open on wide screens, the way to the search
// field, printing.
const root = document.documentElement;
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);
const switches = [...document.querySelectorAll("[data-theme-switch]")];
const showTheme = () => {
  for (const button of switches) button.setAttribute("aria-pressed", String(isDark()));
};
for (const button of switches) {
  button.dataset.ready = "";
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

// A search field suggests from when it gets the focus on; that of the search page shows results at once instead.
const fields = [...document.querySelectorAll("form[role=search] input[name=q]")];
for (const field of fields.filter((one) => !one.closest("[data-search]"))) {
  const start = () => import("./suggest.js").then(({ suggestIn }) => suggestIn(field), () => {});
  if (field === document.activeElement) start();
  else field.addEventListener("focus", start, { once: true });
}

// The key "/" leads to the first search field one sees; visitors can switch that off on the search page.
const isSwitchedOff = () => {
  try {
    return localStorage.getItem("showcase-shortcut") === "off";
  } catch {
    return false;
  }
};
document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
  const field = [...document.querySelectorAll("form[role=search] input[name=q]")].find((one) => one.getClientRects().length);
  if (!field || isSwitchedOff()) return;
  event.preventDefault();
  field.focus();
  field.select();
});
