// SPDX-License-Identifier: MIT
// The fast count of slips gives what a plain one gives.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, scripts } from "./sample.mjs";

const { slips, isFar, letterBits } = await scripts("typos.js");

/** Optimal string alignment as it is in the books: the whole table; gives its last row. */
function table(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let line = 1; line <= one.length; line += 1) {
    rows.push([line]);
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[line - 1] === other[column - 1];
      let least = Math.min(rows[line - 1][column - 1] + (isSame ? 0 : 1), rows[line - 1][column] + 1, rows[line][column - 1] + 1);
      if (line > 1 && column > 1 && one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1]) {
        least = Math.min(least, rows[line - 2][column - 2] + 1);
      }
      rows[line].push(least);
    }
  }
  return rows[one.length];
}

function pairs() {
  const random = chance(3);
  const word = () => Array.from({ length: random(9) }, () => "abcd"[random(4)]).join("");
  return Array.from({ length: 20000 }, () => [word(), word()]);
}

test("slips are counted as a plain table counts them, up to the limit", () => {
  for (const [one, other] of pairs()) {
    for (const limit of [1, 2]) {
      assert.equal(slips(one, other, limit), Math.min(table(one, other).at(-1), limit + 1), `${one} ${other}`);
    }
  }
});

test("slips to the beginning of a word are the least of the last row", () => {
  for (const [one, other] of pairs()) {
    assert.equal(slips(one, other, 2, true), Math.min(...table(one, other), 3), `${one} ${other}`);
  }
});

test("the look at letters never hides a word that is near", () => {
  for (const [one, other] of pairs()) {
    if (slips(one, other, 2) <= 2) assert.ok(!isFar(letterBits(one), letterBits(other), 2), `${one} ${other}`);
  }
});

test("words of any length are compared", () => {
  assert.equal(slips("a".repeat(200), "a".repeat(200), 2), 3);
  assert.equal(slips("", "", 1), 0);
  assert.equal(slips("elektrolys", "electrolysis", 1, true), 1);
});
