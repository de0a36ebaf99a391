// SPDX-License-Identifier: MIT
// How the files of the finder are loaded, and what is said of broken ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ROWS, filesOf, scripts, serve } from "./sample.mjs";

const { loadFinder } = await scripts("finder.js");

test("names come first, texts when they are asked for, and each file once", async () => {
  const { base, asked } = serve(filesOf(ROWS));
  const finder = await loadFinder(base, { texts: false });
  assert.equal(finder.hasTexts, false);
  assert.equal(finder.search("electrolysers").hits.every((hit) => hit.isExact), false);
  assert.equal(await loadFinder(base), finder);
  assert.equal(finder.hasTexts, true);
  await finder.loadTexts();
  assert.equal(finder.search("electrolysers").hits[0].entry.summary, "Electrolysers on the coast.");
  assert.deepEqual(asked, [["current.json", "no-cache"], ["names.1.json", undefined], ["texts.1.json", undefined]]);
});

const BROKEN = {
  "a missing start": (files) => delete files["current.json"],
  "missing names": (files) => delete files["names.1.json"],
  "missing texts": (files) => delete files["texts.1.json"],
  "half of the names": (files) => (files["names.1.json"] = JSON.stringify(files["names.1.json"]).slice(0, 500)),
  "half of the texts": (files) => files["texts.1.json"].summaries.pop(),
  "an unknown format": (files) => (files["names.1.json"].format = 2),
  "an empty answer": (files) => (files["current.json"] = "null"),
  "terms that are not there": (files) => files["names.1.json"].facets[0].ids.splice(1),
  "entries without an identifier": (files) => files["names.1.json"].id.pop(),
};

for (const [what, spoil] of Object.entries(BROKEN)) {
  test(`${what}: loading fails, and the next try may succeed`, async () => {
    const { base, files } = serve(filesOf(ROWS));
    spoil(files);
    await assert.rejects(loadFinder(base));
    for (const name of Object.keys(files)) delete files[name];
    Object.assign(files, filesOf(ROWS));
    assert.equal((await loadFinder(base)).search("hydrogen").hits[0].entry.id, "bay");
  });
}
