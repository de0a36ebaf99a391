// The finder: knows names, other names, fields and summaries of everything on the site in one language, and answers at
// each keystroke. How it ranks: docs/search.md. No DOM, so that it can be tested without a browser.
import { allOf, copied, EntryIndex } from "./entry_index.js";
import { readCurrent, readNames, readTexts } from "./finder_file.js";
import { fold, isSpaceless, keyOf, longKeyOf, pieces } from "./fold.js";
import { isLittle } from "./little_words.js";
import { MOST_LETTERS, requiredOf, unitsOf } from "./query_units.js";
import { inSlices } from "./slices.js";
import { isOtherForm } from "./word_forms.js";

export { fold, pieces };

const WHOLE = 1.25; // for a name, an alias or a label that was typed whole
const EQUAL = [100, 60, 40, 0, 0]; // added when the whole query is the name, the acronym, an alias
const BEGINS = 0.5; // added when the name begins with the whole query
const ENDED = 0.8;
const KINDS = { cluster: 1, service: 0.85 };
const OTHER_KIND = 0.82;
const SURE = 0.3; // weight from which a known word was not guessed
const MOST_MARKS = 80;
const NOTHING = { hits: [], partial: [], marks: [], correction: "", terms: [], isEmpty: true, isFinal: true };
const LETTER = /^[A-Za-z]$/; // alone it says little beside other words: "l'hydrogène", "e-mobility"

const finders = new Map();

/** Load the finder of one language; `base` is the address of its folder. Fails when a file is missing or broken. */
export async function loadFinder(base, { texts = true } = {}) {
  const address = new URL(base, globalThis.location?.href).href;
  if (!finders.has(address)) finders.set(address, Finder.load(address));
  try {
    const finder = await finders.get(address);
    if (texts) await finder.loadTexts();
    return finder;
  } catch (error) {
    finders.delete(address); // the next call tries again
    throw error;
  }
}

export class Finder {
  hasTexts = false;
  #base;
  #current;
  #loading = null;
  #index;
  #steps; // what of the index is still to be built

  static async load(base) {
    const current = await readCurrent(base);
    const finder = new Finder(base, current, await readNames(base, current));
    await finder.#inSlices();
    return finder;
  }

  constructor(base, current, { language, facets, entries, searched }) {
    Object.assign(this, { language, facets, entries });
    this.#base = base;
    this.#current = current;
    this.#index = new EntryIndex(entries, facets, searched);
    this.#steps = this.#index.build();
  }

  /** Load the summaries, when they are not there yet. */
  loadTexts() {
    this.#loading ??= this.#readTexts().catch((error) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #readTexts() {
    await readTexts(this.#base, this.#current, this.entries, this.language);
    this.#finishSteps();
    this.hasTexts = true;
    this.#steps = this.#index.addTexts();
    await this.#inSlices();
  }

  /** Build the index without keeping anybody waiting. */
  async #inSlices() {
    const steps = this.#steps;
    await inSlices(steps, () => this.#steps !== steps);
    if (this.#steps === steps) this.#steps = null;
  }

  /** Build the rest of the index at once: somebody asks already. */
  #finishSteps() {
    while (this.#steps && !this.#steps.next().done);
    this.#steps = null;
  }

  /**
   * Find the entries that fit every word of a query, best first. `partial`: when there are none though each word is
   * known, those that fit half of the words or more. `isFinal`: summaries would put nothing in place of these hits.
   */
  search(query) {
    const units = unitsOf(query);
    if (!units.length) return { ...NOTHING };
    this.#finishSteps();
    let found = this.#find(units, false);
    if (!found.hits.length) found = this.#find(units, true);
    const isFinal = this.hasTexts || Boolean(found.hits[0]?.isExact);
    return { ...found, partial: found.hits.length ? [] : this.#findSome(units), isEmpty: false, isFinal };
  }

  /**
   * Propose entries and terms while a query is typed: names that begin with it, terms, then other entries. Who searched
   * for it already hands over what was found.
   */
  suggest(query, most = 8, found = this.search(query)) {
    const key = keyOf(String(query).slice(0, MOST_LETTERS));
    const { hits, terms } = key.length > 2 ? found : this.#begun(found, key);
    if (!hits.length && !terms.length) return [];
    const { names, acronyms } = this.#index;
    const begins = ({ entry }) => names[entry.order].startsWith(key) || acronyms[entry.order].startsWith(key);
    const first = hits.filter(begins);
    const rest = hits.filter((hit) => !begins(hit));
    const shown = terms.slice(0, Math.max(2, Math.ceil(most / 3), most - hits.length));
    const proposed = shown.map(({ facet, term }) => ({ type: "term", facet, term, count: this.#countOf(term) }));
    const asEntry = ({ entry }) => ({ type: "entry", entry });
    const kept = first.slice(0, Math.max(0, most - proposed.length));
    return [...kept.map(asEntry), ...proposed, ...rest.map(asEntry)].slice(0, most);
  }

  /** What one or two letters find, and besides what is called so at the beginning, since more letters may follow. */
  #begun({ hits, terms, isEmpty }, key) {
    if (isEmpty) return { hits, terms };
    const { names, acronyms, labels } = this.#index;
    const known = new Set([...hits.map(({ entry }) => entry), ...terms.map(({ term }) => term)]);
    const isNew = (one, ...keys) => !known.has(one) && keys.some((name) => name.startsWith(key));
    const entries = this.entries.filter((entry) => isNew(entry, names[entry.order], acronyms[entry.order]));
    const begun = this.#index.terms.filter(({ term, entries }, number) => entries.length && isNew(term, labels[number]));
    return { hits: [...hits, ...entries.map((entry) => ({ entry }))], terms: [...terms, ...begun] };
  }

  /** How many entries a term has: clusters, where its page lists them. */
  #countOf(term) {
    const { entries } = this.#index.terms.find((one) => one.term === term);
    return term.path ? entries.filter((order) => this.entries[order].kind === "cluster").length : entries.length;
  }

  // --- A whole query -------------------------------------------------------------------------------------------------

  /** Scores for what stands between two spaces: "Offshore-Wind" is two words, and one. */
  #scoresOfUnit({ words, isBegun, isLast }, isWide) {
    const telling = words.filter((word) => !isLittle(fold(word)) && !LETTER.test(word));
    const look = { isBegun, isLast };
    const found = (telling.length ? telling : words).map((word) => this.#index.scoresOf(word, isWide, look));
    const scores = found.length === 1 ? copied(found[0]) : allOf(found, 1);
    scores.isGuess = found.some((one) => one.isGuess);
    return scores;
  }

  #find(units, isWide) {
    const scores = units.map((unit) => this.#scoresOfUnit(unit, isWide));
    const wholes = this.#raiseWholes(units, scores);
    const required = requiredOf(units);
    const hits = [];
    for (const entry of this.entries) {
      let sum = 0;
      let extra = 0;
      let isFit = true;
      for (let place = 0; place < units.length && isFit; place += 1) {
        const score = scores[place].entries[entry.order];
        if (!required[place]) extra += score;
        else if (score) sum += score;
        else isFit = false;
      }
      if (isFit) hits.push({ entry, score: sum / required.filter(Boolean).length + extra * 0.05, isExact: true });
    }
    this.#weigh(hits, units);
    hits.sort((one, other) => other.score - one.score || one.entry.order - other.entry.order);
    const corrected = this.#correct(units, scores, required, hits, isWide);
    const marks = this.#marks(units, scores, required, wholes);
    return { hits, marks, correction: corrected, terms: this.#fitting(scores, required, wholes) };
  }

  /** Entries that fit at least half of the words, most words first; none when a word is not known. */
  #findSome(units) {
    const required = requiredOf(units);
    const scores = units.filter((_, place) => required[place]).map((unit) => this.#scoresOfUnit(unit, false));
    if (scores.some(({ isGuess, entries }) => isGuess || !entries.some(Boolean))) return [];
    const found = [];
    for (const entry of this.entries) {
      const values = scores.map(({ entries }) => entries[entry.order]).filter(Boolean);
      const score = values.reduce((sum, value) => sum + value, 0) / scores.length;
      if (2 * values.length >= scores.length) found.push({ entry, score: score + 100 * values.length, isExact: false });
    }
    this.#weigh(found, units);
    return found.sort((one, other) => other.score - one.score || one.entry.order - other.entry.order);
  }

  /** Raise what was typed whole, in one word or over several: "machine learning", "Life Science". */
  #raiseWholes(units, scores) {
    const found = new Set();
    const keys = units.map(({ words }) => [keyOf(words.join("")), longKeyOf(words.join(""))]);
    for (const form of [0, 1]) {
      for (let from = 0; from < units.length; from += 1) {
        for (let to = from, key = ""; to < units.length; to += 1) {
          key += keys[to][form];
          const isDone = form && !keys.slice(from, to + 1).some(([plain, long]) => plain !== long);
          if (isDone) continue;
          const places = this.#index.placesOf(key);
          const number = to > from || units[from].words.length > 1 ? this.#index.words.numbers.get(key) : undefined;
          for (let unit = from; unit <= to; unit += 1) {
            this.#index.raise(scores[unit], places, WHOLE);
            if (number !== undefined) this.#index.raise(scores[unit], this.#index.words.places[number], 1);
            if (number !== undefined) scores[unit].known.set(number, 1);
            if (places.length || number !== undefined) scores[unit].isGuess = false;
          }
          for (const place of places) if (place < 0) found.add(this.#index.termAt(place));
        }
      }
    }
    return found;
  }

  #weigh(hits, units) {
    const key = units.map(({ words }) => keyOf(words.join(""))).join("");
    const equal = new Map();
    for (const place of this.#index.placesOf(key)) {
      if (place >= 0) equal.set(place >> 3, Math.max(equal.get(place >> 3) || 0, EQUAL[place & 7]));
    }
    for (const hit of hits) {
      const { order, kind, isEnded } = hit.entry;
      hit.score += (equal.get(order) || 0) + (this.#index.names[order].startsWith(key) ? BEGINS : 0);
      hit.score *= (KINDS[kind] || OTHER_KIND) * (isEnded ? ENDED : 1);
    }
  }

  /** Write the query with known words in place of those that only slips lead to; mark the hits that need no slip. */
  #correct(units, scores, required, hits, isWide) {
    const strict = isWide ? units.map((unit) => this.#scoresOfUnit(unit, false)) : scores;
    const isSure = (place, entry) => !strict[place].isGuess && strict[place].entries[entry.order] > 0;
    for (const hit of hits) hit.isExact = required.every((needed, place) => !needed || isSure(place, hit.entry));
    if (!hits.length || hits[0].isExact) return "";
    const { entry } = hits[0];
    const words = units.map((unit, place) => {
      if (!required[place] || isSure(place, entry)) return unit.written;
      return this.#spelling(scores[place], entry);
    });
    if (!words.every(Boolean)) return ""; // half a correction would lead nowhere
    const isForm = (word, place) => isOtherForm(fold(units[place].written), fold(word));
    const typed = units.map(({ written }) => written);
    const corrected = words.map((word, place) => (isForm(word, place) ? typed[place] : word));
    if (fold(corrected.join(" ")) === fold(typed.join(" "))) return "";
    return this.#wholePhrase(units, corrected, entry) || corrected.join(" ");
  }

  /** The same with other known words where that makes a name or a label: "intelligense" is known, but elsewhere. */
  #wholePhrase(units, corrected, entry) {
    const other = (word, place) =>
      word === units[place].written ? this.#spelling(this.#scoresOfUnit(units[place], true), entry) || word : word;
    const phrase = corrected.map(other).join(" ");
    return this.#index.placesOf(keyOf(phrase)).length ? phrase : "";
  }

  /** The best known word that led to an entry, as it is written there. */
  #spelling({ known }, entry) {
    let best = "";
    let most = 0;
    for (const [number, weight] of known) {
      if (weight >= SURE || !this.#index.leadsTo(number, entry)) continue;
      const value = weight + Math.min(this.#index.words.places[number].length, 99) / 10000;
      if (value > most) [best, most] = [this.#index.words.spellings[number], value];
    }
    return best;
  }

  /** Words to highlight: as typed, as known, and the labels of terms that other words stand for. */
  #marks(units, scores, required, wholes) {
    const found = new Set();
    units.forEach(({ words }, place) => {
      if (!required[place]) return;
      for (const word of words) found.add(fold(word));
      const best = [...scores[place].known].sort((one, other) => other[1] - one[1]).slice(0, MOST_MARKS);
      const known = best.map(([number]) => this.#index.words.words[number]);
      for (const word of known) if (!isSpaceless(word)) found.add(word);
    });
    for (const number of wholes) {
      for (const word of fold(this.#index.terms[number].term.label).split(" ")) if (!isLittle(word)) found.add(word);
    }
    return [...found].slice(0, 2 * MOST_MARKS);
  }

  /** Terms of vocabularies that were typed whole, then those that every word leads to. */
  #fitting(scores, required, wholes) {
    const found = [];
    this.#index.terms.forEach(({ facet, term, entries }, number) => {
      if (!entries.length) return;
      const values = scores.filter((_, place) => required[place]).map(({ terms }) => terms[number]);
      const least = Math.min(...values);
      if (wholes.has(number)) found.push({ facet, term, score: 100 + Math.max(...values) });
      else if (least) found.push({ facet, term, score: least });
    });
    return found.sort((one, other) => other.score - one.score).map(({ facet, term }) => ({ facet, term }));
  }
}
