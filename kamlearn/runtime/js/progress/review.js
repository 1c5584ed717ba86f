/** The mixed review: exercises of several chapters that are worth another try today, each with another variant. */

/** @import {AnswerRecord} from "../types.js" */
/** @import {Plan} from "./schedule.js" */
/** @import {Listed, Page, Part} from "./section.js" */
import { make } from "../dom.js";
import { daysUntil, planOf } from "./schedule.js";
import { makeSection, say } from "./section.js";

const MOST = 5;

/** @typedef {{listed: Listed, plan: Plan}} Planned */

/**
 * @param {Page} page
 * @returns {Part}
 */
export function makeReview(page) {
  const { element, body } = makeSection(page, "review");
  const refresh = async () => {
    const { kind, picked } = pickReview(planAll(page.exercises, await page.store.all()), new Date());
    const links = picked.map(({ listed, plan }) => make("li", {}, make("a", { href: retakeLink(listed.href, plan.variant) }, listed.titles[plan.variant])));
    body.replaceChildren(make("p", {}, say(page, `review_${kind}`)), ...(links.length ? [make("ul", { class: "kam-review" }, ...links)] : []));
  };
  return { element, refresh };
}

/**
 * @param {Listed[]} exercises
 * @param {AnswerRecord[]} records
 * @returns {Planned[]} those that can be tried again, in the course's order
 */
export function planAll(exercises, records) {
  return exercises.flatMap((listed) => {
    const plan = planOf(records.filter(({ exercise }) => exercise === listed.slug), listed.titles.length);
    return plan ? [{ listed, plan }] : [];
  });
}

/**
 * What is due, the longest waiting first; else some that were seen, by chance.
 * @param {Planned[]} planned
 * @param {Date} now
 * @param {() => number} [chance]
 * @returns {{kind: "due" | "warm_up" | "none", picked: Planned[]}}
 */
export function pickReview(planned, now, chance = Math.random) {
  const due = planned.filter(({ plan }) => daysUntil(plan.day, now) <= 0).sort((a, b) => a.plan.day.getTime() - b.plan.day.getTime());
  if (due.length) return { kind: "due", picked: mixChapters(due).slice(0, MOST) };
  const seen = planned.map((each) => ({ each, at: chance() })).sort((a, b) => a.at - b.at);
  return { kind: seen.length ? "warm_up" : "none", picked: mixChapters(seen.map(({ each }) => each)).slice(0, MOST) };
}

/**
 * One of each chapter in turn: switching between ideas is what makes a review stick.
 * @param {Planned[]} planned
 */
function mixChapters(planned) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  const ranked = planned.map((each) => {
    const chapter = each.listed.href.split("#")[0];
    taken.set(chapter, (taken.get(chapter) ?? 0) + 1);
    return { each, round: taken.get(chapter) ?? 0 };
  });
  return ranked.sort((a, b) => a.round - b.round).map(({ each }) => each);
}

/**
 * The card reads the variant, counted from 1 as readers see it, and starts empty.
 * @param {string} href
 * @param {number} variant from 0
 */
export function retakeLink(href, variant) {
  return href.replace("#", `?variant=${variant + 1}#`);
}
