// SPDX-License-Identifier: MIT
// However a word is written, it has one plain form.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, scripts } from "./sample.mjs";

const { fold, expand, pieces, wordsOf } = await scripts("fold.js");

const FOLDED = {
  "København": "kobenhavn", "Łódź": "lodz", "LÜBECK": "lubeck", "Straße": "strasse", "Ærø": "aero", "Đakovo": "dakovo",
  "Þórshöfn": "thorshofn", "İstanbul": "istanbul", "Diyarbakır": "diyarbakir", "Œuvre": "oeuvre", "CO₂": "co2",
  "Life\u00adScience": "lifescience", "ＡＢＣ": "abc", "l’énergie": "l energie", "R&D": "r d", "C++": "cplusplus",
  "クラスター": "くらすた", "ｸﾗｽﾀ": "くらすた", "ガス": "がす", "か": "か", "カ": "か", "水素": "水素",
  "الهيدروجين": "الهيدروجين", "أحمد": "احمد", "طَاقَة": "طاقه", "مستشفى": "مستشفي", "طـــاقة": "طاقه",
  "Ёлка": "елка", "ΟΔΟΣ": "οδοσ", "서울": "서울", "  --  ": "", "🙂": "", "<b>x</b>": "b x b", "a.*[b]": "a b",
}; // prettier-ignore

for (const [written, expected] of Object.entries(FOLDED)) {
  test(`"${written}" is folded to "${expected}"`, () => assert.equal(fold(written), expected));
}

test("what is folded stays as it is when it is folded again", () => {
  const random = chance(7);
  const starts = [0x20, 0xa0, 0x100, 0x300, 0x370, 0x400, 0x590, 0x600, 0x900, 0xe00, 0x1e00, 0x2000, 0x3000, 0x4e00, 0xac00, 0xff00, 0x1d400, 0x1f600];
  for (let count = 0; count < 20000; count += 1) {
    const letters = Array.from({ length: 1 + random(8) }, () => String.fromCodePoint(starts[random(starts.length)] + random(256)));
    const once = fold(letters.join(""));
    assert.equal(fold(once), once, JSON.stringify(letters));
  }
});

test("letters that cannot be typed are spelled out", () => {
  assert.deepEqual(["Lübeck", "Ålborg", "København", "Malmö"].map(expand), ["luebeck", "aalborg", "koebenhavn", "malmoe"]);
  assert.equal(expand("Lu\u0308beck"), "luebeck");
});

test("hyphens and scripts part words", () => {
  assert.deepEqual(wordsOf("Offshore-Wind"), ["Offshore", "Wind"]);
  assert.deepEqual(wordsOf("AI技術"), ["AI", "技術"]);
  assert.deepEqual(wordsOf("R&D"), ["R", "D"]);
  assert.deepEqual(wordsOf("!!!"), []);
});

const shown = (text, marks) => pieces(text, marks).map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text)).join("");

test("words are marked however they are written, and nothing of the text is lost", () => {
  assert.equal(shown("Häfen in Lübeck, København.", ["lubeck", "koebenhavn"]), "Häfen in [Lübeck], [København].");
  assert.equal(shown("Offshore-Wind", ["wind"]), "Offshore-[Wind]");
  assert.equal(shown("東京の水素クラスター", ["水素"]), "東京の[水素]クラスター");
  assert.equal(shown("<b>wind</b> & more", ["wind"]), "<b>[wind]</b> & more");
  assert.equal(shown("", ["wind"]), "");
});
