// Other forms of a word, as typed, that are looked up besides it: without its ending, with letters spelled out. No DOM.
import { expand } from "./fold.js";

const ENDINGS = ["s", "es", "n", "en", "e", "er", "ne", "erne", "ene", "et"];
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{3})/u; // Arabic "the", with "and", "in" or "for" before it
const VOWEL = /[aeiouy]/;
// British and American spelling; each way is looked up as the other.
const SPELLINGS = [
  [/([bt])er$/, "$1re"], [/([bt])re$/, "$1er"], [/([bt])ers$/, "$1res"], [/([bt])res$/, "$1ers"],
  [/is(e|ed|es|ing|ation)$/, "iz$1"], [/iz(e|ed|es|ing|ation)$/, "is$1"],
  [/our/, "or"], [/or(?!y)/, "our"], [/ll(ing|ed|er)$/, "l$1"], [/l(ing|ed|er)$/, "ll$1"],
  [/programme/, "program"], [/program(?!m)/, "programme"], [/airplane/, "aeroplane"], [/aeroplane/, "airplane"],
]; // prettier-ignore
// "sustainability" is what is sustainable, "Nachhaltigkeit" what is nachhaltig, "bæredygtighed" what is bæredygtig.
const QUALITIES = ["keit", "heit", "hed", "heden", "het", "heten"];
const INFLECTED = ["", "e", "er", "en", "es", "t"];
const FORM = /^(?:|s|e|es|ed|er|ers|en|em|et|ing|ings|ung|ungen|ene|ende|erne)$/;

/** An Arabic word without its article; other words as they are. */
export const withoutArticle = (word) => word.replace(ARTICLE, "");

/** All forms of a typed word, each with its weight; `plain` is the word folded. */
export function formsOf(typed, plain) {
  const found = [[plain, 1]];
  found.push([expand(typed), 1]);
  if (/(ae|oe|ue|aa)/.test(plain) && plain.length > 4) {
    found.push([plain.replace(/(a|o|u)e/g, "$1"), 0.95], [plain.replace(/aa/g, "a"), 0.95]);
    found.push([plain.replace(/(a|o|u)e|aa/g, (pair) => pair[0]), 0.95]);
  }
  if (ARTICLE.test(plain)) found.push([withoutArticle(plain), 0.95]);
  for (const [one, other] of SPELLINGS) {
    if (plain.length < 5 || !one.test(plain)) continue;
    const spelled = plain.replace(one, other);
    found.push([spelled, 0.95], [`${spelled}s`, 0.85], [spelled.replace(/s$/, ""), 0.85]);
  }
  found.push(...qualitiesOf(plain));
  if (plain.endsWith("ies")) found.push([`${plain.slice(0, -3)}y`, 0.9]);
  for (const ending of ENDINGS) {
    const stem = plain.slice(0, -ending.length);
    if (plain.endsWith(ending) && VOWEL.test(stem) && stem.length > (ending === "s" ? 3 : 4)) found.push([stem, 0.85]);
  }
  return found;
}

function qualitiesOf(word) {
  if (/[ai]bility$/.test(word)) return [[word.replace(/bility$/, "ble"), 0.85]];
  return QUALITIES.filter((ending) => word.endsWith(ending)).flatMap((ending) => {
    const stem = word.slice(0, -ending.length);
    return stem.length > 3 ? INFLECTED.map((end) => [stem + end, 0.85]) : [];
  });
}

/** Whether two folded words differ in a usual ending only: "builds" and "building", not "hydrogn" and "hydrogen". */
export function isOtherForm(one, other) {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const rests = [one.slice(same), other.slice(same)];
  return same >= 4 && rests[0].length !== rests[1].length && rests.every((rest) => FORM.test(rest));
}
