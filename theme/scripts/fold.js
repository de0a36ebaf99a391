// Writes words in one plain form, so that however a name is typed it meets the name as it is written.
// Used by the finder for what is searched and for what is typed. No DOM.

const LETTERS = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŋ: "n", ŧ: "t", ı: "i", ə: "e" },
  ...{ ς: "σ", ى: "ي", ی: "ي", ے: "ي", ة: "ه", ک: "ك", ٱ: "ا" },
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
// Marks above and below letters. Those of kana stay: か and が are two letters.
const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const UNSEEN = /[\p{Cf}\u0640]/gu; // soft hyphens, direction marks, and the stroke that stretches Arabic words
const OTHER = /[^\p{L}\p{M}\p{N}]+/gu;
const TOKEN = /[\p{L}\p{M}\p{N}\p{Cf}\u0640]+/gu;
const WITHOUT_SPACES = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}ー\u3099\u309a";
const RUNS = new RegExp(`[${WITHOUT_SPACES}]+|[^${WITHOUT_SPACES}]+`, "gu");
const SPACELESS = new RegExp(`^[${WITHOUT_SPACES}]`, "u");

// How letters are written where they cannot be typed: Lübeck is Luebeck, Aalborg is Ålborg.
const EXPANDED = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa", Ä: "ae", Ö: "oe", Ü: "ue", Ø: "oe", Å: "aa" };
const EXPANDABLE = /[äöüøåÄÖÜØÅ]/g;
const ASCII = /^[\x00-\x7f]*$/;
const PLAIN = /^[A-Za-z0-9]+$/;

/** C++ has a name of its own, though + is no letter. */
const withPlus = (text) => (text.includes("++") ? text.replace(/([A-Za-z])\+\+/g, "$1plusplus") : text);

/** Lower case, no marks, special letters spelled out; whatever is no letter and no digit becomes one space. */
export function fold(text) {
  if (PLAIN.test(text)) return text.toLowerCase();
  if (ASCII.test(text)) return withPlus(text).toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
  return withPlus(text)
    .replace(UNSEEN, "")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(/[\u30a1-\u30f6]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
    .replace(/(?<=[\u3041-\u3096\u3099\u309a])ー+/g, "")
    .replace(SPECIAL, (letter) => LETTERS[letter])
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(OTHER, " ")
    .trim();
}

/** Whether a text may have letters that are spelled out where they cannot be typed. */
const isExpandable = (text) => !ASCII.test(text) && /[äöüøå\u0308\u030a]/i.test(text);

/** The word as typed where ä, ø and å cannot be: "luebeck" for "Lübeck"; the plain fold when nothing is to expand. */
export function expand(word) {
  return isExpandable(word) ? fold(word.normalize("NFC").replace(EXPANDABLE, (letter) => EXPANDED[letter])) : fold(word);
}

/** A text folded and without spaces: how whole names are compared. */
export const keyOf = (text) => fold(text).replaceAll(" ", "");

/** The same, with letters spelled out that cannot be typed. */
export const longKeyOf = (text) => expand(text).replaceAll(" ", "");

/** Whether a folded word is of a script that sets no spaces between words. */
export const isSpaceless = (word) => SPACELESS.test(word);

/** What stands between white space, each with its words as written: "Offshore-Wind" has two. */
export function chunks(text) {
  return text.split(/\s+/).map((written) => ({ written, words: wordsOf(written) })).filter(({ words }) => words.length);
}

/** The words of what stands between white space; letters of scripts without spaces are cut off from others. */
export function wordsOf(written) {
  if (PLAIN.test(written)) return [written];
  const tokens = withPlus(written).match(TOKEN) || [];
  if (ASCII.test(written)) return tokens;
  return tokens.flatMap((token) => token.normalize("NFKC").match(RUNS) || []).filter((run) => fold(run));
}

/** Cut a text into pieces, those to be highlighted apart; `marks` are folded words, as a search gives them. */
export function pieces(text, marks) {
  const wanted = new Set(marks);
  const spaceless = marks.filter(isSpaceless);
  const found = [];
  const add = (piece, isMarked) => {
    if (!piece) return;
    const last = found.at(-1);
    if (last && last.isMarked === isMarked) last.text += piece;
    else found.push({ text: piece, isMarked });
  };
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    add(text.slice(end, match.index), false);
    end = match.index + match[0].length;
    for (const run of match[0].match(RUNS)) {
      if (wanted.has(fold(run)) || wanted.has(expand(run))) add(run, true);
      else if (spaceless.length && isSpaceless(run)) addSpaceless(run, spaceless, add);
      else add(run, false);
    }
  }
  add(text.slice(end), false);
  return found;
}

/** Highlight words inside a run of letters without spaces, the longest first. */
function addSpaceless(run, marks, add) {
  const letters = [...run];
  const folded = letters.map(fold);
  const longestFirst = [...marks].sort((one, other) => other.length - one.length);
  for (let place = 0; place < letters.length; ) {
    const count = Math.max(0, ...longestFirst.slice(0, 20).map((mark) => lettersOf(mark, folded, place)));
    add(letters.slice(place, place + Math.max(1, count)).join(""), count > 0);
    place += Math.max(1, count);
  }
}

/** How many letters from a place on make up the mark; 0 when they do not. */
function lettersOf(mark, folded, place) {
  let rest = mark;
  for (let end = place; end < folded.length && rest.startsWith(folded[end]); end += 1) {
    rest = rest.slice(folded[end].length);
    if (!rest) return end + 1 - place;
  }
  return 0;
}
