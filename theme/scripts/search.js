// The search page: words, filters, order and depth of the search stand in its address. The finder answers at each
// keystroke; the full text is loaded when it is asked for, or when the finder finds little. See docs/search.md.
import { FacetPanel } from "./facets.js";
import { loadFinder } from "./finder.js";
import { loadFullText } from "./full_text.js";
import { moreIn, otherLanguages, readLanguages } from "./other_languages.js";
import { makeResult, showGroups } from "./results.js";
import { groupsOf, makeCorrection, makeTermLink } from "./result_groups.js";
import { SearchStart } from "./search_start.js";

const FEW = 3; // results of the finder; with fewer the full text is asked too
const SOON = 150; // milliseconds that the first results wait for their summaries
const PAUSE = 250; // milliseconds without a keystroke before the full text is asked
const SORTS = ["relevance", "name", "newest", "members"];
const MOST_TERMS = 4;
const AFTER_TYPING = 100; // milliseconds until the address is written, which costs more than an answer
const READ_AT_ONCE = 10; // hits of the full text

const page = document.querySelector("[data-search]");
const find = (selector) => page.querySelector(selector);
const words = JSON.parse(page.dataset.words);
const languages = readLanguages(page.dataset.languages);
const root = new URL(page.dataset.root, location.href);
const localeRoot = new URL(page.dataset.home, location.href);
const own = languages.find(({ search }) => search === new URL("search/", localeRoot).href);
const { lang } = document.documentElement;
const title = document.title;
const plurals = new Intl.PluralRules(lang || undefined);
const numbers = new Intl.NumberFormat(lang || undefined, { numberingSystem: "latn" });

const form = find("form[role=search]");
const input = find("input[name=q]");
const status = find("[data-result-count]");
const list = find("[data-results]");
const sortSelect = find("[data-sort]");
const correction = find("[data-correction]");
const textOffer = find("[data-text-offer]");
const languageOffers = find("[data-language-offers]");
const templates = { result: find("[data-result-template]"), more: find("[data-more-template]") };
const counted = (said, count) => (said[plurals.select(count)] || said.other).replace("{count}", numbers.format(count));

// The header's own search field would be a second one on this page.
document.querySelector(".site-search")?.remove();
const panel = new FacetPanel({ form: find("form[data-facets]"), bar: find(".result-bar"), onChange: () => settle() });
const start = new SearchStart(find("[data-start]"), root);

// --- What is wanted ------------------------------------------------------------------------------------------------
let sort = ""; // as in the address; empty for the order that goes without saying
let wantsText = false;

const wantedQuery = () => input.value.trim();
const usualSort = () => (wantedQuery() ? "relevance" : "name");
const isSearchable = (query) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(query);

function readAddress() {
  const wanted = new URLSearchParams(location.search);
  input.value = (wanted.get("q") || "").slice(0, input.maxLength);
  sort = SORTS.includes(wanted.get("sort")) ? wanted.get("sort") : "";
  wantsText = wanted.get("text") === "1";
  panel.read(wanted);
}

function paramsOf(query, isText) {
  const params = new URLSearchParams();
  if (query) params.set("q", query);
  panel.write(params);
  if (sort && sort !== usualSort()) params.set("sort", sort);
  if (isText) params.set("text", "1");
  return params;
}

let isSettled = true; // whether Back shall lead to what is shown now
function writeAddress(settles) {
  clearTimeout(writing);
  const address = new URL(location.href);
  address.search = paramsOf(wantedQuery(), wantsText);
  try {
    if (address.href !== location.href) history[isSettled ? "pushState" : "replaceState"](null, "", address);
  } catch {
    // Browsers limit how often a page may change its address: the next change takes it along.
  }
  isSettled = settles;
}

// --- Finding ---------------------------------------------------------------------------------------------------------
let turn = 0; // number of the newest search; answers to older ones are dropped
let finder;
let isFinderMissing = false;
let summaries; // settles when they are there, or cannot be had
let areSummariesAwaited = true;
let text = { query: undefined, hits: [], isMissing: false }; // the newest answer of the full text
let pause; // before the full text is asked
let writing; // before the address is written

/** Load the finder once; whether it is there. */
async function hasFinder() {
  if (finder || isFinderMissing) return Boolean(finder);
  try {
    finder = await loadFinder(own.finder, { texts: false });
    // Without summaries it knows all names and fields; where they cannot be had, the full text stands in for them.
    summaries = finder.loadTexts().catch(() => {}).then(() => (areSummariesAwaited = false));
    await Promise.race([summaries, new Promise((resolve) => setTimeout(resolve, SOON))]);
  } catch {
    isFinderMissing = true;
  }
  find(".results__filters").hidden = isFinderMissing;
  return !isFinderMissing;
}

async function update({ isTyping = false } = {}) {
  turn += 1;
  const mine = turn;
  clearTimeout(pause);
  const query = wantedQuery();
  document.title = query ? `${query} – ${title}` : title;
  start.show(!query && !panel.chosen().size);
  if (!query && !panel.chosen().size) return showNothing();
  if (!finder) {
    if (!isFinderMissing) status.textContent = words.searching;
    list.setAttribute("aria-busy", "true");
    await hasFinder();
    if (mine !== turn) return;
  }
  let found = finderHits(query);
  if (finder && areSummariesAwaited) {
    if (found.isFinal) finish(mine, query, found, false);
    else status.textContent = words.searching;
    await summaries;
    if (mine !== turn || list.contains(document.activeElement)) return;
    found = finderHits(query);
  }
  const needsText = query && isSearchable(query) && (wantsText || !finder?.hasTexts || found.entries.length < FEW);
  if (!needsText || text.query === query) return finish(mine, query, found, needsText);
  await show(mine, query, found, []);
  if (mine !== turn) return;
  list.setAttribute("aria-busy", "true");
  if (!found.entries.length) status.textContent = words.searching;
  pause = setTimeout(() => addText(mine, query, found), isTyping ? PAUSE : 0);
}

function finderHits(query) {
  if (!finder || !query) return { entries: finder?.entries || [], marks: [], correction: "", terms: [], isFinal: true };
  const found = finder.search(query);
  return { ...found, entries: found.hits.map(({ entry }) => entry) };
}

async function addText(mine, query, found) {
  const answer = { query, hits: [], isMissing: false };
  try {
    const known = new Set(found.entries.map(({ key }) => key));
    const fullText = await loadFullText(new URL(own.pages), root, own.tag);
    const byKey = new Map((finder?.entries || []).map((entry) => [entry.key, entry]));
    const hits = await fullText.search(query, (key) => known.has(key));
    await load(hits.slice(0, READ_AT_ONCE).map((hit) => ({ hit })));
    answer.hits = hits.map((hit) => asItem(hit, byKey.get(hit.key)));
  } catch {
    answer.isMissing = true;
  }
  if (mine !== turn) return;
  text = answer;
  finish(mine, query, found, true);
  if (answer.isMissing) text = { ...answer, query: undefined }; // the next search tries again
}

const idsOf = (hit, entry) => (facet) => entry?.ids(facet) || (facet === "kind" ? [hit.kind] : []);
const asItem = (hit, entry) => ({ hit, entry, key: hit.key, ids: idsOf(hit, entry) });

async function finish(mine, query, found, withText) {
  const hits = withText ? text.hits : [];
  const total = await show(mine, query, found, hits);
  if (mine !== turn) return;
  showFailure(query, withText && text.isMissing);
  const hasWords = !query || isSearchable(query);
  find("[data-result-none]").hidden = total > 0 || !hasWords;
  find("[data-result-letters]").hidden = hasWords;
  textOffer.hidden = !query || withText || !isSearchable(query);
  if (withText && total < FEW) offerLanguages(mine, query, [...found.entries, ...hits]);
}

/** Say how much more there is in other languages, each with a link to it. */
async function offerLanguages(mine, query, items) {
  const wanted = { root, items, chosen: [...panel.chosen()], isOver: () => mine !== turn };
  for await (const { language, count } of moreIn(otherLanguages(languages, own.tag), query, wanted)) {
    const textContent = counted(words.more, count).replace("{language}", language.name);
    const look = { className: "link-row__link", href: `${language.search}?${paramsOf(query, true)}`, hreflang: language.tag };
    languageOffers.append(Object.assign(document.createElement("a"), { textContent, ...look }));
  }
}

// --- Showing ---------------------------------------------------------------------------------------------------------
function showNothing() {
  list.replaceChildren();
  list.removeAttribute("aria-busy");
  showExtras("", { correction: "", terms: [] });
  for (const part of page.querySelectorAll("[data-result-none], [data-result-letters], [data-text-offer]")) part.hidden = true;
  showFailure("", false);
  sortSelect.parentElement.hidden = true;
  if (finder) panel.filter(finder.entries);
  status.textContent = words.start;
}

/** Show results as the filters let through; gives their number. */
async function show(mine, query, found, hits) {
  const items = [...found.entries, ...hits];
  const fitting = finder ? panel.filter(items) : items;
  const groups = groupsOf(fitting, query ? sort || usualSort() : sort, words);
  await load(groups.flatMap((group) => group.items.slice(0, group.atOnce)));
  if (mine !== turn) return 0;
  showGroups(list, groups, { make: (item) => makeItem(item, found.marks), load, more: templates.more, numbers });
  list.removeAttribute("aria-busy");
  showExtras(query, found);
  status.textContent = counted(words.results, fitting.length);
  showSort(query, fitting.length);
  return fitting.length;
}

/** Read what the full text knows of its hits, where it is not known yet. */
const load = (items) => {
  const unread = items.filter(({ hit }) => hit && !hit.data);
  return unread.length ? Promise.all(unread.map(({ hit }) => hit.read())) : undefined;
};

function makeItem(item, marks) {
  const look = { localeRoot, words, marks };
  if (!item.hit) return makeResult(templates.result, { entry: item, ...look });
  const { hit, entry = { ...hit, name: hit.data.meta.title, lang: hit.data.meta.lang } } = item;
  return makeResult(templates.result, { entry, excerpt: hit.excerpt(), ...look });
}

/** Another spelling, and terms of the vocabularies that were typed. */
function showExtras(query, found) {
  languageOffers.replaceChildren();
  correction.replaceChildren();
  if (found.correction) {
    correction.append(...makeCorrection(words.correction, found.correction, `?${paramsOf(found.correction, wantsText)}`));
  }
  const terms = find("[data-terms]");
  const linked = (query ? found.terms : []).filter(({ term }) => term.path).slice(0, MOST_TERMS);
  terms.hidden = !linked.length;
  terms.firstElementChild.replaceChildren(...linked.map((found) => makeTermLink(found, localeRoot)));
}

function showSort(query, total) {
  sortSelect.querySelector('[value="relevance"]').hidden = !query;
  sortSelect.value = sort && (query || sort !== "relevance") ? sort : usualSort();
  sortSelect.parentElement.hidden = !finder || total < 2;
}

function showFailure(query, isTextMissing) {
  let part = "";
  if (isFinderMissing) part = isTextMissing || !query ? "all" : "finder";
  else if (isTextMissing) part = "text";
  for (const said of page.querySelectorAll("[data-failed]")) said.hidden = said.dataset.failed !== part;
  find("[data-result-failed]").hidden = !part || (!query && !panel.chosen().size);
}

// --- What visitors do ------------------------------------------------------------------------------------------------
/** Show, as a search that Back shall lead to. */
function settle() {
  isSettled = true;
  writeAddress(true);
  update();
}

input.addEventListener("input", () => {
  clearTimeout(writing);
  writing = setTimeout(writeAddress, AFTER_TYPING, false);
  update({ isTyping: true });
});
input.addEventListener("focus", () => hasFinder(), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  isFinderMissing = false;
  writeAddress(true);
  start.remember(wantedQuery());
  update();
});
sortSelect.addEventListener("change", () => {
  sort = sortSelect.value;
  settle();
});
find("[data-text]").addEventListener("click", () => {
  wantsText = true;
  settle();
  status.focus();
});
list.addEventListener("click", ({ target }) => {
  if (target.closest("a")) writeAddress(false); // Back shall lead to these results
  if (target.closest("a")) start.remember(wantedQuery());
});
addEventListener("popstate", () => {
  clearTimeout(writing);
  isSettled = true;
  readAddress();
  update();
});

readAddress();
update();
