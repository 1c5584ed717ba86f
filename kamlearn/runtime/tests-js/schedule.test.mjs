import assert from "node:assert/strict";
import { test } from "node:test";
import { pickReview, planAll, retakeLink } from "../js/progress/review.js";
import { daysUntil, GAPS, planOf } from "../js/progress/schedule.js";

const DAY = "2026-03-10T21:30:00";
const answered = (variant, state = "right", attempts = 1, at = DAY) => ({
  exercise: "break-even", revision: 1, variant, answer: 1, attempts, state, at: new Date(at).toISOString(),
});
const daysAfter = (records, variants = 3, now = DAY) => daysUntil(planOf(records, variants).day, new Date(now));
const listed = (slug, chapter, variants = 3) => ({ slug, titles: Array(variants).fill(slug), href: `${chapter}.html#exercise-${slug}` });
const of = (slug, ...records) => records.map((record) => ({ ...record, exercise: slug }));

test("right at the first attempt comes back after 1, 7 and 21 days, each time with another variant", () => {
  const records = [answered(0)];
  assert.deepEqual([daysAfter(records), planOf(records, 4).variant], [1, 1]);
  records.push(answered(1, "right", 1, "2026-03-11T08:00:00"));
  assert.deepEqual([daysAfter(records, 4, "2026-03-11"), planOf(records, 4).variant], [7, 2]);
  records.push(answered(2, "right", 1, "2026-03-18T08:00:00"));
  assert.deepEqual([daysAfter(records, 4, "2026-03-18T09:00:00"), planOf(records, 4).variant], [21, 3]);
});

test("a miss comes back the next day, also where it became right after a hint", () => {
  assert.equal(daysAfter([answered(0, "wrong")]), 1);
  assert.equal(daysAfter([answered(0, "partial", 2)]), 1);
  assert.equal(daysAfter([answered(0, "right", 3)]), 1);
  assert.equal(daysAfter([answered(0, "right", 1, "2026-03-01"), answered(1, "wrong")]), 1);
});

test("what was missed comes before what was right, once all have been seen", () => {
  const records = [answered(0, "right", 1, "2026-03-01"), answered(1, "wrong", 1, "2026-03-02"), answered(2)];
  assert.equal(planOf(records, 3).variant, 1);
});

test("when every variant is right the oldest comes back after three weeks", () => {
  const records = [answered(1, "right", 4, "2026-03-01"), answered(0, "right", 2), answered(2, "right", 1, "2026-03-02")];
  assert.deepEqual([daysAfter(records), planOf(records, 3).variant], [GAPS.at(-1), 1]);
});

test("no plan before an answer is judged, and none where there is no sibling", () => {
  assert.equal(planOf([], 3), null);
  assert.equal(planOf([{ ...answered(0), state: undefined }], 3), null);
  assert.equal(planOf([answered(0, "broken")], 3), null);
  assert.equal(planOf([answered(0)], 1), null);
  assert.equal(planOf([answered(7)], 3), null);
});

test("days are calendar days: late in the evening, tomorrow is one day away", () => {
  assert.equal(daysAfter([answered(0)], 3, "2026-03-10T23:59:00"), 1);
  assert.equal(daysAfter([answered(0)], 3, "2026-03-11T00:01:00"), 0);
  assert.equal(daysAfter([answered(0)], 3, "2026-04-01"), -21);
});

test("whatever was answered, the next variant exists and is not the one just seen", () => {
  for (let round = 0; round < 300; round += 1) {
    const variants = 2 + (round % 4);
    const seen = Array.from({ length: variants }, (_, n) => n).filter(() => Math.random() < 0.7);
    const states = ["right", "partial", "wrong"];
    const records = seen.map((variant, n) => answered(variant, states[(round + n) % 3], 1 + (n % 3), `2026-03-0${1 + ((round + 3 * n) % 9)}`));
    const plan = planOf(records, variants);
    const newest = [...records].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
    assert.equal(plan === null, records.length === 0);
    if (plan) assert.ok(plan.variant >= 0 && plan.variant < variants && plan.variant !== newest.variant);
  }
});

test("the review takes what is due from all chapters in turn, the longest waiting first", () => {
  const exercises = [listed("a1", "a"), listed("a2", "a"), listed("b1", "b"), listed("new", "b")];
  const records = [
    ...of("a1", answered(0, "right", 1, "2026-03-01")), ...of("a2", answered(0, "right", 1, "2026-03-02")), ...of("b1", answered(0, "right", 1, "2026-03-03")),
  ];
  const { kind, picked } = pickReview(planAll(exercises, records), new Date(DAY));
  assert.equal(kind, "due");
  assert.deepEqual(picked.map((each) => each.listed.slug), ["a1", "b1", "a2"]);
});

test("with nothing due it offers some that were seen, and without any it says so", () => {
  const planned = planAll([listed("a1", "a"), listed("b1", "b")], [...of("a1", answered(0)), ...of("b1", answered(0))]);
  const chances = [0.9, 0.1];
  const { kind, picked } = pickReview(planned, new Date(DAY), () => chances.shift() ?? 0);
  assert.deepEqual([kind, picked.map((each) => each.listed.slug)], ["warm_up", ["b1", "a1"]]);
  assert.deepEqual(pickReview([], new Date(DAY)), { kind: "none", picked: [] });
});

test("a link of the review names the variant as readers count", () => {
  assert.equal(retakeLink("discount-80.html#exercise-break-even", 1), "discount-80.html?variant=2#exercise-break-even");
});
