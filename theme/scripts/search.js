// The search page: words and filters stand in its address; the full-text index is loaded when they ask for it.
// How results are ranked, filtered and checked is explained in docs/search.md.
const page = document.querySelector("[data-search]");
const words = JSON.parse(page.dataset.words);
const find = (selector) => page.querySelector(selector);
const form = find("form[role=search]");
const input = find("input[name=q]");
const panel = find("form[data-facets]");
const boxes = [...panel.querySelectorAll("input[type=checkbox]")];
const status = find("[data-result-count]");
const chips = find("[data-chips]");
const clear = find("[data-clear]");
const list = find("[data-results]");
const more = find("[data-more]");
const none = find("[data-result-none]");
const failed = find("[data-result-failed]");
const template = find("[data-result-template]");

const { lang } = document.documentElement;
const title = document.title;
const index = new URL(page.dataset.index, document.baseURI);
const siteRoot = new URL("../../", index);
const localeRoot = new URL("../", location.href);
const plurals = new Intl.PluralRules(lang);
const AT_ONCE = 10; // results
const MOST_CHECKED = 60; // results read when some of them are not what was meant
const PAUSE = 200; // milliseconds without a keystroke before a search starts
const RANKING = { pageLength: 0.3, metaWeights: { title: 10, keywords: 4, lang: 0, image: 0, image_alt: 0 } };
const KIND_WEIGHTS = { cluster: 2, service: 1.3, page: 1 };

const countWords = (number) => number.toLocaleString(lang, { numberingSystem: "latn" });
const counters = new Map(boxes.map((box) => [box, box.closest("li").querySelector("[data-count]")]));
const plainCounts = new Map(boxes.map((box) => [box, counters.get(box).textContent]));

// --- The index -----------------------------------------------------------------------------------------------------

let loading;
function load() {
  loading ??= start().catch((error) => {
    loading = undefined; // the next search tries again
    throw error;
  });
  return loading;
}

/** Load Pagefind. What it rejects on the side is told on the page, so it need not stand in the console too. */
async function start() {
  const hush = (event) => event.preventDefault();
  addEventListener("unhandledrejection", hush);
  try {
    const engine = await import(new URL("pagefind.js", index));
    const paths = { basePath: index.pathname, baseUrl: siteRoot.pathname };
    await engine.options({ ...paths, noWorker: true, excerptLength: 28, ranking: RANKING });
    await engine.init();
    await engine.filters();
    return engine;
  } finally {
    setTimeout(() => removeEventListener("unhandledrejection", hush), 1000);
  }
}

/** Letters and digits only, without marks: "R&D" is "rd", "København" stays, "Zürich" is "zurich". */
const plain = (text) => text.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const split = (text) => text.split(/\s+/).map(plain).filter(Boolean);

/** Whether a word found may be a form of a word typed, as "city" is of "cities". */
function isFormOf(word, typed) {
  if (typed.length > 3 ? word.includes(typed) : word.startsWith(typed)) return true;
  let same = 0;
  while (same < typed.length && word[same] === typed[same]) same += 1;
  const hasOtherEnd = same >= Math.max(3, 0.5 * typed.length) && word.length - same <= 3;
  return same >= 0.7 * typed.length || (word.length >= 0.6 * typed.length && (hasOtherEnd || typed.includes(word)));
}

/**
 * Whether a hit holds what was typed. Pagefind cuts a word it does not know from its end until it knows the rest,
 * so "hidrogen" finds every page with an "h".
 */
function isMeant(data, typed) {
  const content = data.content.split(/\s+/);
  const found = [...data.locations.map((place) => content[place] || ""), data.meta.title, data.meta.keywords || ""];
  const known = new Set(found.flatMap(split));
  return typed.some((term) => [...known].some((word) => isFormOf(word, term)));
}

/** Ask the index: by name without a query, else by score, where a cluster counts more than a page about its field. */
async function ask(engine, query, filters) {
  if (!query) return engine.search(null, { filters, sort: { order: "asc" } });
  const results = [];
  const counts = {};
  for (const [kind, weight] of Object.entries(KIND_WEIGHTS)) {
    if (filters.kind && !filters.kind.any.includes(kind)) continue;
    const answer = await engine.search(query, { filters: { ...filters, kind } });
    results.push(...answer.results.map((result) => ({ data: result.data, score: result.score * weight })));
    for (const [facet, values] of Object.entries(answer.filters)) {
      for (const [id, count] of Object.entries(values)) addTo(counts, facet, id, count);
    }
  }
  return { results: results.sort((one, other) => other.score - one.score), filters: counts };
}

function addTo(counts, facet, id, count) {
  counts[facet] ??= {};
  counts[facet][id] = (counts[facet][id] || 0) + count;
}

/** Search with some filters; gives the hits that were meant and their number for each value of each facet. */
async function search(engine, query, filters) {
  const answer = await ask(engine, query, filters);
  const typed = split(query);
  // Words of scripts without spaces are found by Pagefind itself.
  if (!typed.length || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(query)) {
    return { hits: answer.results, counts: answer.filters };
  }
  const check = async (results) => {
    const all = await Promise.all(results.map((result) => result.data()));
    return all.map((data) => isMeant(data, typed));
  };
  if ((await check(answer.results.slice(0, AT_ONCE))).every(Boolean)) {
    return { hits: answer.results, counts: answer.filters };
  }
  const looked = answer.results.slice(0, MOST_CHECKED);
  const isKept = await check(looked);
  const hits = looked.filter((_, place) => isKept[place]);
  const counts = {};
  for (const data of await Promise.all(hits.map((hit) => hit.data()))) {
    for (const [facet, ids] of Object.entries(data.filters)) for (const id of ids) addTo(counts, facet, id, 1);
  }
  return { hits, counts };
}

/** Search for the page: a facet's own counts leave its own filter out, so that they say what one more tick adds. */
async function searchAll(engine, query, chosen) {
  const filtersBut = (left) =>
    Object.fromEntries([...chosen].filter(([facet]) => facet !== left).map(([facet, ids]) => [facet, { any: ids }]));
  const { hits, counts } = await search(engine, query, filtersBut());
  for (const facet of chosen.keys()) {
    const wider = await search(engine, query, filtersBut(facet)); // one after the other: they share one engine
    counts[facet] = wider.counts[facet];
  }
  return { hits, counts };
}

// --- What is wanted ------------------------------------------------------------------------------------------------

const wantedQuery = () => input.value.trim();

/** Chosen ids by facet: one of them is enough within a facet, all facets must fit. */
function chosenFilters() {
  const chosen = new Map();
  for (const box of boxes) if (box.checked) chosen.set(box.name, [...(chosen.get(box.name) || []), box.value]);
  return chosen;
}

function readAddress() {
  const wanted = new URLSearchParams(location.search);
  input.value = (wanted.get("q") || "").slice(0, input.maxLength);
  for (const box of boxes) box.checked = wanted.getAll(box.name).includes(box.value);
}

let isSettled = true; // whether Back shall lead to what is shown now
function writeAddress(settles) {
  const address = new URL(location.href);
  address.search = "";
  if (wantedQuery()) address.searchParams.set("q", wantedQuery());
  for (const [facet, ids] of chosenFilters()) for (const id of ids) address.searchParams.append(facet, id);
  if (address.href !== location.href) history[isSettled ? "pushState" : "replaceState"](null, "", address);
  isSettled = settles;
}

// --- What is shown -------------------------------------------------------------------------------------------------

let turn = 0; // number of the newest search; answers to older ones are dropped
let hits = [];
let shown = 0;

async function update() {
  turn += 1;
  const mine = turn;
  const query = wantedQuery();
  const chosen = chosenFilters();
  document.title = query ? `${query} – ${title}` : title;
  showChips();
  if (!query && !chosen.size) {
    showAll([], undefined);
    status.textContent = words.start;
    return;
  }
  list.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => mine === turn && (status.textContent = words.searching), 400);
  try {
    const found = await searchAll(await load(), query, chosen);
    if (mine !== turn) return;
    const first = await Promise.all(found.hits.slice(0, AT_ONCE).map((hit) => hit.data()));
    if (mine !== turn) return;
    showAll(found.hits, found.counts, first);
    none.hidden = found.hits.length > 0;
    const said = words.results[plurals.select(hits.length)] || words.results.other;
    status.textContent = said.replace("{count}", countWords(hits.length));
  } catch {
    if (mine !== turn) return;
    showAll([], undefined);
    status.textContent = "";
    failed.hidden = false;
  } finally {
    clearTimeout(slow);
    if (mine === turn) list.removeAttribute("aria-busy");
  }
}

function showAll(found, counts, first = []) {
  hits = found;
  shown = 0;
  failed.hidden = none.hidden = true;
  list.replaceChildren();
  showNext(first);
  for (const box of boxes) {
    const count = counts ? counts[box.name]?.[box.value] || 0 : -1;
    counters.get(box).textContent = counts ? countWords(count) : plainCounts.get(box);
    box.disabled = count === 0 && !box.checked;
    box.closest("li").classList.toggle("facet-panel__value--none", count === 0);
  }
}

function showNext(read) {
  list.append(...read.map(makeResult));
  shown += read.length;
  more.hidden = shown >= hits.length;
}

function makeResult(data) {
  const item = template.content.firstElementChild.cloneNode(true);
  const link = item.querySelector(".result-list__link");
  const [kind = "page"] = data.filters.kind || [];
  const address = new URL(data.url, location.href);
  const path = address.pathname.slice(localeRoot.pathname.length).replace(/\/$/, "");
  item.dataset.result = kind === "page" ? `page/${path}` : `${kind}/${path.split("/").pop()}`;
  item.querySelector(".result-list__kind").textContent = words[kind];
  link.href = address.href;
  link.textContent = data.meta.title;
  link.dir = "auto";
  if (data.meta.lang) link.lang = data.meta.lang;
  fillExcerpt(item.querySelector(".result-list__excerpt"), data);
  return item;
}

/** Pagefind writes < and > of the text as entities; its own <mark> is the only element. Nothing else is parsed. */
function fillExcerpt(element, data) {
  const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const whole = unescaped(data.plain_excerpt);
  if (!data.content.startsWith(whole)) element.append("… ");
  data.excerpt.split(/<mark>|<\/mark>/).forEach((part, place) => {
    if (place % 2) element.append(Object.assign(document.createElement("mark"), { textContent: unescaped(part) }));
    else element.append(unescaped(part));
  });
  if (!data.content.endsWith(whole)) element.append(" …");
}

function showChips() {
  const ticked = boxes.filter((box) => box.checked);
  chips.hidden = clear.hidden = ticked.length === 0;
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

// --- What visitors do ----------------------------------------------------------------------------------------------

function changed() {
  isSettled = true;
  writeAddress(true);
  update();
}

let pause;
input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    writeAddress(false);
    update();
  }, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  writeAddress(true);
  update();
});
panel.addEventListener("submit", (event) => event.preventDefault());
panel.addEventListener("change", changed);
clear.addEventListener("click", () => {
  for (const box of boxes) box.checked = false;
  changed();
  status.focus();
});
more.addEventListener("click", async () => {
  const mine = turn;
  const read = await Promise.all(hits.slice(shown, shown + AT_ONCE).map((hit) => hit.data()));
  if (mine !== turn) return;
  const next = list.children.length;
  showNext(read);
  list.children[next]?.querySelector("a").focus();
});
addEventListener("popstate", () => {
  isSettled = true;
  readAddress();
  update();
});

status.tabIndex = -1;
panel.querySelector("[data-submit]").hidden = true;
readAddress();
update();
