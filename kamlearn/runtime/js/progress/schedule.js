/**
 * When to try an exercise again, worked out from the answers that the store keeps anyway.
 *
 * Right at the first attempt: again after 1 day, then 7, then 21; one more sibling question each time.
 * After a miss: the next day. Once every sibling is right: every 21 days, for whoever wants to.
 * Days are days of the reader's calendar. Nothing is counted against anybody who comes later.
 */

/** @import {AnswerRecord} from "../types.js" */

export const GAPS = [1, 7, 21];

/**
 * @typedef {{day: Date, variant: number}} Plan  the day from which, and the sibling question to try then, from 0
 */

/**
 * @param {AnswerRecord[]} records of one exercise
 * @param {number} variants
 * @returns {Plan | null} null: not begun, not judged yet, or there is no sibling to try
 */
export function planOf(records, variants) {
  const newestFirst = records.filter(({ variant }) => variant < variants).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const newest = newestFirst[0];
  if (variants < 2 || !newest || !["right", "partial", "wrong"].includes(newest.state ?? "")) return null;
  const day = new Date(newest.at);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() + gapAfter(newest, records, variants));
  return { day, variant: nextVariant(newestFirst, variants) };
}

/**
 * @param {AnswerRecord} newest
 * @param {AnswerRecord[]} records
 * @param {number} variants
 */
function gapAfter(newest, records, variants) {
  const right = records.filter(({ state }) => state === "right").length;
  if (right >= variants && newest.state === "right") return GAPS[GAPS.length - 1];
  const clean = newest.state === "right" && newest.attempts === 1;
  return clean ? GAPS[Math.min(right, GAPS.length) - 1] : GAPS[0];
}

/**
 * One not seen yet, else one that is not right yet, else the one seen longest ago; never the newest.
 * @param {AnswerRecord[]} newestFirst
 * @param {number} variants
 */
function nextVariant(newestFirst, variants) {
  const seen = new Set(newestFirst.map(({ variant }) => variant));
  const unseen = Array.from({ length: variants }, (_, variant) => variant).find((variant) => !seen.has(variant));
  const older = newestFirst.slice(1).reverse();
  const missed = older.find(({ state }) => state !== "right") ?? older[0];
  return unseen ?? missed.variant;
}

/**
 * Whole days from today to a day; 0 or less is due.
 * @param {Date} day
 * @param {Date} now
 */
export function daysUntil(day, now) {
  const today = new Date(now);
  today.setHours(0, 0, 0, 0);
  // Rounded: a day in which clocks change has 23 or 25 hours.
  return Math.round((day.getTime() - today.getTime()) / 86_400_000);
}
