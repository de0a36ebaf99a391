// Takes words apart: German and Nordic compounds, and runs of letters in scripts that set no spaces. No DOM.
// `known` is the index of words (word_index.js) that says which words there are.
import { beginsDispensablePart, isDispensable, isDispensablePart } from "./little_words.js";

const JOINTS = ["", "s", "n", "en", "e", "er", "es"]; // between the parts of a German or Nordic word
const LONG = 8; // letters; shorter words are not taken apart
const HEAD = 5; // letters that a part needs to stand for the whole word
const TAIL = 6; // the same, for a part at the end
const REST = 4; // letters of what is unknown, at least
const BEGUN = 4; // letters of a part that is not written to its end
const MORE = 20; // letters that may follow while somebody types
const WORD = /^[a-z]+$/; // letters only, of scripts whose words are put together
const VOWEL = /[aeiouy]/;

/**
 * Split a long word into known ones ("Wasserstofftechnologie"), without those that say little; [] when it cannot be.
 * The last part of a word that ends the query (`isLast`) may be just begun: "wasserstofftechnol".
 */
export function partsOf(word, known, isLast = false) {
  if (word.length < LONG) return [];
  const cuts = new Map();
  const isKnown = (part, isEnd) => isPart(part, known, isLast && isEnd);
  const from = (start) => {
    if (start === word.length) return [];
    if (!cuts.has(start)) cuts.set(start, bestCut(word, start, from, isKnown));
    return cuts.get(start);
  };
  const parts = from(0);
  const isBegun = (part) => isLast && part === parts.at(-1) && !known.numbers.has(part) && isBegunTail(part);
  const saysLittle = (part) => isDispensablePart(part) || isBegun(part);
  if (parts?.length > 1 && parts.some((part) => part.length >= HEAD)) return telling(parts, saysLittle);
  const head = headOf(word, known, isLast);
  return head ? [head] : [];
}

const telling = (parts, test) => {
  const kept = parts.filter((part) => !test(part));
  return kept.length ? kept : parts;
};

/** Split off as much as can be from a place on; few parts are better than many. */
function bestCut(word, start, from, isKnown) {
  let best = null;
  for (let end = word.length; end >= start + 3; end -= 1) {
    if (!isKnown(word.slice(start, end), end === word.length)) continue;
    for (const joint of JOINTS) {
      const next = end + joint.length;
      if (!word.startsWith(joint, end) || (joint && next === word.length)) continue;
      const rest = from(next);
      if (rest && (!best || rest.length + 1 < best.length)) best = [word.slice(start, end), ...rest];
    }
  }
  return best;
}

function isPart(part, known, isBegun) {
  if (known.numbers.has(part)) return true;
  if (part.length < BEGUN) return false;
  if (isBegun && isBegunTail(part)) return true;
  return isDispensablePart(part) || known.hasBeginning(part, isBegun ? MORE : 3);
}

const isBegunTail = (part) => part.length >= BEGUN && beginsDispensablePart(part);

/** What stands before a part that says little: "meeres" in "Meerestechnologie", for "Meerestechnik" is known. */
function headOf(word, known, isLast) {
  for (let end = HEAD; end <= word.length - REST; end += 1) {
    const head = word.slice(0, end);
    const tail = word.slice(end);
    const isTail = isDispensablePart(tail) || (isLast && isBegunTail(tail));
    if (isTail && known.hasBeginning(head, word.length)) return head;
  }
  return "";
}

/** The known name that makes up at least half of a long word, first or last: "hydrogen" in "hydrogenferge". */
export function knownHalf(word, known) {
  if (word.length < LONG || !WORD.test(word)) return "";
  const half = Math.ceil(word.length / 2);
  for (let length = word.length - REST; length >= half; length -= 1) {
    const [head, end] = [word.slice(0, length), word.slice(length)];
    if (length >= HEAD && VOWEL.test(end) && known.isName(head)) return head;
    const [beginning, tail] = [word.slice(0, -length), word.slice(-length)];
    if (length >= TAIL && VOWEL.test(beginning) && known.isName(tail)) return tail;
  }
  return "";
}

/** Cut a run of letters without spaces into known pieces: 東京の水素 into 東京 and 水素; [] when it cannot be. */
export function piecesOf(run, known) {
  const found = [];
  const isKnown = (piece) => isDispensable(piece) || (piece.length > 1 && known.holds(piece));
  for (let place = 0; place < run.length; ) {
    let end = run.length;
    while (end > place && !isKnown(run.slice(place, end))) end -= 1;
    if (end === place) return [];
    found.push(run.slice(place, end));
    place = end;
  }
  return found.length > 1 ? telling(found, isDispensable) : [];
}
