// How the results of a search stand together: by kind when the best come first, else in one list; and what is offered
// beside them.
import { fold } from "./fold.js";
import { isLittle } from "./little_words.js";

const AT_ONCE = { first: 20, other: 10, flat: 50, text: 10 }; // results shown of a group
const VALUES = { newest: "year", members: "members" }; // by order: what entries are sorted by, most first

/**
 * Put results into groups; what only the full text found comes last. `order` is "relevance" for the order they come
 * in, by kind, that of the best result first; "newest" and "members"; anything else is the order of a list.
 */
export function groupsOf(items, order, words) {
  const entries = items.filter(({ hit }) => !hit);
  const groups = [];
  if (order === "relevance") {
    const byKind = new Map();
    for (const entry of entries) {
      if (!byKind.has(entry.kind)) byKind.set(entry.kind, []);
      byKind.get(entry.kind).push(entry);
    }
    for (const [kind, some] of byKind) {
      groups.push({ title: words.groups[kind], items: some, atOnce: groups.length ? AT_ONCE.other : AT_ONCE.first });
    }
  } else {
    groups.push({ title: words.all, isQuiet: true, items: sorted(entries, VALUES[order]), atOnce: AT_ONCE.flat });
  }
  groups.push({ title: words.fullText, items: items.filter(({ hit }) => hit), atOnce: AT_ONCE.text });
  return groups.filter((group) => group.items.length);
}

function sorted(entries, value) {
  const known = (entry) => (entry[value] > 0 ? entry[value] : -1); // what is not known comes last
  return [...entries].sort((one, other) => (value && known(other) - known(one)) || one.order - other.order);
}

/** A hit of the full text as one of the results; with what the finder knows of it, if it knows it. */
export function asItem(hit, entry) {
  return { hit, entry, key: hit.key, ids: (facet) => entry?.ids(facet) || (facet === "kind" ? [hit.kind] : []) };
}

/** Read what the full text knows of its hits, where it is not known yet; else their address stands for their name. */
export function readHits(items) {
  const unread = items.filter(({ hit }) => hit && !hit.data);
  return unread.length ? Promise.all(unread.map(({ hit }) => hit.read().catch(() => nameByAddress(hit)))) : undefined;
}

function nameByAddress(hit) {
  hit.path ??= ""; // not even that is known without the finder
  hit.data = { meta: { title: hit.path || "…" }, content: "", excerpt: "", plain_excerpt: "" };
}

/** The words of a query that the finder knows, when it does not know them all and they find something; "" otherwise. */
export function knownWords(finder, query) {
  const typed = query.split(/\s+/).filter((word) => !isLittle(fold(word)));
  const known = typed.filter((word) => finder.search(word).hits[0]?.isExact);
  const fewer = known.join(" ");
  return known.length && known.length < typed.length && finder.search(fewer).hits.length ? fewer : "";
}

/** "Did you mean …?": what stands before, the link and what stands after, to be appended. */
export function makeCorrection(said, text, href) {
  const [before, after] = said.split("{query}");
  return [before, Object.assign(document.createElement("a"), { dir: "auto", textContent: text, href }), after || ""];
}

/** Link to the page of a term of a vocabulary that was typed. */
export function makeTermLink({ facet, term }, localeRoot) {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.className = "link-row__link";
  link.href = new URL(term.path, localeRoot);
  const name = Object.assign(document.createElement("span"), { textContent: term.label, dir: "auto" });
  if (term.lang && term.lang !== document.documentElement.lang) name.lang = term.lang;
  const about = Object.assign(document.createElement("span"), { className: "link-row__count", textContent: facet.title });
  link.append(name, " ", about);
  line.append(link);
  return line;
}
