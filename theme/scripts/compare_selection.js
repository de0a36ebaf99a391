// Lets a reader choose up to four clusters of a list and compare them. A button stands on every cluster, also on those
// that other scripts show later; what is chosen stands in the address as compare=<identifier>, beside the filters.
// Without it, pages of facet values link to the comparison of their first four clusters.
const bar = document.querySelector("[data-compare-bar]");
const said = document.querySelector("[data-compare-said]");
const line = bar?.querySelector("[data-compare-words]");
const go = bar?.querySelector("[data-compare-go]");
const NAME = "compare";
const MOST = 4;
const IDENTIFIER = /^[a-z0-9-]+$/;
const WANTING = ["result", "row"].map((mark) => `[data-${mark}^="cluster/"]:not([data-comparable])`).join(", ");
// Links to other lists, which carry the choice along.
const CARRYING = ".pagination a, .letter-row a, .facet-panel a, .link-row a, .breadcrumb a";

const chosen = new Map(); // identifier → name, in the order of choosing
const fill = (message, gaps) => message.replace(/\{(\w+)\}/g, (whole, name) => gaps[name] ?? whole);
const withChoice = (address) => {
  const url = new URL(address, location.href);
  url.searchParams.delete(NAME);
  for (const id of chosen.keys()) url.searchParams.append(NAME, id);
  return url;
};
const idOf = (element) => (element.dataset.result ?? element.dataset.row).slice("cluster/".length);

/** The name of a cluster as the list writes it, without marks for the eye only. */
function nameOf(element) {
  const heading = element.querySelector("h2, h3, th") ?? element.querySelector("a") ?? element;
  const copy = heading.cloneNode(true);
  for (const extra of copy.querySelectorAll("button, [aria-hidden=true]")) extra.remove();
  return copy.textContent.trim();
}

/** Put the button on what has none; tells whether the name of a chosen cluster is known only now. */
function addToggles() {
  let isNamed = false;
  for (const element of document.querySelectorAll(WANTING)) {
    element.dataset.comparable = "";
    const [id, name, isRow] = [idOf(element), nameOf(element), "row" in element.dataset];
    if (chosen.has(id) && chosen.get(id) !== name) {
      chosen.set(id, name);
      isNamed = true;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = `compare-toggle${isRow ? " compare-toggle--row" : ""}`;
    button.textContent = isRow ? "" : bar.dataset.toggle;
    button.dataset.compareToggle = id;
    button.setAttribute("aria-label", fill(bar.dataset.toggleNamed, { name }));
    button.setAttribute("aria-pressed", String(chosen.has(id)));
    button.addEventListener("click", () => toggle(id, name));
    (isRow ? addCell(element) : (element.querySelector(".cluster-card__foot") ?? element)).append(button);
  }
  return isNamed;
}

/** Buttons of a table stand in a column of their own, so that the names of its rows stay names. */
function addCell(row) {
  const heads = row.closest("table").tHead.rows[0];
  if (!heads.querySelector(".compare-column")) {
    const head = document.createElement("th");
    head.scope = "col";
    head.className = "cluster-table__head compare-column";
    head.textContent = bar.dataset.toggle;
    heads.append(head);
  }
  const cell = row.insertCell();
  cell.className = "compare-column";
  return cell;
}

function toggle(id, name) {
  if (chosen.has(id)) chosen.delete(id);
  else if (chosen.size < MOST) chosen.set(id, name);
  else {
    said.textContent = bar.dataset.full;
    line.textContent = bar.dataset.full;
    return;
  }
  changed();
}

/** Write the choice into the address, also after another script wrote its own part anew. */
function keepAddress() {
  const address = withChoice(location.href);
  try {
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  } catch {
    // Pages opened from a file have no address to change.
  }
}

function changed() {
  keepAddress();
  show();
  said.textContent = chosen.size ? line.textContent : bar.dataset.cleared;
}

function show() {
  for (const button of document.querySelectorAll("[data-compare-toggle]")) {
    button.setAttribute("aria-pressed", String(chosen.has(button.dataset.compareToggle)));
  }
  const { lang } = document.documentElement;
  const names = new Intl.ListFormat(lang).format(chosen.values());
  line.textContent = fill(bar.dataset.chosen, { count: chosen.size.toLocaleString(lang), names });
  const address = new URL(go.href);
  address.search = new URLSearchParams([...chosen.keys()].map((id) => ["c", id])).toString();
  go.href = address.href;
  bar.hidden = chosen.size === 0;
}

/** What the address names; names that the list does not show come from the finder, which also knows what exists. */
async function readAddress() {
  const ids = new URLSearchParams(location.search).getAll(NAME).filter((id) => IDENTIFIER.test(id));
  if (!ids.length) return;
  const strange = ids.filter((id) => !document.querySelector(`[data-result="cluster/${id}"]`));
  for (const id of new Set(ids)) if (chosen.size < MOST) chosen.set(id, id);
  if (!strange.length) return;
  try {
    const { readFinder } = await import("./finder_file.js");
    const { entries } = await readFinder(new URL(bar.dataset.finder, location.href).href);
    const names = new Map(entries.filter(({ kind }) => kind === "cluster").map(({ id, name }) => [id, name]));
    for (const id of strange) {
      if (!names.has(id)) chosen.delete(id);
      else if (chosen.has(id)) chosen.set(id, names.get(id));
    }
  } catch {
    // Then its identifier stands for its name.
  }
  show();
}

function start() {
  const found = readAddress();
  addToggles();
  show();
  found.then(show);
  const listChanged = () => {
    if (addToggles()) show();
    if (chosen.size) keepAddress();
  };
  new MutationObserver(listChanged).observe(document.querySelector("main"), { childList: true, subtree: true });
  bar.querySelector("[data-compare-clear]").addEventListener("click", () => {
    const last = document.querySelectorAll(`[data-compare-toggle="${[...chosen.keys()].at(-1)}"]`);
    chosen.clear();
    changed();
    // The button that chose it, or, where the list does not show it, the page.
    ([...last].find((button) => button.offsetParent) ?? document.querySelector("main")).focus();
  });
  // Going back undoes a filter, not the choice.
  addEventListener("popstate", keepAddress);
  for (const type of ["pointerover", "focusin", "click"]) {
    document.addEventListener(type, ({ target }) => {
      const link = target instanceof Element && target.closest("a[href]");
      if (link && link.matches(CARRYING) && link.origin === location.origin) link.href = withChoice(link.href).href;
    }, true);
  }
}

if (bar) start();
