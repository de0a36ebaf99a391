// SPDX-License-Identifier: MIT
// The rules for parts of words, endings, short words and slips, each by queries that it is there for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { finderOf, filesOf, scripts, serve } from "./sample.mjs";

const TERMS = {
  technology: [
    { id: "wind", label: "Wind energy", aliases: ["Windkraft", "vindkraft"] },
    { id: "marine", label: "Offshore- und Meerestechnik", aliases: ["Schiffe"] },
    { id: "hydrogen", label: "Hydrogen", aliases: ["Wasserstoff", "水素"] },
    { id: "battery", label: "Batteries", aliases: ["battericeller", "batterier"] },
    { id: "farming", label: "Aquaculture", aliases: ["havbruk", "pisciculture"] },
    { id: "creative", label: "Creative industries", aliases: ["kreative næringer"] },
    { id: "heat", label: "Sustainable heat", aliases: ["Nachhaltige Wärme", "Bæredygtig varme"] },
    { id: "data", label: "Data centres", aliases: ["solar", "food", "robot", "mat"] },
    { id: "ai", label: "Artificial intelligence", aliases: ["AI"] },
  ],
  region: [{ id: "hamburg", label: "Hamburg", aliases: [] }, { id: "bremen", label: "Bremen", aliases: [] }],
};
const ROWS = [
  { id: "mill", name: "Mill Works", technology: [0], region: [1] },
  { id: "sea", name: "Deep Blue", technology: [1], summary: "Windows for boats." },
  { id: "gas", name: "Light Gas", technology: [2], region: [0] },
  { id: "cell", name: "Power Cells", technology: [3, 5] },
  { id: "fish", name: "Salmon Ring", technology: [4], place: "Aichi" },
  { id: "warm", name: "Warm Homes", technology: [6] },
  { id: "store", name: "Cold Store", technology: [7], place: "Kiel" },
  { id: "course", kind: "service", name: "水素安全講習" },
  { id: "group", kind: "service", name: "Hyper group" },
]; // prettier-ignore
const finder = await finderOf(ROWS, TERMS);
const ids = (query, from = finder) => from.search(query).hits.map(({ entry }) => entry.id);

const FOUND = {
  "a part that says little may be missing": { Windkraftanlagen: "mill", vindkraftanlegg: "mill", vindkraftanlæg: "mill", Windkraftbranche: "mill", "havbruksnæring": "fish", "filière pisciculture": "fish", Wasserstoffinitiative: "gas" },
  "before such a part stands the beginning of a name": { meerestechnologie: "sea", Meeresforschung: "sea" },
  "any word that begins so makes a part, not only the first one": { batteriteknologi: "cell" },
  "half of a long word is enough when the rest is not known": { hydrogenferge: "gas", wasserstofftanker: "gas", flottenwasserstoff: "gas" },
  "the last part of a compound at the end of the query may be just begun": { wasserstofftechnolog: "gas", windkraftanla: "mill", meerestechn: "sea", wasserstoffhamb: "gas", "bremen windkraftanla": "mill" },
  "British and American spelling are one": { "data centers": "store", "data center": "store" },
  "qualities are found by what has them": { sustainability: "warm", Nachhaltigkeit: "warm", "bæredygtighed": "warm" },
  "what every company is need not be found": { "hydrogen manufacturers": "gas", "hydrogen SME": "gas", "Bundesland Hamburg": "gas" },
  "a letter before an apostrophe or a hyphen says nothing": { "l'hydrogen": "gas", "d’hydrogen": "gas", "x-hydrogen": "gas" },
}; // prettier-ignore

for (const [rule, queries] of Object.entries(FOUND)) {
  test(rule, () => {
    for (const [query, first] of Object.entries(queries)) assert.equal(ids(query)[0], first, query);
  });
}

const NOTHING = {
  "a beginning of less than four letters is no part": ["windkraftqwe", "energyhydrbcd"],
  "one and two letters are whole words": ["ki", "KI", "ＫＩ", "m", "hy", "ha"],
  "another first letter is another word below six letters": ["molar", "holar"],
  "words of four letters become others with any other letter": ["flood", "foot", "good", "solr7"],
  "beginnings have slips only from six letters on": ["robe", "hydo"],
  "the end of a word is not its ending": ["vinduer", "matte"],
  "less than half of a word is another word": ["solarklinikum", "robotiseringsprosess"],
  "what is left of a half known word must be a word": ["hydrogenbcdf", "hydrogen2026"],
};

for (const [rule, queries] of Object.entries(NOTHING)) {
  test(rule, () => {
    for (const query of queries) assert.deepEqual(ids(query), [], query);
  });
}

test("letters swapped are forgiven in words of four letters, and missing ones in words of six", () => {
  assert.equal(ids("fodo")[0], "store");
  assert.equal(ids("kiel")[0], "store");
  assert.equal(ids("ydrogen")[0], "gas");
});

test("what is known whole is a whole word, and not the beginning of others", () => {
  assert.ok(!ids("AI").includes("fish"));
});

test("the last of several words may be only begun", () => {
  assert.deepEqual(ids("hydrogen h"), ["gas"]);
  assert.deepEqual(ids("hydrogen ha"), ["gas"]);
  assert.deepEqual(ids("ha hydrogen"), []);
});

test("another form of a known word is no slip, and a phrase is corrected whole or not at all", async () => {
  const technology = [
    { id: "ai", label: "Intelligence artificielle", aliases: ["kunstig intelligens"] },
    { id: "boats", label: "Yacht and boat building", aliases: [] },
  ];
  const from = await finderOf([{ id: "one", name: "One", technology: [0] }, { id: "two", name: "Two", technology: [1] }], { technology });
  const corrected = (query) => [ids(query, from).length, from.search(query).correction];
  assert.deepEqual(corrected("builds"), [1, ""]);
  assert.deepEqual(corrected("artificiele"), [1, "artificielle"]);
  assert.deepEqual(corrected("intelligense artificiele"), [1, "Intelligence artificielle"]);
});

test("a whole word of a field beats the beginning of a word in a name", async () => {
  const technology = [{ id: "port", label: "Port services", aliases: ["Hafen"] }, { id: "other", label: "Other", aliases: [] }];
  const rows = [
    { id: "jobs", kind: "service", name: "Job portal" },
    { id: "portals", name: "Portal Works", technology: [1] },
    { id: "quay", name: "Quay Ring", technology: [0] },
    { id: "old", name: "Old Quay", technology: [0], ended: true },
  ]; // prettier-ignore
  const from = await finderOf(rows, { technology });
  assert.deepEqual(ids("port", from), ["quay", "old", "portals", "jobs"]);
  assert.deepEqual(ids("porta", from), ["portals", "jobs"]);
});

test("in scripts without spaces a known word is the beginning of longer names too", () => {
  assert.deepEqual(ids("水素"), ["gas", "course"]);
});

test("where nothing has all words, what has some of them is offered apart", () => {
  const { hits, partial } = finder.search("windkraft hamburg");
  assert.deepEqual(hits, []);
  assert.deepEqual(partial.map(({ entry }) => entry.id).sort(), ["gas", "mill"]);
  assert.deepEqual(finder.search("windkraft qwrtz").partial, []);
  assert.deepEqual(finder.search("windkraft bremen").partial, []);
  assert.equal(finder.search("hydrogen hamburg windkraft").partial[0].entry.id, "gas");
});

test("one or two letters propose what begins so, though they find nothing", () => {
  const said = finder.suggest("hy").map((one) => one.entry?.id ?? one.term.id);
  assert.deepEqual(said, ["group", "hydrogen"]);
});

test("summaries add to what names find, and put nothing else in its place", async () => {
  const { loadFinder } = await scripts("finder.js");
  const { base } = serve(filesOf(ROWS, TERMS));
  const early = await loadFinder(base, { texts: false });
  const queries = ["hydrogen", "windkraft", "hamburg", "windows", "boats", "Wasserstoffinitiative"];
  const before = queries.map((query) => early.search(query));
  await early.loadTexts();
  queries.forEach((query, place) => {
    const { hits, isFinal } = before[place];
    const after = ids(query, early);
    if (isFinal) assert.deepEqual(after.slice(0, hits.length), hits.map(({ entry }) => entry.id), query);
  });
  assert.deepEqual(before.map(({ isFinal }) => isFinal), [true, true, true, false, false, true]);
  assert.equal(ids("boats", early)[0], "sea");
});

test("who asks while summaries are taken in gets an answer with all of them", async () => {
  const { loadFinder } = await scripts("finder.js");
  const { base } = serve(filesOf(ROWS, TERMS));
  const early = await loadFinder(base, { texts: false });
  const loading = early.loadTexts();
  while (!early.hasTexts) await Promise.resolve();
  assert.equal(ids("boats", early)[0], "sea");
  await loading;
  assert.equal(ids("boats", early)[0], "sea");
});
