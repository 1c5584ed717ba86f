import assert from "node:assert/strict";
import test from "node:test";
import { judge, renderOutcome } from "../js/judge.js";

const row = (state, score, rest = {}) => ({ state, score, html: "<p>{fitting:count} of {total:count}</p>", fields: { fitting: [0, 1, "fitting"], total: [0, 1, "total"] }, ...rest });
const outcomes = { right: row("right", 1), known: row("wrong", 0), wrong: row("partial", 0, { graded: true }) };
const match = {
  table: { parts: "match", keys: ["a", "b"], targets: ["x", "y"], patterns: [[["a=x", "b=y"], [], "right"], [["a=y", "b=x"], [], "known"]], otherwise: "wrong" },
  outcomes,
};
const multi = {
  table: { parts: "multi", keys: ["a", "b", "c"], patterns: [[["a", "b"], ["c"], "right"], [["a"], ["b"], "known"]], otherwise: "wrong" },
  outcomes: { ...outcomes, wrong: row("wrong", 0) },
};
const order = { table: { parts: "order", keys: ["a", "b", "c"], patterns: [[["0=a", "1=b", "2=c"], [], "right"], [["c<b"], [], "known"]], otherwise: "wrong" }, outcomes };
const interval = { table: { boxes: [[[-0.5, 0.5], [56.6, 57.6], "right"], [null, [19.5, 20.5], "known"]], otherwise: "wrong" }, outcomes: { right: row("right", 1, { html: "", fields: {} }), known: row("wrong", 0, { html: "<p>{high:percent}</p>", fields: { high: [0, 0.01, "high"] } }), wrong: row("wrong", 0, { html: "", fields: {} }) } };

test("pairs in place earn their share, and the words tell how many", () => {
  const outcome = judge(match, { a: "x", b: "x" });
  assert.deepEqual([outcome.state, outcome.score, outcome.code], ["partial", 0.5, "wrong"]);
  assert.equal(renderOutcome(match, outcome, "en"), "<p>1 of 2</p>");
  assert.equal(judge(match, { a: "y", b: "x" }).code, "known");
  assert.equal(judge(match, { b: "y", a: "x" }).state, "right");
});

test("ticks need no order, and unknown ones earn nothing", () => {
  assert.equal(judge(multi, ["b", "a"]).state, "right");
  assert.equal(judge(multi, ["a", "c"]).code, "known");
  assert.deepEqual([judge(multi, ["b"]).state, judge(multi, ["b"]).score], ["wrong", 0]);
  assert.equal(judge(multi, []).state, "not_attempted");
});

test("an order is known by its places and by what stands before what", () => {
  assert.equal(judge(order, ["a", "b", "c"]).state, "right");
  assert.equal(judge(order, ["c", "a", "b"]).code, "known");
  assert.equal(judge(order, ["b", "a", "c"]).score, 1 / 3);
});

test("an end that does not matter may be anything", () => {
  assert.equal(judge(interval, [0.5, 57.6]).state, "right");
  const limit = judge(interval, [-99, 20]);
  assert.equal(renderOutcome(interval, limit, "en"), "<p>20%</p>");
});

test("places still empty are counted, not judged", () => {
  assert.deepEqual(judge(match, { a: "x" }), { state: "not_attempted", score: 0, code: "incomplete", fields: { missing: 1 } });
  assert.equal(judge(order, []).fields.missing, 3);
});

test("stored answers of another form are broken, whatever they name", () => {
  for (const [variant, answer, code] of [
    [match, ["a"], "not-pairs"],
    [match, JSON.parse('{"__proto__": "x"}'), "unknown-option"],
    [match, { a: "constructor" }, "unknown-option"],
    [multi, "a", "not-a-list"],
    [multi, ["a", "a"], "repeated-option"],
    [order, [["a"]], "unknown-option"],
    [interval, [2, 1], "ends-swapped"],
    [interval, [1, "2"], "not-an-interval"],
    [interval, [0, 1e16], "too-large"],
  ]) {
    assert.deepEqual([judge(variant, answer).state, judge(variant, answer).code], ["broken", code]);
  }
});

test("an own rule is right unless it breaks a check", () => {
  const checks = [["no-weights", 1, "none"], ["everyone-is-key", 0.2, "all"], ["no-giving", 1, "taking"]];
  const plain = (state) => ({ state, score: 0, html: "", fields: {} });
  const own = { table: { rules: checks, otherwise: "right" }, outcomes: { right: plain("right"), none: plain("wrong"), all: plain("wrong"), taking: plain("wrong") } };
  const rule = { weights: [5, 0, 3], key_share: 0.2, gives: true };
  assert.equal(judge(own, rule).code, "right");
  assert.equal(judge(own, { ...rule, weights: [0] }).code, "none");
  assert.equal(judge(own, { ...rule, key_share: 0.5 }).code, "all");
  assert.equal(judge(own, { ...rule, key_share: 0.5, people: 2 }).code, "right");
  assert.equal(judge(own, { ...rule, gives: false }).code, "taking");
  for (const wrong of [{}, { ...rule, name: "Budi" }, { ...rule, weights: [] }, { ...rule, key_share: 2 }]) {
    assert.equal(judge(own, wrong).code, "not-a-rule");
  }
});
