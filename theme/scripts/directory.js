// Filters a list on its page: facets with counts that stay true, chips, address, sorting. Without it the values of
// the facets are links, the table is sorted by name, and on paged lists the form leads to the search page.
const form = document.querySelector("form[data-facets]");
const items = [...document.querySelectorAll("[data-result]")].map((element) => ({
  element,
  row: document.querySelector(`[data-row="${CSS.escape(element.dataset.result)}"]`),
}));
const boxes = form ? [...form.querySelectorAll("input[type=checkbox]")] : [];
// Another handle for the filter of what is offered here.
const hideExamples = document.querySelector("[data-hide-examples]");
const originBoxes = boxes.filter((box) => box.name === "origin");
const hereBox = originBoxes.find((box) => box.value === "here");
const table = document.querySelector("[data-sortable]");
const heads = table ? [...table.tHead.rows[0].cells] : [];
const sortOf = (head) => head.getAttribute("aria-sort");

/** Ids an item carries for a facet. */
const idsOf = (item, facet) => (item.element.getAttribute(`data-${facet}`) || "").split(" ");

/** Chosen ids by facet; within a facet one of them is enough, between facets all must fit. */
function chosen() {
  const byFacet = new Map();
  for (const box of boxes) {
    if (box.checked) byFacet.set(box.name, [...(byFacet.get(box.name) || []), box.value]);
  }
  return byFacet;
}

function fits(item, byFacet, except) {
  return [...byFacet].every(
    ([facet, ids]) => facet === except || ids.some((id) => idsOf(item, facet).includes(id)),
  );
}

function update() {
  const byFacet = chosen();
  let shown = 0;
  for (const item of items) {
    const isShown = fits(item, byFacet);
    item.element.hidden = !isShown;
    if (item.row) item.row.hidden = !isShown;
    shown += isShown;
  }
  for (const box of boxes) {
    const count = items.filter((item) => fits(item, byFacet, box.name) && idsOf(item, box.name).includes(box.value));
    const line = box.closest("li");
    line.querySelector("[data-count]").textContent = count.length.toLocaleString(document.documentElement.lang);
    line.classList.toggle("facet-panel__value--none", count.length === 0);
  }
  if (hideExamples) hideExamples.checked = originBoxes.every((box) => box.checked === (box === hereBox));
  tell(shown, byFacet.size > 0);
}

const status = document.querySelector("[data-result-count]");
const allWords = status?.textContent;
const none = document.querySelector("[data-result-none]");
const chips = document.querySelector("[data-chips]");
const clear = document.querySelector("[data-clear]");

function tell(shown, isFiltered) {
  const number = shown.toLocaleString(document.documentElement.lang);
  status.textContent = isFiltered ? status.dataset.filtered.replace("{shown}", number) : allWords;
  none.hidden = shown > 0;
  clear.hidden = !isFiltered;
  const ticked = boxes.filter((box) => box.checked);
  chips.hidden = ticked.length === 0;
  chips.replaceChildren(...ticked.map(makeChip));
}

function makeChip(box) {
  const name = box.closest("label").querySelector(".facet-panel__name").cloneNode(true);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "result-bar__chip";
  button.setAttribute("aria-label", chips.dataset.remove.replace("{name}", name.textContent));
  button.append(...name.childNodes);
  button.addEventListener("click", () => {
    box.checked = false;
    changed();
    (chips.querySelector("button") || status).focus();
  });
  const line = document.createElement("li");
  line.append(button);
  return line;
}

function changed() {
  update();
  writeAddress();
}

/** What is chosen stands in the address, one entry of the history per change. */
function writeAddress() {
  const address = new URL(location.href);
  for (const name of [...boxes.map((box) => box.name), "sort", "order"]) address.searchParams.delete(name);
  for (const [facet, ids] of chosen()) for (const id of ids) address.searchParams.append(facet, id);
  const sorted = heads.find(sortOf);
  if (sorted && (sorted !== heads[0] || sortOf(sorted) === "descending")) {
    address.searchParams.set("sort", sorted.dataset.column);
    if (sortOf(sorted) === "descending") address.searchParams.set("order", "desc");
  }
  try {
    if (address.href !== location.href) history.pushState(null, "", address);
  } catch {
    // Pages opened from a file have no address to change.
  }
}

function readAddress() {
  const wanted = new URLSearchParams(location.search);
  for (const box of boxes) box.checked = wanted.getAll(box.name).includes(box.value);
}

if (form && !("paged" in form.dataset) && items.length) {
  form.querySelector("[data-submit]").hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", changed);
  if (hideExamples && hereBox) {
    hideExamples.closest("[data-examples]").hidden = false;
    hideExamples.addEventListener("change", () => {
      for (const box of originBoxes) box.checked = hideExamples.checked && box === hereBox;
      changed();
    });
  }
  status.tabIndex = -1;
  clear.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    changed();
    status.focus();
  });
  addEventListener("popstate", () => {
    readAddress();
    update();
  });
  readAddress();
  update();
}

// Cards or table: the address says which, this only marks the switch.
const views = [...document.querySelectorAll("[data-view]")];
function markView() {
  const current = location.hash === "#table" ? "table" : "cards";
  for (const view of views) {
    if (view.dataset.view === current) view.setAttribute("aria-current", "true");
    else view.removeAttribute("aria-current");
  }
}
addEventListener("hashchange", markView);
markView();

// Heads of the table sort it; the address keeps how.
const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
for (const head of heads) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cluster-table__sort";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    sortBy(head, sortOf(head) === "ascending" ? -1 : 1);
    writeAddress();
  });
}

function sortBy(head, turn) {
  for (const other of heads) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", turn > 0 ? "ascending" : "descending");
  const isNumber = head.dataset.sort === "number";
  const valueOf = (row) => row.cells[head.cellIndex].dataset.value ?? row.cells[head.cellIndex].textContent.trim();
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, value: valueOf(row) }));
  // What is not known comes last, whichever way.
  rows.sort((one, other) => {
    if (!one.value || !other.value) return Number(!one.value) - Number(!other.value);
    return turn * (isNumber ? one.value - other.value : collator.compare(one.value, other.value));
  });
  table.tBodies[0].append(...rows.map(({ row }) => row));
}

function sortAsAddressed() {
  if (!table) return;
  const wanted = new URLSearchParams(location.search);
  const head = heads.find(({ dataset }) => dataset.column === wanted.get("sort")) ?? heads[0];
  const turn = wanted.get("order") === "desc" ? -1 : 1;
  if (sortOf(head) !== (turn > 0 ? "ascending" : "descending")) sortBy(head, turn);
}
addEventListener("popstate", sortAsAddressed);
sortAsAddressed();
