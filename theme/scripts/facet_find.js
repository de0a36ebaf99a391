// A field that narrows the values of a long facet while one types.
const MANY = 20; // values; with fewer, looking is faster than typing
const plain = (text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ł/g, "l")
    .replace(/ß/g, "ss");

/** Give each long facet of a form its field; the words stand on the form. */
export function addFinders(form) {
  for (const group of form.querySelectorAll("[data-facet]")) {
    const lines = [...group.querySelectorAll("li")];
    if (lines.length > MANY && form.dataset.find) addFinder(form, group, lines);
  }
}

function addFinder(form, group, lines) {
  const field = document.createElement("input");
  field.type = "search";
  field.className = "facet-find";
  field.autocomplete = "off";
  field.placeholder = form.dataset.find;
  field.setAttribute("aria-label", `${form.dataset.find}: ${group.querySelector(".facet-panel__title").textContent}`);
  const none = document.createElement("p");
  none.className = "facet-find__none";
  none.setAttribute("role", "status");
  const fold = group.querySelector(".fold");
  let wasOpen; // whether the rest of the values was open before something was typed
  let names;
  field.addEventListener("input", () => {
    names ??= lines.map((line) => plain(line.querySelector(".facet-panel__name").textContent));
    const typed = plain(field.value.trim());
    wasOpen ??= fold?.open;
    let found = 0;
    lines.forEach((line, place) => {
      line.hidden = !names[place].includes(typed);
      found += !line.hidden;
    });
    if (fold) fold.open = typed ? true : wasOpen;
    if (!typed) wasOpen = undefined;
    none.textContent = found ? "" : form.dataset.findNone;
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  group.querySelector(".facet-panel__values").before(field, none);
}
