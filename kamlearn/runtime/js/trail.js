/** What happened so far in one variant: the kept record, how often it missed, which hints are open. */

/** @import {Answer, AnswerRecord, CardData, Outcome} from "./types.js" */

export class Trail {
  /**
   * @param {CardData} data
   * @param {number} variant
   */
  constructor(data, variant) {
    this.data = data;
    this.variant = variant;
    this.ladder = data.variants[variant].ladder;
    /** @type {AnswerRecord | null} */
    this.record = null;
    this.wrongs = 0;
    /** @type {Set<number>} */
    this.opened = new Set();
  }

  /** @param {Answer} answer */
  isRepeat(answer) {
    return this.record !== null && JSON.stringify(this.record.answer) === JSON.stringify(answer);
  }

  /**
   * Count one more attempt.
   * @param {Answer} answer
   * @param {Outcome} outcome
   * @returns {AnswerRecord}
   */
  add(answer, { state, score, code }) {
    const { exercise, revision, lang } = this.data;
    const attempts = (this.record?.attempts ?? 0) + 1;
    const at = new Date().toISOString();
    if (state !== "right") this.wrongs += 1;
    this.record = { exercise, revision, variant: this.variant, lang, answer, attempts, state, score, code, at };
    return this.record;
  }

  /**
   * Take up a stored record as it is judged today.
   * @param {AnswerRecord} record
   * @param {Outcome} outcome
   * @returns {boolean} whether the record did not yet say so: a loaded file tells answers, not verdicts
   */
  resume(record, { state, score, code }) {
    const missed = state === "right" ? 0 : 1;
    if (!this.record) this.wrongs = Math.max(record.attempts - 1 + missed, missed);
    this.record = { ...record, state, score, code };
    return record.state !== state || record.code !== code;
  }

  /**
   * The second miss opens a step, and so does one that no diagnosis explains.
   * @param {Outcome} outcome
   */
  openAfter({ state, code }) {
    const missed = state === "wrong" || state === "partial";
    const due = missed && this.ladder.length > 0 && (this.wrongs >= 2 || code === "wrong");
    if (due) this.opened.add(Math.min(this.wrongs, this.ladder.length) - 1);
  }

  openNext() {
    const next = this.ladder.findIndex((_, step) => !this.opened.has(step));
    if (next >= 0) this.opened.add(next);
  }
}
