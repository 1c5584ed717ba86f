import assert from "node:assert/strict";
import test from "node:test";
import { readFragment, writeFragment } from "../js/lab-fragment.js";

const read = (text) => readFragment("discount", `#lab-discount?${text}`);

test("numbers are taken as they stand, also far outside a range: Python knows the ranges", () => {
  assert.deepEqual(read("margin=50&discount=20.5&rate=-3&volume=99999"), { margin: 50, discount: 20.5, rate: -3, volume: 99999 });
  assert.deepEqual(read("margin=1&margin=2"), { margin: 2 });
});

test("what is no plain number is left out", () => {
  for (const junk of ["abc", "", "NaN", "Infinity", "1e9", "0x10", "1_000", "1,5", "+5", ".5", "5.", " 5", "--5", "5;", "__import__('os')", "9".repeat(400)]) {
    assert.deepEqual(read(`margin=${encodeURIComponent(junk)}&rate=1`), { rate: 1 }, junk);
  }
});

test("HTML and code are left out, in names they stay inert data", () => {
  assert.deepEqual(read("margin=<img src=x onerror=alert(1)>&rate=%3Cb%3E1%3C/b%3E"), {});
  const named = read("<script>=1&__proto__=2");
  assert.deepEqual(Object.entries(named ?? {}), [["<script>", 1], ["__proto__", 2]]);
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
  assert.equal(JSON.stringify(named), '{"<script>":1,"__proto__":2}');
});

test("another lab's settings, a bare name and an empty address are none", () => {
  for (const fragment of ["", "#lab-discount", "#lab-deposits?margin=1", "#lab-discounts?margin=1", "#margin=1"]) {
    assert.equal(readFragment("discount", fragment), undefined, fragment);
  }
  assert.deepEqual(read(""), {});
});

test("what is written is read again, once the reader rests, and only numbers are written", async () => {
  const written = [];
  Object.assign(globalThis, { history: { state: null, replaceState: (_state, _title, url) => written.push(url) } });
  writeFragment("discount", { margin: 10 });
  writeFragment("discount", /** @type {any} */ ({ margin: 50, volume: 1.5, rate: NaN, name: "<b>" }));
  await new Promise((done) => setTimeout(done, 400));
  assert.deepEqual(written, ["#lab-discount?margin=50&volume=1.5"]);
  assert.deepEqual(readFragment("discount", written[0]), { margin: 50, volume: 1.5 });
});
