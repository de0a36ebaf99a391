// Knows where each word stands: in which names, labels, places and summaries; and gives the scores that a word brings
// to entries and terms. The weights are explained in docs/search.md. No DOM.
import { termsOf } from "./finder_file.js";
import { WordIndex } from "./word_index.js";

const [NAME, ACRONYM, ALIAS, PLACE, SUMMARY] = [0, 1, 2, 3, 4];
const FIELDS = [10, 10, 8, 4, 1.5]; // weights of what a word stands in
// Weights of facets whose terms are words for what an entry is about; the others are for filters only.
const FACETS = {
  ...{ sector: 6, technology: 6, ecosystem: 5, label: 5 },
  ...{ region: 4, country: 4, service_kind: 4, tier: 3, stage: 3, audience: 3 },
};
const TOPIC = 6; // weight of sectors and technologies
const BEGUN = 0.849; // a weight below it has only the beginning or a part of a word, above it the word in some form
const BESIDE_TOPIC = 0.35; // for the beginning of a word where others have the whole word as their topic: "portal"
const MOST_REMEMBERED = 200; // words of queries
const AT_ONCE = 50; // entries between two chances to pause while their words are read
const MANY = 1000; // the same, where there is less to do

export class EntryIndex {
  words = new WordIndex();
  names = []; // of each entry, as its key
  acronyms = []; // the same
  labels = []; // of each term, as its key
  terms = []; // of all facets that are searched: { facet, term, weight, entries, nearness }
  #entries;
  #facets;
  #searched;
  #whole = new Map(); // key of a whole name, alias or label → where it stands
  #owners = []; // by alias: number of its term
  #sizes = []; // by alias: number of its words
  #remembered = new Map();

  constructor(entries, facets, searched) {
    this.#entries = entries;
    this.#facets = facets.filter((facet) => FACETS[facet.name]);
    this.#searched = searched;
  }

  /** Take in names, aliases and terms, in steps, so that a page can breathe between them. */
  *build() {
    for (const facet of this.#facets) {
      yield* this.#addFacet(facet);
    }
    const { acronym, aliases } = this.#searched;
    for (const entry of this.#entries) {
      this.#addEntry(entry, acronym[entry.order], aliases[entry.order]);
      if (entry.order % AT_ONCE === AT_ONCE - 1) yield;
    }
    yield* this.#finish();
  }

  /** Take in the summaries of all entries, in steps, once they are there. */
  *addTexts() {
    // Words of another language belong to the search in that language.
    for (const { summary, isSummaryOwn, order } of this.#entries) {
      if (summary && isSummaryOwn) this.words.add(summary, order * 8 + SUMMARY, false);
      if (order % AT_ONCE === AT_ONCE - 1) yield;
    }
    yield* this.#finish();
  }

  *#finish() {
    yield* this.words.finish();
    this.#remembered.clear();
  }

  *#addFacet(facet) {
    const first = this.terms.length;
    for (const term of facet.terms) {
      const number = this.terms.push({ facet, term, weight: FACETS[facet.name], entries: [], nearness: [] }) - 1;
      for (const text of [term.label, ...term.aliases]) {
        const alias = this.#owners.push(number) - 1;
        const { count, key } = this.#addWhole(text, -1 - alias);
        this.#sizes[alias] = count;
        this.labels[number] ??= key;
      }
    }
    yield;
    for (const { order } of this.#entries) {
      if (order % MANY === MANY - 1) yield;
      const given = facet.ofEntry(order);
      if (!given.length) continue;
      termsOf(facet, order).forEach((term, place) => {
        const found = this.terms[first + term];
        found.entries.push(order);
        found.nearness.push(place === 0 ? 1 : given.includes(term) ? 0.97 : 0.92);
      });
    }
  }

  #addEntry(entry, acronym, aliases) {
    const add = (text, field) => this.#addWhole(text, entry.order * 8 + field).key;
    this.names.push(add(entry.name, NAME));
    this.acronyms.push(acronym ? add(acronym, ACRONYM) : "");
    for (const alias of aliases || []) add(alias, ALIAS);
    if (entry.place) this.words.add(entry.place, entry.order * 8 + PLACE);
  }

  #addWhole(text, place) {
    const added = this.words.add(text, place);
    this.#put(added.key, place);
    if (added.longKey !== added.key) this.#put(added.longKey, place);
    return added;
  }

  #put(key, place) {
    const places = this.#whole.get(key);
    if (places) places.push(place);
    else this.#whole.set(key, [place]);
  }

  /** Scores of all entries and all terms for a word; remembered, because the next keystroke asks again. */
  scoresOf(word, isWide, { isBegun = false, isLast = false } = {}) {
    const key = `${Number(isWide)}${Number(isBegun)}${Number(isLast)}${word}`;
    let found = this.#remembered.get(key);
    if (!found) {
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.delete(this.#remembered.keys().next().value);
      found = this.#weigh(this.words.match(word, isWide, { isBegun, isLast }));
      this.#remembered.set(key, found);
    }
    return found;
  }

  #weigh(match) {
    if (match.parts) {
      const scores = allOf(match.parts.map((part) => this.#weigh(part)), match.share);
      return { ...scores, isGuess: match.isGuess || match.parts.some((part) => part.isGuess) };
    }
    const scores = this.#noScores();
    const topical = this.#topical(match);
    for (const [number, weight] of match.known) {
      const places = this.words.places[number];
      const isBeside = (place) => place >= 0 && weight < BEGUN && topical.size > 0 && !topical.has(place >> 3);
      this.raise(scores, places.filter((place) => !isBeside(place)), weight);
      this.raise(scores, places.filter(isBeside), weight * BESIDE_TOPIC);
    }
    return { ...scores, known: match.known, isGuess: match.isGuess };
  }

  /** Entries with a sector or a technology of which the word typed is a whole word. */
  #topical({ known }) {
    const found = new Set();
    for (const [number, weight] of known) {
      if (weight < BEGUN) continue;
      for (const place of this.words.places[number]) {
        const term = this.terms[this.termAt(place)];
        if (term?.weight >= TOPIC) for (const order of term.entries) found.add(order);
      }
    }
    return found;
  }

  #noScores() {
    const [entries, terms] = [new Float32Array(this.#entries.length), new Float32Array(this.terms.length)];
    return { entries, terms, known: new Map() };
  }

  /** Raise the scores of the entries and terms at these places. */
  raise(scores, places, weight) {
    for (const place of places) {
      if (place >= 0) {
        const value = FIELDS[place & 7] * weight;
        if (value > scores.entries[place >> 3]) scores.entries[place >> 3] = value;
        continue;
      }
      const number = this.#owners[-1 - place];
      const share = weight > 1 ? 1 : 0.6 + 0.4 / Math.max(1, this.#sizes[-1 - place]);
      const value = this.terms[number].weight * weight * share;
      if (value > scores.terms[number]) this.#raiseTerm(scores, number, value);
    }
  }

  #raiseTerm(scores, number, value) {
    const { entries, nearness } = this.terms[number];
    scores.terms[number] = value;
    for (let place = 0; place < entries.length; place += 1) {
      const near = value * nearness[place];
      if (near > scores.entries[entries[place]]) scores.entries[entries[place]] = near;
    }
  }

  /** Where something is called just so: entries with their field, or aliases of terms. */
  placesOf(key) {
    return this.#whole.get(key) || [];
  }

  /** The term that a place belongs to; undefined when it belongs to an entry. */
  termAt(place) {
    return place < 0 ? this.#owners[-1 - place] : undefined;
  }

  /** Whether a known word leads to an entry. */
  leadsTo(number, { order }) {
    const isTermOf = (place) => this.terms[this.termAt(place)].entries.includes(order);
    return this.words.places[number].some((place) => (place < 0 ? isTermOf(place) : place >> 3 === order));
  }
}

/** Scores that may be changed: those remembered must not be. */
export const copied = ({ entries, terms, known }) => ({
  entries: entries.slice(),
  terms: terms.slice(),
  known: new Map(known),
});

/** Join the scores of several words to those of what has all of them. */
export function allOf(found, weight) {
  const join = (name) =>
    found[0][name].map((_, place) => {
      let sum = 0;
      for (const scores of found) {
        if (!scores[name][place]) return 0;
        sum += scores[name][place];
      }
      return (weight * sum) / found.length;
    });
  const known = new Map(found.flatMap((scores) => [...(scores.known || [])]));
  return { entries: join("entries"), terms: join("terms"), known };
}
