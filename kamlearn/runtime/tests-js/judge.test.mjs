import assert from "node:assert/strict";
import test from "node:test";
import { judge, renderOutcome } from "../js/judge.js";
import { Trail } from "../js/trail.js";

const row = (state, score, html = "", fields = {}) => ({ state, score, html, fields });
const number = {
  table: { bands: [[66.6, 66.8, "right"], [19.5, 20.5, "percent-as-volume"], [20.5, 40, "nearly"]], none: "gave-up", otherwise: "wrong" },
  outcomes: {
    right: row("right", 1),
    "percent-as-volume": row("wrong", 0, "<p>{answer:percent}, {earned:rupiah}</p>", { answer: [0, 0.01], earned: [500000, -1000], margin: 0.5 }),
    nearly: row("partial", 0.5),
    "gave-up": row("wrong", 0, "<p>none</p>", { answer: [0, 0.01] }),
    wrong: row("wrong", 0),
  },
  ladder: ["<p>1</p>", "<p>2</p>", "<p>3</p>"],
};
const choice = { table: { choices: { gain: "omzet", loss: "right" } }, outcomes: { omzet: row("wrong", 0), right: row("right", 1) }, ladder: [] };

test("a number falls into the first band that holds it, both ends included", () => {
  assert.equal(judge(number, 66.6).code, "right");
  assert.equal(judge(number, 66.8).code, "right");
  assert.equal(judge(number, 20.5).code, "percent-as-volume");
  assert.equal(judge(number, 20.51).code, "nearly");
  assert.equal(judge(number, 5).code, "wrong");
});

test("fields follow the learner's own number", () => {
  const outcome = judge(number, 20);
  assert.deepEqual(outcome, { state: "wrong", score: 0, code: "percent-as-volume", fields: { answer: 0.2, earned: 480000, margin: 0.5 } });
  assert.equal(renderOutcome(number, outcome, "id"), "<p>20%, Rp480.000</p>");
});

test("there is none: its own outcome, without the fields that need a number", () => {
  assert.deepEqual(judge(number, true), { state: "wrong", score: 0, code: "gave-up", fields: {} });
});

test("nothing given is not attempted", () => {
  assert.deepEqual(judge(choice, null), { state: "not_attempted", score: 0, code: "not-attempted", fields: {} });
});

test("an answer that cannot be judged is broken, with the reason Python gives", () => {
  const codes = [[choice, "constructor"], [choice, "other"], [choice, 5], [choice, true], [number, "20"], [number, NaN], [number, 1e16], [number, {}]];
  const expected = ["unknown-option", "unknown-option", "unknown-option", "unknown-option", "not-a-number", "not-a-number", "too-large", "not-a-number"];
  assert.deepEqual(codes.map(([variant, answer]) => judge(/** @type {any} */ (variant), /** @type {any} */ (answer)).code), expected);
  const withoutNone = { ...number, table: { ...number.table, none: undefined } };
  assert.equal(judge(withoutNone, true).code, "none-not-offered");
});

const data = /** @type {any} */ ({ exercise: "e", revision: 1, lang: "id", variants: [number] });

test("the second miss opens the second hint, the third the worked sibling, and it stays there", () => {
  const trail = new Trail(data, 0);
  const opened = [20, 30, 20, 30].map((answer) => {
    const outcome = judge(number, answer);
    trail.add(answer, outcome);
    trail.openAfter(outcome);
    return [...trail.opened];
  });
  assert.deepEqual(opened, [[], [1], [1, 2], [1, 2]]);
  assert.equal(trail.record?.attempts, 4);
});

test("a miss that no diagnosis explains opens a hint at once", () => {
  const trail = new Trail(data, 0);
  trail.add(5, judge(number, 5));
  trail.openAfter(judge(number, 5));
  assert.deepEqual([...trail.opened], [0]);
});

test("a stored record goes on where it was, and is judged as of today", () => {
  const trail = new Trail(data, 0);
  const stored = /** @type {any} */ ({ exercise: "e", revision: 1, variant: 0, answer: 20, attempts: 2, at: "2026-01-01T00:00:00Z" });
  assert.equal(trail.resume(stored, judge(number, 20)), true);
  assert.equal(trail.wrongs, 2);
  assert.equal(trail.record?.state, "wrong");
  assert.equal(trail.isRepeat(20), true);
  assert.equal(trail.isRepeat(66.7), false);
});
