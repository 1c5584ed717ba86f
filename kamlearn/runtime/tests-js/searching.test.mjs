import assert from "node:assert/strict";
import test from "node:test";
import { plain, search } from "../js/searching.js";

const names = ["Bu Tini", "Martini Dewi", "Rénata", "Tini Hartati", "<b>Budi</b>"].map(plain);

test("who begins with what was typed comes first, the others keep their order", () => {
  assert.deepEqual(search(names, "tini"), [3, 0, 1]);
});

test("case and accents do not matter, and words may come in any order", () => {
  assert.deepEqual(search(names, "RENATA"), [2]);
  assert.deepEqual(search(names, "dewi tini"), [1]);
});

test("nothing typed finds everybody, and marks of patterns are only letters", () => {
  assert.deepEqual(search(names, "  "), [0, 1, 2, 3, 4]);
  assert.deepEqual(search(names, ".*"), []);
  assert.deepEqual(search(names, "<b>"), [4]);
});
