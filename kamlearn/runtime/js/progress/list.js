/** How far each exercise is, in words and with a sign, never by colour alone. */

/** @import {AnswerRecord} from "../types.js" */
/** @import {Listed, Page, Part} from "./section.js" */
import { make } from "../dom.js";
import { daysUntil, planOf } from "./schedule.js";
import { makeSection, say } from "./section.js";

const ICONS = { none: "○", right: "✓", partial: "½", wrong: "↻", loaded: "…", broken: "!" };

/** @typedef {keyof typeof ICONS} Standing */

/**
 * @param {Page} page
 * @returns {Part}
 */
export function makeList(page) {
  const { element, body } = makeSection(page, "list");
  const refresh = async () => {
    const records = await page.store.all();
    const rows = page.exercises.map((listed) => ({ listed, own: records.filter(({ exercise }) => exercise === listed.slug) }));
    const done = rows.filter(({ own }) => standingOf(own) === "right").length;
    const summary = make("p", { class: "kam-summary" }, say(page, "summary", { done, all: rows.length }));
    body.replaceChildren(summary, make("ul", { class: "kam-list" }, ...rows.map(({ listed, own }) => makeRow(page, listed, own))));
  };
  return { element, refresh };
}

/**
 * The best that the sibling questions of one exercise show.
 * @param {AnswerRecord[]} records
 * @returns {Standing}
 */
export function standingOf(records) {
  const states = records.map(({ state }) => state);
  if (states.includes("right")) return "right";
  if (states.includes("partial")) return "partial";
  if (states.includes("wrong")) return "wrong";
  if (states.includes(undefined)) return "loaded";
  return states.includes("broken") ? "broken" : "none";
}

/**
 * @param {Page} page
 * @param {Listed} listed
 * @param {AnswerRecord[]} records
 */
function makeRow(page, { titles, href }, records) {
  const plan = planOf(records, titles.length);
  const standing = standingOf(records);
  const attempts = records.reduce((sum, record) => sum + record.attempts, 0);
  const done = records.filter(({ state }) => state === "right").length;
  const icon = make("span", { class: "kam-icon", "aria-hidden": "true" }, ICONS[standing]);
  const details = [
    page.words[`state_${standing}`],
    ...(attempts ? [say(page, "attempts", { count: attempts })] : []),
    ...(done && titles.length > 1 ? [say(page, "siblings", { done, all: titles.length })] : []),
    ...(plan ? [sayWhen(page, daysUntil(plan.day, new Date()))] : []),
  ];
  const name = make("span", { class: "kam-row" }, make("a", { href }, titles[0]), make("span", { class: "kam-details" }, details.join(" · ")));
  return make("li", { "data-state": standing }, icon, name);
}

/**
 * @param {Page} page
 * @param {number} days
 */
function sayWhen(page, days) {
  if (days <= 0) return page.words.again_now;
  return days === 1 ? page.words.again_tomorrow : say(page, "again_later", { days });
}
