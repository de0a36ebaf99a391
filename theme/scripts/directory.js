// Filters and sorts a list on its page: facets with counts that stay true, a shareable address, cards, table and map
// alike. Without it the values of the facets are links and the list stands by name, on pages of its own when long.
import { FacetPanel } from "./facets.js";
import { ListSort } from "./list_sort.js";
import "./map.js"; // before the list is filtered, so that it hears of it

const page = document.querySelector(".results");
const find = (selector) => page.querySelector(selector);
const status = find("[data-result-count]");
const plainWords = status.textContent;
const none = find("[data-result-none]");
const letters = find("[data-letters]");
const grid = find("[data-result]")?.parentElement;
const table = find("[data-sortable]");
const isPaged = "finder" in page.dataset;
const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined, { numberingSystem: "latn" });

// --- The items of this page ----------------------------------------------------------------------------------------

const rows = new Map([...(table?.tBodies[0].rows ?? [])].map((row) => [row.dataset.row, row]));
const boxes = new Map([...page.querySelectorAll("input[data-n]")].map((box) => [box.dataset.n, box]));
const items = [...page.querySelectorAll("[data-result]")].map((element) => ({
  key: element.dataset.result,
  element,
  row: rows.get(element.dataset.result),
  ids: (facet) => idsOf(element, facet),
}));
const heads = [...(table?.tHead.querySelectorAll("[data-column]") ?? [])];
const columns = heads.map(({ dataset }) => dataset.column);

/** The values of an item; clusters name them by the numbers of their boxes, which keeps long lists short. */
function idsOf({ dataset }, facet) {
  const parts = (dataset.values ?? dataset[facet] ?? "").split(" ").filter(Boolean);
  if (dataset.values === undefined) return parts;
  const found = parts.map((number) => boxes.get(number)).filter((box) => box?.name === facet);
  return found.map(({ value }) => value);
}

/** What the table says of a cluster in one of its columns. */
function valueOfRow({ row }, column) {
  const cell = row.cells[columns.indexOf(column)];
  return cell.dataset.value ?? cell.textContent.trim();
}

// --- Filters and order ---------------------------------------------------------------------------------------------

const form = find("form[data-facets]");
const panel = form && new FacetPanel({ form, bar: find(".result-bar"), onChange: changed });
const order = new ListSort({
  select: find("[data-sort]"),
  heads: isPaged ? [] : heads, // a page of many cannot be sorted by itself
  valueOf: (item, column) => (item.element ? valueOfRow(item, column) : valueOfEntry(item, column)),
  onChange: changed,
});

function changed() {
  writeAddress();
  update();
}

/** What is chosen stands in the address, one entry of the history per change. */
function writeAddress() {
  const address = new URL(location.href);
  panel?.write(address.searchParams);
  order.write(address.searchParams);
  try {
    if (address.href !== location.href) history.pushState(null, "", address);
  } catch {
    // Pages opened from a file have no address to change.
  }
  readSearch = location.search;
}

function readAddress() {
  const params = new URLSearchParams(location.search);
  panel?.read(params);
  panel?.tidyAddress();
  order.read(params);
  readSearch = location.search;
}

function update() {
  if (isPaged) updateAllPages();
  else show(items);
}

/** Filter and sort the items of this page, cards and table alike. */
function show(listed) {
  const fitting = panel ? panel.filter(listed) : listed;
  const isShown = new Set(fitting);
  for (const item of listed) {
    item.element.hidden = !isShown.has(item);
    if (item.row) item.row.hidden = !isShown.has(item);
  }
  const sorted = order.sort(listed);
  if (sorted.some(({ element }, place) => grid.children[place] !== element)) {
    grid.append(...sorted.map(({ element }) => element));
    if (table) table.tBodies[0].append(...sorted.map(({ row }) => row));
  }
  tell(fitting);
}

/** Say how many there are, to the reader and to whoever shows the same list in another way. */
function tell(fitting) {
  const isFiltered = Boolean(panel?.chosen().size);
  const said = isFiltered ? status.dataset.filtered.replace("{shown}", numbers.format(fitting.length)) : plainWords;
  if (status.textContent !== said) status.textContent = said;
  none.hidden = fitting.length > 0 || !isFiltered;
  // The first name of a letter may be filtered out, or stand elsewhere.
  if (letters) letters.hidden = isFiltered || !order.isPlain;
  const keys = new Set(fitting.map(({ key }) => key));
  document.dispatchEvent(new CustomEvent("showcase:filtered", { detail: { keys, isFiltered } }));
}

// --- Lists of several pages ----------------------------------------------------------------------------------------

let found; // the module that shows what is on other pages
let valueOfEntry;
let turn = 0; // number of the newest choice; what was loaded for older ones is dropped

async function updateAllPages() {
  turn += 1;
  const mine = turn;
  const isAll = !panel?.chosen().size && order.isPlain;
  const failed = find("[data-found-failed]");
  failed.hidden = true;
  if (isAll && !found) {
    showPage(true);
    tell(items);
    return;
  }
  page.setAttribute("aria-busy", "true");
  try {
    found ??= await openFound();
    const entries = await found.load((entry) => panel?.learn(entry));
    if (mine !== turn) return;
    const fitting = panel ? panel.filter(entries) : entries;
    if (!isAll) found.show(order.sort(fitting));
    showPage(isAll);
    tell(fitting);
  } catch {
    if (mine !== turn) return;
    showPage(true);
    failed.hidden = false;
  } finally {
    if (mine === turn) page.removeAttribute("aria-busy");
  }
}

async function openFound() {
  const module = await import("./found_list.js");
  ({ valueOfEntry } = module);
  return new module.FoundList(page);
}

/** Show the page as it was served, or what was found on all pages. */
function showPage(isServed) {
  find("[data-found]").hidden = isServed;
  for (const part of page.querySelectorAll("#cards, #table, .pagination")) part.hidden = !isServed;
  find('[data-view="table"]').closest("li").hidden = !isServed;
  find(".result-bar__views").hidden = !isServed && !find('[data-view="map"]');
  markView();
}

// --- Examples from elsewhere: another handle for the filter of what is offered here --------------------------------

const hideExamples = find("[data-hide-examples]");
const markExamples = () => {
  const origins = panel.chosen().get("origin") ?? [];
  hideExamples.checked = origins.length === 1 && origins[0] === "here";
};
if (hideExamples && panel?.names.includes("origin")) {
  hideExamples.closest("[data-examples]").hidden = false;
  hideExamples.addEventListener("change", () => panel.choose("origin", hideExamples.checked ? ["here"] : []));
  document.addEventListener("showcase:filtered", markExamples);
}

// --- Cards, table or map: the address says which, this only marks the switch ---------------------------------------

const views = [...page.querySelectorAll("[data-view]")];
function markView() {
  const isThere = (view) => view.hash === location.hash && !view.closest("li").hidden;
  const current = views.find(isThere) ?? views[0];
  // Who reads the table goes on with the table of the next page.
  for (const link of page.querySelectorAll(".pagination a")) link.hash = location.hash && current.hash;
  for (const view of views) {
    if (view === current) view.setAttribute("aria-current", "true");
    else view.removeAttribute("aria-current");
  }
}
addEventListener("hashchange", markView);
markView();

let readSearch; // what the address asked for when it was read; another view of the same list asks for nothing new
function followAddress() {
  if (location.search === readSearch) return;
  readAddress();
  update();
}
addEventListener("popstate", followAddress);
followAddress();
