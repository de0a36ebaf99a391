// Fills what was typed and chosen on the page into the prepared mail to the programme, at the moment it is opened.
// Without it the mail has the same lines, to be filled in by hand.
const MOST = 300; // letters of what was typed: some mail programs cut long links
const links = [...document.querySelectorAll("[data-ask]")];

/** What is ticked in the filters of the page: a map of facet names to their title and the words of their values. */
function chosen() {
  const found = new Map();
  for (const box of document.querySelectorAll("form[data-facets] input:checked")) {
    const words = nameOf(box);
    const title = box.closest("[data-facet]")?.querySelector(".facet-panel__title")?.textContent.trim();
    if (!words || !title) continue;
    if (!found.has(box.name)) found.set(box.name, { title, values: [] });
    found.get(box.name).values.push(words);
  }
  return found;
}

/** The words beside a box, without the mark of another language. */
function nameOf(box) {
  const parts = box.closest("label")?.querySelector(".facet-panel__name")?.childNodes ?? [];
  const words = [...parts].filter((part) => !part.classList?.contains("language-mark"));
  return words.map(({ textContent }) => textContent).join("").trim();
}

function fill(link) {
  const form = JSON.parse(link.dataset.ask);
  const query = document.querySelector("main input[name=q]")?.value.trim().replace(/\s+/g, " ").slice(0, MOST) ?? "";
  const filters = chosen();
  const lines = form.lines.map(([name, label]) => {
    const said = name === "query" ? query : (filters.get(name)?.values.join(", ") ?? "");
    filters.delete(name);
    return `${label}: ${said}`;
  });
  for (const { title, values } of filters.values()) lines.push(`${title}: ${values.join(", ")}`);
  const text = [form.greeting, "", ...lines, "", form.ending, "", form.foundOn].join("\r\n").trim();
  const subject = query ? form.asked.replace("{query}", () => query) : form.subject;
  const address = link.href.slice(0, link.href.indexOf("?"));
  link.href = `${address}?subject=${encoded(subject)}&body=${encoded(text)}`;
}

/** Signs that a mail program might take for its own are encoded too, and halves of signs are left out. */
function encoded(text) {
  const whole = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
  return encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

for (const link of links) {
  for (const type of ["pointerover", "focus", "click"]) link.addEventListener(type, () => fill(link));
}
