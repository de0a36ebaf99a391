// How many slips of the finger lie between two words: a letter left out, put in, wrong, or swapped with its neighbour
// (the distance of Damerau and Levenshtein, as optimal string alignment). No DOM.

const LONGEST = 64; // letters; longer words are not compared
const FAR = 99;
let before = new Uint8Array(LONGEST + 4);
let last = new Uint8Array(LONGEST + 4);
let row = new Uint8Array(LONGEST + 4);

/**
 * Count the slips between two folded words, up to `limit`; a greater number is given as `limit` + 1.
 * With `isBeginning` the second word may go on: "elektrolys" is one slip away from the beginning of "electrolysis".
 */
export function slips(typed, word, limit, isBeginning = false) {
  const [length, width] = [typed.length, word.length];
  if (length > LONGEST || length - width > limit || (!isBeginning && width - length > limit)) return limit + 1;
  const most = Math.min(width, length + limit, LONGEST);
  if (width > most && !isBeginning) return limit + 1;
  for (let column = 0; column <= most + 1; column += 1) last[column] = column <= limit ? column : FAR;
  for (let line = 1; line <= length; line += 1) {
    const from = Math.max(1, line - limit);
    const to = Math.min(most, line + limit);
    const letter = typed.charCodeAt(line - 1);
    row[from - 1] = from === 1 && line <= limit ? line : FAR;
    let best = row[from - 1];
    for (let column = from; column <= to; column += 1) {
      const other = word.charCodeAt(column - 1);
      let count = Math.min(last[column - 1] + (letter === other ? 0 : 1), last[column] + 1, row[column - 1] + 1);
      const isSwapped =
        line > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === other;
      if (isSwapped) count = Math.min(count, before[column - 2] + 1);
      row[column] = count;
      if (count < best) best = count;
    }
    row[to + 1] = FAR;
    if (best > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  if (!isBeginning) return Math.min(last[width], limit + 1);
  let best = limit + 1;
  for (let column = Math.max(0, length - limit); column <= most; column += 1) best = Math.min(best, last[column]);
  return best;
}

/**
 * Whether slips are such as fingers make: the first letter is seldom wrong, and a known word of four letters becomes
 * another word with any other letter, so that only swaps are forgiven.
 */
export function isLikely(typed, word, count) {
  if (word.length === 4) return isSwap(typed, word);
  if (typed[0] === word[0]) return true;
  const isSwapped = typed[0] === word[1] && typed[1] === word[0];
  if (count > 1) return isSwapped;
  return typed.length > 5 || isSwapped || (typed.length > 4 && typed === word.slice(1));
}

/** Whether two words have the same letters, in another order. */
const isSwap = (one, other) => [...one].sort().join("") === [...other].sort().join("");

/** How many slips are forgiven between two words of these lengths. */
export const forgiven = (length, other) => [0, 0, 0, 0, 1, 1, 1, 1][Math.min(length, other)] ?? 2;

/** Which letters a word has, one bit each: two words that are near differ in few. */
export function letterBits(word) {
  let bits = 0;
  for (let place = 0; place < word.length; place += 1) bits |= 1 << (word.charCodeAt(place) & 31);
  return bits;
}

/** Whether more letters of one word are missing in the other than slips are forgiven. */
export function isFar(bits, others, limit) {
  let missing = bits & ~others;
  for (let count = 0; count < limit; count += 1) missing &= missing - 1;
  return missing !== 0;
}
