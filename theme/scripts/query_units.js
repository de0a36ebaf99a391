// Takes a query apart: what stands between its spaces, and which of that must be found. No DOM.
import { chunks, fold } from "./fold.js";
import { isDispensable, isLittle } from "./little_words.js";

export const MOST_LETTERS = 200;
const MOST_WORDS = 12;

/** What stands between spaces; the last of several words may be only begun. */
export function unitsOf(query) {
  const units = chunks(String(query).slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
  return units.map((unit, place) => {
    const isLast = place === units.length - 1;
    return { ...unit, isLast, isBegun: isLast && place > 0 };
  });
}

/** Which parts of a query must be found: little and generic words need not, as long as others are there. */
export function requiredOf(units) {
  const all = (test) => units.map(({ words }) => !words.every((word) => test(fold(word))));
  return [isDispensable, isLittle].map(all).find((needed) => needed.some(Boolean)) || units.map(() => true);
}
