import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { parseNumber } from "../js/numbers.js";

// The same rows hold Python's parser: tests/data/typed_numbers.json.
const rows = JSON.parse(readFileSync(new URL("../../../tests/data/typed_numbers.json", import.meta.url), "utf8"));

for (const { text, lang, unit, ...expected } of rows) {
  test(`${JSON.stringify(text)} in ${lang} as ${unit}`, () => {
    const { typed, ...parsed } = /** @type {any} */ (parseNumber(text, lang, unit));
    assert.deepEqual(parsed, expected);
    if ("problem" in expected) assert.equal(typed, text);
  });
}

test("a learner's text of any kind never throws and never gives a number that is not one", () => {
  const signs = [..."0123456789.,-+/%kmxRp ", "juta", "\u00bd", "\u0000", "\ud800", "<b>"];
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647);
  for (let round = 0; round < 20000; round++) {
    const text = Array.from({ length: next() % 9 }, () => signs[next() % signs.length]).join("");
    const parsed = /** @type {any} */ (parseNumber(text, next() % 2 ? "id" : "en", "rupiah"));
    const numbers = parsed.ask ?? ("value" in parsed && parsed.value !== null ? [parsed.value] : []);
    assert.ok(numbers.every((number) => Math.abs(number) <= 1e15), text);
  }
});
