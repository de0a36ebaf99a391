// SPDX-License-Identifier: MIT
// What the finder finds, in which order, and what it does not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ROWS, chance, finderOf, scripts } from "./sample.mjs";

const { fold } = await scripts("fold.js");
const finder = await finderOf();
const ids = (query) => finder.search(query).hits.map(({ entry }) => entry.id);

// Query → what must come first; several identifiers: all of them, in this order.
const FOUND = {
  "København Life Science": "kbh", "kobenhavn life science": "kbh", "koebenhavn": "kbh", "kls": "kbh", "KLS": "kbh",
  "Lübeck": "bay", "Lubeck": "bay", "Luebeck": "bay", "Lodz": "grid", "Łódź": "grid", "Ålborg": "sun", "aalborg": "sun",
  "Alborg": "sun", "aalesund": "ai-north", "netzwerk strom": "grid", "netzwerkstrom": "grid", "lifescience": "kbh",
  "洋上風力": "bay", "人工知能": "grid", "洋上風力の水素": "bay", "هيدروجين": "bay", "الصحه": "kbh", "الصحة": "kbh",
  "hydrogn": "bay", "hidrogen": "bay", "hydrogne": "bay", "elektrolys": "sun", "electrolisis": "sun", "AI": "grid",
  "KI": "grid", "artificial intelligence": "grid", "maschinelles lernen": "kbh", "machine learning": "kbh",
  "R&D": "ai-north", "rd": "ai-north", "r & d": "ai-north", "C++": "ai-north", "H-2": "bay", "H2": "bay",
  "Wasserstofftechnologie": "sun", "havvindmølleproduktion": "bay", "Windenergiecluster": "bay", "l’hydrogen": "bay",
  "hydrogen clusters in Aalborg": "sun", "wind energy": "bay", "windenergi": "bay", "electrolysers": "bay",
  "the wind": "bay", "クラスター 水素": "bay", "hydrogen 🙂": "bay", "<b>hydrogen</b>": "bay", "hydrogens": "bay",
}; // prettier-ignore

for (const [query, first] of Object.entries(FOUND)) {
  test(`"${query}" finds ${first} first`, () => assert.equal(ids(query)[0], first));
}

const NOTHING = [
  "xyzzy", "字", "水字", "qwrtpsdf", "hydrogen qwrtpsdf", "zz", "Bremen Aalborg", "english", "ation", "h3", "🙂", "。、", "في字",
]; // prettier-ignore

for (const query of NOTHING) test(`"${query}" finds nothing`, () => assert.deepEqual(ids(query), []));

test("very short words mean themselves: AI is no beginning of Airport", () => {
  assert.ok(!ids("AI").includes("ai-north"));
  assert.ok(ids("Air").includes("ai-north"));
});

test("names come before fields, clusters before services before others, active ones before ended ones", () => {
  assert.deepEqual(ids("hydrogen"), ["bay", "advice", "talk", "old", "sun"]);
});

test("a name typed whole comes first even when the cluster has ended", () => {
  assert.equal(ids("hydrogen circle")[0], "old");
});

test("exact comes before slips, and only slips are corrected", () => {
  assert.equal(finder.search("hydrogen").correction, "");
  assert.equal(finder.search("hydrogn").correction, "Hydrogen");
  assert.equal(finder.search("aalborg hydrogn").correction, "aalborg Hydrogen");
  assert.ok(finder.search("hydrogen").hits.every((hit) => hit.isExact));
  assert.ok(finder.search("hydrogn").hits.every((hit) => !hit.isExact));
});

test("terms that were meant are named, with the words to highlight", () => {
  const { terms, marks } = finder.search("Wasserstoff");
  assert.deepEqual([terms[0].facet.name, terms[0].term.id, terms[0].term.path], ["technology", "hydrogen", "technologys/hydrogen/"]);
  assert.ok(marks.includes("wasserstoff") && marks.includes("hydrogen"));
});

test("broader terms of an entry follow from its narrow ones", () => {
  assert.deepEqual(finder.entries[0].ids("sector"), ["wind", "energy"]);
  assert.deepEqual(finder.entries[0].ids("kind"), ["cluster"]);
  assert.deepEqual(finder.entries[0].ids("unheard"), []);
  assert.deepEqual(finder.entries[0].tags, ["Hydrogen", "Offshore wind"]);
});

test("suggestions put names that begin so first, then terms with their counts", () => {
  const said = finder.suggest("hyd", 8).map((one) => (one.type === "term" ? `${one.term.id} (${one.count})` : one.entry.id));
  assert.deepEqual(said, ["advice", "talk", "old", "hydrogen (3)", "bay", "sun"]);
  assert.deepEqual(finder.suggest(""), []);
  assert.equal(finder.suggest("e", 3).length, 3);
});

test("no letters and no digits is an empty query", () => {
  for (const query of ["", " ", "!!!", "🙂", "\u0000"]) assert.equal(finder.search(query).isEmpty, true, query);
  assert.equal(finder.search("x").isEmpty, false);
});

test("nothing that can be typed makes it throw", () => {
  const nasty = ["x".repeat(10000), "wind ".repeat(3000), "水".repeat(5000), "(((", "[a-z]*", "\\", "<script>", "\ud800", "ﷺ", "مرحبا ".repeat(50), "__proto__", "constructor", "toString"];
  for (const query of nasty) {
    assert.ok(Array.isArray(finder.search(query).hits));
    assert.ok(Array.isArray(finder.suggest(query)));
  }
});

test("every entry is found first by its own name", () => {
  for (const row of ROWS) assert.equal(ids(row.name)[0], row.id);
});

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** All words one slip away: a letter left out, wrong, put in, or swapped with its neighbour. */
function* slipsOf(word) {
  for (let place = 0; place <= word.length; place += 1) {
    const [head, tail] = [word.slice(0, place), word.slice(place)];
    if (tail) yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
    const letter = LETTERS[(place * 7 + word.length) % 26];
    if (tail) yield head + letter + tail.slice(1);
    yield head + letter + tail;
  }
}

/** Whether a slip is forgiven: another first letter makes another word of less than six letters. */
const isForgiven = (slip, word) => slip[0] === word[0] || slip.length > 5 || (slip.length === 5 && slip[1] === word[0] && slip[0] === word[1]);

test("a name with one slip in a word of five letters or more is found", () => {
  for (const row of ROWS) {
    const words = fold(row.name).split(" ");
    words.forEach((word, place) => {
      if (word.length < 5) return;
      for (const slip of slipsOf(word)) {
        if (!isForgiven(slip, word)) continue;
        const query = [...words.slice(0, place), slip, ...words.slice(place + 1)].join(" ");
        assert.ok(ids(query).includes(row.id), query);
      }
    });
  }
});

test("strings of random letters find nothing", () => {
  const random = chance(11);
  for (let count = 0; count < 3000; count += 1) {
    const word = Array.from({ length: 7 + random(8) }, () => "bcdfghjklmnpqrstvwxz"[random(20)]).join("");
    assert.deepEqual(ids(word), [], word);
  }
});

test("a query is cut, not refused", () => {
  assert.equal(ids(`hydrogen ${" ".repeat(300)} qwrtpsdf`)[0], "bay");
});
