// Puts the clusters that the address names side by side. The facts come from their profiles, which mark their parts:
// data-compare="<row>" is a value of a row, data-compare="<row>+" what belongs to the value before. A page that is
// filled already gets the switch for differences only. Without it such pages show all, and lists link to them.
const page = document.querySelector("[data-compare-page]");
const words = JSON.parse(page.dataset.words);
const section = page.querySelector("[data-comparison]");
const table = section.querySelector("table");
const rows = [...table.tBodies[0].rows];
const status = page.querySelector("[data-compare-status]");
const form = page.querySelector("[data-compare-add]");
const help = page.querySelector("[data-compare-empty]");
const differences = page.querySelector("[data-compare-differences]");
const profiles = new URL(page.dataset.profiles, location.href);
const language = document.documentElement.lang;
const IDENTIFIER = /^[a-z0-9-]+$/;
const MOST = 4;
const EMPTY = "[hidden], svg, [aria-hidden=true], .visually-hidden";

const fill = (message, gaps) => message.replace(/\{(\w+)\}/g, (whole, name) => gaps[name] ?? whole);
const listed = (names) => new Intl.ListFormat(language).format(names);
const made = (tag, className, ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

/** An address that may stand on our page: rebased, and of a kind that only leads somewhere. */
function safeAddress(written, base) {
  try {
    const url = new URL(written, base);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

/** Copy text, links, language and direction of an element, and nothing else. */
function adopt(element, base) {
  const inner = document.createDocumentFragment();
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) inner.append(node.data.replace(/\s+/g, " "));
    else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(EMPTY)) inner.append(adopt(node, base));
  }
  const address = element.localName === "a" && safeAddress(element.getAttribute("href"), base);
  if (!address && !element.lang && element.localName !== "bdi") return inner;
  const copy = made(address ? "a" : element.lang ? "span" : "bdi", "", inner);
  if (address) copy.href = address;
  if (address && new URL(address).origin !== location.origin) copy.rel = "external nofollow";
  if (element.lang) Object.assign(copy, { lang: element.lang, dir: element.dir });
  return copy;
}

/** The marked values of a profile by row. */
function readValues(profile, base) {
  const byRow = new Map();
  for (const element of profile.querySelectorAll("[data-compare]")) {
    const [row, isDetail] = element.dataset.compare.split(/(?=\+$)/);
    const values = byRow.get(row) ?? byRow.set(row, []).get(row);
    // Of a card counts what it is called.
    const copy = adopt(element.querySelector("h2, h3, h4") ?? element, base);
    if (!isDetail) values.push({ text: copy, details: [] });
    else values.at(-1)?.details.push(copy);
  }
  return byRow;
}

const asked = new Map(); // identifier → promise of its column
function readProfile(id) {
  if (!asked.has(id)) asked.set(id, fetchProfile(id));
  return asked.get(id);
}

async function fetchProfile(id) {
  const url = new URL(`${id}/`, profiles);
  try {
    const response = await fetch(url);
    if (!response.ok) return { id, problem: response.status === 404 ? "unknown" : "failed" };
    const profile = new DOMParser().parseFromString(await response.text(), "text/html");
    const values = readValues(profile, url);
    const name = values.get("name")?.[0].text;
    if (!name) return { id, problem: "unknown" };
    const field = /\bfield-\d+\b/.exec(profile.querySelector(".profile")?.className ?? "")?.[0] ?? "field-0";
    return { id, url, name, field, values };
  } catch {
    asked.delete(id); // another try may succeed
    return { id, problem: "failed" };
  }
}

let known = null; // names of all clusters by identifier, once the finder is there
async function readNames() {
  if (known) return;
  try {
    const { readFinder } = await import("./finder_file.js");
    const finder = await readFinder(new URL(page.dataset.finder, location.href).href);
    const clusters = finder.entries.filter(({ kind }) => kind === "cluster");
    known = new Map(clusters.map(({ id, name }) => [id, name]));
  } catch {
    // Without names the profiles themselves tell which clusters there are.
  }
}

function makeValue(tag, { text, details }) {
  const line = made(tag, "", text.cloneNode(true));
  for (const detail of details) line.append(" ", made("span", "comparison__detail", detail.cloneNode(true)));
  return line;
}

function makeCell(row, column) {
  const values = column.values.get(row.dataset.compareRow) ?? [];
  const most = Number(row.dataset.most);
  const shown = values.slice(0, most);
  const cell = made("td", "comparison__cell");
  if (!shown.length) cell.append(made("p", "comparison__none", words.not_stated));
  else if (shown.length === 1) cell.append(makeValue("p", shown[0]));
  else cell.append(made("ul", "comparison__list", ...shown.map((value) => makeValue("li", value))));
  if (values.length > most) {
    const link = Object.assign(made("a", "", words.more), { href: column.url.href });
    cell.append(made("p", "comparison__more", link));
  }
  return cell;
}

function makeHead(column) {
  const link = Object.assign(made("a", "", column.name.cloneNode(true)), { href: column.url.href });
  const remove = Object.assign(made("button", "comparison__remove", words.remove_short), { type: "button" });
  remove.setAttribute("aria-label", fill(words.remove, { name: column.name.textContent.trim() }));
  remove.addEventListener("click", () => removeColumn(column.id));
  return Object.assign(made("th", `comparison__head ${column.field}`, link, remove), { scope: "col" });
}

function showColumns(columns) {
  for (const cell of table.querySelectorAll(".comparison__head, .comparison__cell")) cell.remove();
  table.className = `comparison__table comparison__table--${columns.length}`;
  table.tHead.rows[0].append(...columns.map(makeHead));
  for (const row of rows) {
    row.append(...columns.map((column) => makeCell(row, column)));
    const said = new Set([...row.querySelectorAll("td")].map((cell) => cell.textContent.replace(/\s+/g, " ").trim()));
    row.toggleAttribute("data-same", columns.length > 1 && said.size === 1);
  }
  section.hidden = columns.length === 0;
}

/** Rows in which all say the same are hidden if the reader wants so, and named. */
function showDifferences() {
  const isWanted = new URLSearchParams(location.search).has("differences");
  const same = rows.filter((row) => row.hasAttribute("data-same"));
  for (const row of rows) row.hidden = isWanted && row.hasAttribute("data-same");
  differences.hidden = table.tHead.rows[0].cells.length < 3;
  differences.setAttribute("aria-pressed", String(isWanted));
  const names = same.map((row) => row.cells[0].textContent);
  return isWanted && names.length ? [fill(words.hidden, { names: listed(names) })] : [];
}

/** Identifiers in the address, each once, in its order. */
const chosen = () => [...new Set(new URLSearchParams(location.search).getAll("c"))];

let turn = 0;
async function show() {
  const own = ++turn;
  const ids = chosen();
  if (ids.length) status.textContent = words.loading;
  await readNames();
  const isKnown = (id) => IDENTIFIER.test(id) && (!known || known.has(id));
  const valid = ids.filter(isKnown);
  const read = await Promise.all(valid.slice(0, MOST).map(readProfile));
  if (own !== turn) return;
  const columns = read.filter(({ problem }) => !problem);
  const having = (problem) => read.filter((one) => one.problem === problem).map(({ id }) => id);
  const unknown = [...ids.filter((id) => !isKnown(id)), ...having("unknown")].map((id) => id.slice(0, 60));
  showColumns(columns);
  help.hidden = columns.length > 1;
  showChoice(new Set(columns.map(({ id }) => id)));
  tell(columns, unknown, having("failed"), valid.length > MOST);
}

function tell(columns, unknown, failed, isTooMany) {
  const names = columns.map(({ name }) => name.textContent.trim());
  const said = [];
  if (names.length > 1) said.push(fill(words.compared, { names: listed(names) }));
  else said.push(names.length ? fill(words.one, { name: names[0] }) : words.none);
  if (unknown.length) said.push(fill(words.unknown, { names: unknown.slice(0, MOST).join(", ") }));
  if (failed.length) said.push(fill(words.failed, { names: failed.join(", ") }));
  if (isTooMany) said.push(words.too_many);
  const hidden = showDifferences();
  status.replaceChildren(...[...said, ...hidden].flatMap((text) => [made("span", "", text), " "]));
}

/** Names that can be added; none when four are there. */
function showChoice(shown) {
  form.hidden = !known || shown.size >= MOST;
  if (!known) return;
  const select = form.querySelector("select");
  const left = [...known].filter(([id]) => !shown.has(id));
  select.replaceChildren(select.options[0], ...left.map(([id, name]) => new Option(name, id)));
  select.value = "";
}

function goTo(ids) {
  const address = new URL(location.href);
  address.searchParams.delete("c");
  for (const id of ids) address.searchParams.append("c", id);
  history.pushState(null, "", address);
  return show();
}

async function removeColumn(id) {
  await goTo(chosen().filter((other) => other !== id));
  (table.querySelector(".comparison__remove") ?? form.querySelector("select")).focus();
}

differences.addEventListener("click", () => {
  const address = new URL(location.href);
  if (address.searchParams.has("differences")) address.searchParams.delete("differences");
  else address.searchParams.set("differences", "1");
  history.replaceState(null, "", address);
  const hidden = showDifferences();
  if (form) show();
  else status.textContent = hidden.join(" ");
});

if (form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { value } = form.querySelector("select");
    if (value) goTo([...chosen(), value]);
  });
  addEventListener("popstate", show);
  show();
} else {
  status.textContent = showDifferences().join(" ");
}
