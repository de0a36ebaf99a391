// Knows every word of a finder file and finds those that a typed word may mean: the word itself, words that begin with
// it or hold it, words it is put together from, and words a slip or two away. The weights: docs/search.md. No DOM.
import { knownHalf, partsOf, piecesOf } from "./compounds.js";
import { expand, fold, isSpaceless, keyOf, longKeyOf, wordsOf } from "./fold.js";
import { forgiven, isFar, isLikely, letterBits, slips } from "./typos.js";
import { formsOf, withoutArticle } from "./word_forms.js";

const SHORT = 2; // letters: AI, IT and H2 mean themselves
const LONGEST = 40; // letters of a word that is looked up
const TOGETHER = 0.7; // for a word put together from known ones
const HALF = 0.4; // for a word of which the other half is unknown
const AT_ONCE = 2000; // words between two chances to pause

/** What one word of a query found: known words with the weight of each. `isGuess`: only with slips forgiven. */
class Match {
  known = new Map(); // number of a known word → weight
  parts = null; // for a word put together from known ones: the matches of its parts
  share = 1; // what the matches of the parts are worth
  isGuess = false;

  add(number, weight) {
    if (weight > (this.known.get(number) ?? 0)) this.known.set(number, weight);
  }

  get isEmpty() {
    return this.known.size === 0 && this.parts === null;
  }
}

export class WordIndex {
  numbers = new Map(); // folded word → its number
  words = []; // by number
  spellings = []; // as written where it was met first
  places = []; // by number: where the word stands, as the owner of the index counts
  isNamed = []; // whether it stands in a name, an alias or a term, not only in running text
  #met = new Map(); // what stands between two spaces → its words
  #order = []; // numbers in the order of the words
  #all = ""; // all words, each after a line break, in the same order
  #starts = [];
  #lengths = []; // by length: numbers of the words that slips are looked for in
  #bits = [];

  /** Add the words of a text; gives their number, and the whole text as one folded word, short and spelled out. */
  add(text, place, isNamed = true) {
    const added = { count: 0, key: "", longKey: "" };
    for (const written of text.split(/\s+/)) {
      let met = this.#met.get(written);
      if (!met) this.#met.set(written, (met = this.#read(written)));
      for (const number of met.numbers) {
        const places = this.places[number];
        if (places[places.length - 1] !== place) places.push(place);
        if (isNamed) this.isNamed[number] = true;
      }
      added.count += met.count;
      added.key += met.key;
      added.longKey += met.longKey;
    }
    return added;
  }

  /** Give numbers to all spellings of what stands between two spaces. */
  #read(written) {
    const words = wordsOf(written);
    const numbers = words.flatMap((word) => this.#spellingsOf(word, word));
    // "Offshore-Wind" is "offshorewind" as well, and "R&D" is "rd".
    if (words.length > 1 && written.length <= LONGEST) numbers.push(...this.#spellingsOf(words.join(""), written));
    const [key, longKey] = [keyOf(written), longKeyOf(written)];
    return { numbers: [...new Set(numbers)], count: words.length, key, longKey };
  }

  #spellingsOf(word, spelling) {
    const plain = fold(word);
    return [...new Set([plain, expand(word), withoutArticle(plain)])].map((one) => this.#numberOf(one, spelling));
  }

  #numberOf(word, spelling) {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.numbers.set(word, number);
      this.words.push(word);
      this.spellings.push(spelling);
      this.places.push([]);
      this.isNamed.push(false);
    }
    return number;
  }

  /** Make ready for being asked, in steps; again, when more has been added. */
  *finish() {
    const { words } = this;
    const sorted = [...words].sort();
    yield;
    const order = sorted.map((word) => this.numbers.get(word));
    const [starts, lengths, bits] = [[], [], []];
    let start = 1;
    for (const number of order) {
      starts.push(start);
      start += words[number].length + 1;
    }
    for (let number = 0; number < words.length; number += 1) {
      const word = words[number];
      bits.push(letterBits(word));
      if (word.length > 3 && !isSpaceless(word) && !/\d/.test(word)) (lengths[word.length] ??= []).push(number);
      if (number % AT_ONCE === AT_ONCE - 1) yield;
    }
    this.#all = ["", ...sorted, ""].join("\n");
    [this.#order, this.#starts, this.#lengths, this.#bits] = [order, starts, lengths, bits];
  }

  /** Whether a word begins with these letters and goes on for so many more at most; if for long, it must be a name. */
  hasBeginning(part, most) {
    for (let place = this.#firstFrom(part); place < this.#order.length; place += 1) {
      const number = this.#order[place];
      const word = this.words[number];
      if (!word.startsWith(part)) return false;
      if (word.length - part.length <= most && (most <= 3 || this.isNamed[number])) return true;
    }
    return false;
  }

  /** Whether letters stand anywhere in the words. */
  holds(piece) {
    return this.#all.includes(piece);
  }

  /** Whether a word stands in a name, an alias or a term. */
  isName(word) {
    return this.isNamed[this.numbers.get(word)] ?? false;
  }

  /**
   * Find what a word, as typed, may mean. `isWide` forgives slips even where the word is known; `isBegun` lets one or
   * two letters be the beginning of a word, and `isLast` lets the last part of a compound be just begun.
   */
  match(typed, isWide = false, { isBegun = false, isLast = false } = {}) {
    const match = new Match();
    const plain = fold(typed).slice(0, LONGEST);
    if (!plain) return match;
    for (const [form, weight] of formsOf(typed, plain)) this.#lookUp(form, weight, match);
    const expanded = expand(typed);
    for (const word of expanded === plain ? [plain] : [plain, expanded]) {
      if (isSpaceless(word) || word.length > SHORT || (isBegun && match.isEmpty)) this.#addPrefixed(word, match);
    }
    this.#addHolding(plain, match);
    if (isSpaceless(plain)) {
      if (match.isEmpty) this.#putTogether(match, piecesOf(plain, this), TOGETHER);
    } else if (match.isEmpty || isWide) {
      this.#guess(plain, match, isLast);
    }
    return match;
  }

  #lookUp(word, weight, match) {
    const number = this.numbers.get(word);
    if (number !== undefined) match.add(number, weight);
  }

  /** Add the words that begin with the one typed. */
  #addPrefixed(word, match) {
    for (let place = this.#firstFrom(word); place < this.#order.length; place += 1) {
      const number = this.#order[place];
      const found = this.words[number];
      if (!found.startsWith(word)) break;
      if (found !== word) match.add(number, 0.5 + 0.35 * (word.length / found.length));
    }
  }

  #firstFrom(word) {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[this.#order[middle]] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Add the words that hold the one typed: "wasserstoff" in "Grünwasserstoff", 風力 in 洋上風力. */
  #addHolding(word, match) {
    const isRun = isSpaceless(word);
    const isNamed = () => [...match.known.keys()].some((number) => this.isNamed[number]);
    if (!isRun && (word.length < 4 || (word.length === 4 && isNamed()))) return;
    for (let at = this.#all.indexOf(word); at !== -1; at = this.#all.indexOf(word, at + 1)) {
      const place = lastBelow(this.#starts, at);
      const number = this.#order[place];
      const found = this.words[number];
      const isEnd = at + word.length === this.#starts[place] + found.length;
      const isPart = (isRun || word.length > 4 || isEnd) && at > this.#starts[place];
      if (isPart) match.add(number, (isRun ? 0.6 : 0.3) + 0.2 * (word.length / found.length));
    }
  }

  /** Forgive slips: one at once, then try whether the word is put together from known ones, then forgive two. */
  #guess(word, match, isLast) {
    const isNew = match.isEmpty;
    const near = /\d/.test(word) ? [] : this.#near(word);
    const fewest = near.reduce((least, [, count]) => Math.min(least, count), 9);
    if (isNew && fewest > 1 && this.#putTogether(match, partsOf(word, this, isLast), TOGETHER)) return;
    for (const [number, count] of near) {
      if (count === fewest) match.add(number, 0.34 - 0.08 * count);
    }
    match.isGuess = isNew && near.length > 0;
    if (match.isEmpty) match.isGuess = this.#putTogether(match, [knownHalf(word, this)], HALF);
  }

  /** Let a word mean all of its parts together; whether each of them is known. */
  #putTogether(match, parts, share) {
    const matches = parts.map((part) => this.match(part));
    if (!matches.length || matches.some((part) => part.isEmpty)) return false;
    match.parts = matches;
    match.share = share;
    return true;
  }

  /** Known words a slip or two away, with the slips counted; beginnings of longer words count half a slip more. */
  #near(word) {
    const [length, bits] = [word.length, letterBits(word)];
    const found = [];
    const most = Math.min(this.#lengths.length - 1, length >= 6 ? 30 : length + 1);
    for (let width = Math.max(4, length - 2); width <= most; width += 1) {
      const isBeginning = width > length + forgiven(length, width);
      const limit = isBeginning ? Number(length >= 6) + Number(length >= 10) : forgiven(length, width);
      if (!limit || width < length - limit) continue;
      for (const number of this.#lengths[width] || []) {
        if (isFar(bits, this.#bits[number], limit)) continue;
        const other = this.words[number];
        if (!this.isNamed[number] && (length < 6 || isBeginning)) continue;
        const count = slips(word, other, limit, isBeginning);
        if (!count || count > limit || !isLikely(word, other, count)) continue;
        found.push([number, isBeginning ? count + 0.5 : count]);
      }
    }
    return found;
  }
}

function lastBelow(starts, at) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
