// The search page: words, filters, order and depth of the search stand in its address. The finder answers at each
// keystroke; the full text is loaded when it is asked for, or when the finder finds little. See docs/search.md.
import { counted, numbers } from "./counted.js";
import { FacetPanel } from "./facets.js";
import { loadFinder, pieces } from "./finder.js";
import { loadFullText } from "./full_text.js";
import { moreIn, otherLanguages, readLanguages } from "./other_languages.js";
import { makeResult, showGroups } from "./results.js";
import { asItem, groupsOf, knownWords, makeCorrection, makeTermLink, readHits } from "./result_groups.js";
import { SearchAddress } from "./search_address.js";
import { SearchStart } from "./search_start.js";

const FEW = 3; // results of the finder; with fewer the full text is asked too
const SOON = 150; // milliseconds that the first results wait for their summaries
const PAUSE = 250; // milliseconds without a keystroke before the full text is asked
const MOST_TERMS = 4;
const READ_AT_ONCE = 10; // hits of the full text

const page = document.querySelector("[data-search]");
const find = (selector) => page.querySelector(selector);
const words = JSON.parse(page.dataset.words);
const languages = readLanguages(page.dataset.languages);
const root = new URL(page.dataset.root, location.href);
const localeRoot = new URL(page.dataset.home, location.href);
const own = languages.find(({ search }) => search === new URL("search/", localeRoot).href);
const title = document.title;

const form = find("form[role=search]");
const input = find("input[name=q]");
const status = find("[data-result-count]");
const list = find("[data-results]");
const sortSelect = find("[data-sort]");
sortSelect.parentElement.dataset.ready = "";
const correction = find("[data-correction]");
const textOffer = find("[data-text-offer]");
const languageOffers = find("[data-language-offers]");
const templates = { result: find("[data-result-template]"), more: find("[data-more-template]") };

// The header's own search field would be a second one on this page.
document.querySelector(".site-search")?.remove();
const panel = new FacetPanel({ form: find("form[data-facets]"), bar: find(".result-bar"), onChange: () => settle() });
const wanted = new SearchAddress(input, panel);
const start = new SearchStart(find("[data-start]"), root);
const isSearchable = (query) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(query);

// --- Finding ---------------------------------------------------------------------------------------------------------
let turn = 0; // number of the newest search; answers to older ones are dropped
let finder;
let isFinderMissing = false;
let summaries; // settles when they are there, or cannot be had
let areSummariesAwaited = true;
let text = { query: undefined, hits: [], isMissing: false }; // the newest answer of the full text
let pause; // before the full text is asked

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
  const query = wanted.query;
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
    if (found.isFinal) await finish(mine, query, found, false);
    else status.textContent = words.searching;
    if (mine !== turn) return;
    list.setAttribute("aria-busy", "true");
    await summaries;
    if (mine !== turn) return;
    list.removeAttribute("aria-busy");
    if (list.contains(document.activeElement)) return; // somebody reads the results already
    found = finderHits(query);
  }
  const needsText = query && isSearchable(query) && (wanted.wantsText || !finder?.hasTexts || found.entries.length < FEW);
  if (!needsText || text.query === query) return finish(mine, query, found, needsText);
  await show(mine, query, found, []);
  if (mine !== turn) return;
  list.setAttribute("aria-busy", "true");
  if (!found.entries.length) status.textContent = words.searching;
  pause = setTimeout(() => addText(mine, query, found), isTyping ? PAUSE : 0);
}

function finderHits(query) {
  const nothing = { partial: [], marks: [], correction: "", terms: [], isFinal: true };
  if (!finder || !query) return { ...nothing, entries: finder?.entries || [] };
  const found = finder.search(query);
  return { ...found, entries: found.hits.map(({ entry }) => entry) };
}

async function addText(mine, query, found) {
  const answer = { query, hits: [], isMissing: false };
  try {
    const known = new Set(found.entries.map(({ key }) => key));
    const fullText = await loadFullText(own, root);
    const byKey = new Map((finder?.entries || []).map((entry) => [entry.key, entry]));
    const hits = await fullText.search(query, (key) => known.has(key));
    await Promise.all(hits.slice(0, READ_AT_ONCE).map((hit) => hit.read()));
    answer.hits = hits.map((hit) => asItem(hit, byKey.get(hit.key)));
  } catch {
    answer.isMissing = true;
  }
  if (mine !== turn) return;
  text = answer;
  finish(mine, query, found, true);
  if (answer.isMissing) text = { ...answer, query: undefined }; // the next search tries again
}

async function finish(mine, query, found, withText) {
  const hits = withText ? text.hits : [];
  const total = await show(mine, query, found, hits);
  const keys = new Set(hits.map(({ key }) => key));
  const some = withText && !found.entries.length ? found.partial.map(({ entry }) => entry) : [];
  const partial = some.filter(({ key }) => !keys.has(key));
  const most = partial.length ? await show(mine, query, { ...found, partial }, hits, true) : total;
  if (mine !== turn) return;
  find("[data-result-partial]").hidden = most === total || hits.length > 0; // a text has them all then
  const isNothingLoaded = showFailure(query, withText && text.isMissing) === "all";
  if (isNothingLoaded) status.textContent = ""; // whoever could not look has not found nothing
  const hasWords = !query || isSearchable(query);
  find("[data-result-none]").hidden = most > 0 || !hasWords || isNothingLoaded;
  find("[data-result-letters]").hidden = hasWords;
  textOffer.hidden = !query || withText || !isSearchable(query);
  if (withText && !most && !found.entries.length && !hits.length) offerFewerWords(query);
  if (withText && total < FEW) offerLanguages(mine, query, [...found.entries, ...hits]);
}

/** Where some words are known and others are not, offer a search for the known ones. */
function offerFewerWords(query) {
  const known = finder ? knownWords(finder, query) : "";
  if (known) correction.append(...makeCorrection(words.only, known, `?${wanted.paramsOf(known, wanted.wantsText)}`));
}

/** Say how much more there is in other languages, each with a link to it. */
async function offerLanguages(mine, query, items) {
  const look = { root, items, chosen: [...panel.chosen()], isOver: () => mine !== turn };
  for await (const { language, count } of moreIn(otherLanguages(languages, own.tag), query, look)) {
    const textContent = counted(words.more, count).replace("{language}", language.name);
    const link = { className: "link-row__link", textContent, hreflang: language.tag };
    const href = `${language.search}?${wanted.paramsOf(query, true)}`;
    languageOffers.append(Object.assign(document.createElement("a"), { ...link, href }));
  }
}

// --- Showing ---------------------------------------------------------------------------------------------------------
function showNothing() {
  list.replaceChildren();
  list.removeAttribute("aria-busy");
  showExtras("", { correction: "", terms: [] });
  for (const part of page.querySelectorAll(".results__none, [data-text-offer]")) part.hidden = true;
  showFailure("", false);
  sortSelect.parentElement.hidden = true;
  if (finder) panel.filter(finder.entries);
  status.textContent = words.start;
}

/** Show results as the filters let through; gives their number. */
async function show(mine, query, found, hits, withPartial = false) {
  const partial = new Set(withPartial ? found.partial : []);
  const items = [...found.entries, ...hits, ...partial];
  const fitting = finder ? panel.filter(items) : items;
  const whole = hits.length ? fitting.filter((item) => !partial.has(item)) : fitting;
  const groups = groupsOf(whole, query ? wanted.sort || wanted.usualSort : wanted.sort, words);
  const rest = fitting.slice(whole.length);
  if (rest.length) groups.push({ title: find("[data-result-some]").textContent, items: rest, atOnce: READ_AT_ONCE });
  await readHits(groups.flatMap((group) => group.items.slice(0, group.atOnce)));
  if (mine !== turn) return 0;
  showGroups(list, groups, { make: (item) => makeItem(item, found.marks), load: readHits, more: templates.more, numbers });
  list.removeAttribute("aria-busy");
  showExtras(query, found);
  status.textContent = counted(words.results, fitting.length);
  showSort(query, fitting.length);
  return fitting.length;
}

function makeItem(item, marks) {
  const look = { localeRoot, words, marked: marks.length ? (text) => pieces(text, marks) : undefined };
  if (!item.hit) return makeResult(templates.result, { entry: item, ...look });
  const { hit, entry = { ...hit, name: hit.data.meta.title, lang: hit.data.meta.lang } } = item;
  return makeResult(templates.result, { entry, excerpt: hit.excerpt(), ...look });
}

/** Another spelling, and terms of the vocabularies that were typed. */
function showExtras(query, found) {
  languageOffers.replaceChildren();
  correction.replaceChildren();
  if (found.correction) {
    correction.append(...makeCorrection(words.correction, found.correction, `?${wanted.paramsOf(found.correction, wanted.wantsText)}`));
  }
  const terms = find("[data-terms]");
  const linked = (query ? found.terms : []).filter(({ term }) => term.path).slice(0, MOST_TERMS);
  terms.hidden = !linked.length;
  terms.firstElementChild.replaceChildren(...linked.map((found) => makeTermLink(found, localeRoot)));
}

function showSort(query, total) {
  sortSelect.querySelector('[value="relevance"]').hidden = !query;
  const { sort, usualSort } = wanted;
  sortSelect.value = sort && (query || sort !== "relevance") ? sort : usualSort;
  sortSelect.parentElement.hidden = !finder || total < 2;
}

/** Say what could not be loaded; gives which part it is. */
function showFailure(query, isTextMissing) {
  let part = "";
  if (isFinderMissing) part = isTextMissing || !query ? "all" : "finder";
  else if (isTextMissing) part = "text";
  for (const said of page.querySelectorAll("[data-failed]")) said.hidden = said.dataset.failed !== part;
  find("[data-result-failed]").hidden = !part || (!query && !panel.chosen().size);
  return part;
}

// --- What visitors do ------------------------------------------------------------------------------------------------
/** Show, as a search that Back shall lead to. */
function settle() {
  wanted.settle();
  update();
}

input.addEventListener("input", () => {
  wanted.writeSoon();
  update({ isTyping: true });
});
input.addEventListener("focus", () => hasFinder(), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  isFinderMissing = false;
  wanted.write(true);
  start.remember(wanted.query);
  update();
});
sortSelect.addEventListener("change", () => {
  wanted.sort = sortSelect.value;
  settle();
});
find("[data-text]").addEventListener("click", () => {
  wanted.wantsText = true;
  settle();
  status.focus();
});
list.addEventListener("click", ({ target }) => {
  if (target.closest("a")) wanted.write(false); // Back shall lead to these results
  if (target.closest("a")) start.remember(wanted.query);
});
addEventListener("popstate", () => {
  wanted.read();
  update();
});

wanted.read();
update();
