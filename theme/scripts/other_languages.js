// "12 more in English": asks the finder and the full text of other languages when those of the page found little.
import { loadFinder } from "./finder.js";
import { loadFullText } from "./full_text.js";

const MOST = 3; // languages asked

/** Read the languages of the site as the page gives them, with whole addresses. */
export function readLanguages(text) {
  const { list } = JSON.parse(text);
  for (const language of list) {
    for (const name of ["search", "finder", "pages"]) language[name] = new URL(language[name], location.href).href;
  }
  return list;
}

/** Languages to ask: that of the programme, then those the visitor reads; of each the one nearest on this site. */
export function otherLanguages(languages, current) {
  const nearest = (wanted) => {
    const tag = wanted.toLowerCase();
    const [base] = tag.split("-");
    const of = (test) => languages.find((language) => test(language.tag.toLowerCase()));
    return of((one) => one === tag) || of((one) => one === base) || of((one) => one.split("-")[0] === base);
  };
  const wanted = [languages[0], ...(navigator.languages || []).map(nearest)];
  return [...new Set(wanted)].filter((language) => language && language.tag !== current).slice(0, MOST);
}

/** Count, language by language, what there is more than `items`; `chosen` are the filters, facets with their values. */
export async function* moreIn(languages, query, { root, items, chosen, isOver }) {
  const keys = new Set(items.map(({ key }) => key));
  const fits = (item) => chosen.every(([facet, ids]) => ids.some((id) => (item.ids(facet) || []).includes(id)));
  for (const language of languages) {
    const count = await countIn(language, query, { root, isOwn: (key) => keys.has(key), fits });
    if (isOver()) return;
    if (count) yield { language, count };
  }
}

/**
 * Count what a language has more for a query; `isOwn` tells by key what the page shows already, `fits` by item whether
 * filters let it through. What cannot be loaded counts for nothing.
 */
async function countIn(language, query, { root, isOwn, fits }) {
  const finder = await loadFinder(language.finder).catch(() => undefined);
  const entries = finder ? finder.search(query).hits.map(({ entry }) => entry) : [];
  const known = new Map((finder?.entries || []).map((entry) => [entry.key, entry]));
  const found = new Map(entries.map((entry) => [entry.key, entry]));
  try {
    const fullText = await loadFullText(language, root);
    for (const hit of await fullText.search(query, (key) => found.has(key) || isOwn(key))) {
      found.set(hit.key, known.get(hit.key) || asItem(hit));
    }
  } catch {
    // The finder's own count is true as well: of names, topics and summaries.
  }
  return [...found.values()].filter((item) => !isOwn(item.key) && fits(item)).length;
}

const asItem = (page) => ({ ...page, ids: (facet) => (facet === "kind" ? [page.kind] : []) });
