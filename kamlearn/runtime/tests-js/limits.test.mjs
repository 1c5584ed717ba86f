import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { LIMITS } from "../js/python/limits.js";

test("a start without news for half a minute has stalled, as its words say; ten seconds are a runaway", () => {
  assert.deepEqual(LIMITS, { stalled: 30_000, runaway: 10_000 });
});

test("pages wait that long: only tests give other limits", () => {
  const code = (name) => readFileSync(new URL(`../js/${name}`, import.meta.url), "utf8");
  assert.match(code("python/engine.js"), /constructor\(listener, limits = LIMITS\)/);
  assert.doesNotMatch(code("lab.js") + code("lab-section.js"), /limits:/);
});
