/** One exercise card: judges at once, gives hints in steps, keeps the answer. Contract: the HTML form made by Python. */

/** @import {Answer, AnswerRecord, CardData, CardStore, Outcome} from "./types.js" */
import { find, fragment, make } from "./dom.js";
import { Feedback } from "./feedback.js";
import { makeControls } from "./form.js";
import { fillText } from "./format.js";
import { judge, renderOutcome } from "./judge.js";
import { askBoth, askReading, sayProblem } from "./questions.js";
import { Trail } from "./trail.js";

/**
 * Bring a card to life.
 * @param {HTMLElement} section
 * @param {CardStore} store
 * @param {number | null} [retake] a variant to try anew, from 0: shown without the answer kept for it
 * @returns {() => void} undoes it
 */
export function enhance(section, store, retake = null) {
  const card = new Card(section, store);
  card.start(retake);
  return () => card.stop();
}

class Card {
  /**
   * @param {HTMLElement} section
   * @param {CardStore} store
   */
  constructor(section, store) {
    this.section = section;
    this.store = store;
    /** @type {CardData} */
    this.data = JSON.parse(find(section, ".kam-data").textContent ?? "");
    this.listening = new AbortController();
    this.form = makeControls(find(section, "form"), this.data, this.listening.signal);
    this.feedback = new Feedback(find(section, ".kam-feedback"), this.data.words);
    this.kept = make("p", { class: "kam-kept" });
    /** @type {HTMLElement | null} only where there are siblings */
    this.counter = section.querySelector(".kam-variant");
    this.at = this.data.start ?? 0;
    this.trails = this.data.variants.map((_, variant) => new Trail(this.data, variant));
  }

  get variant() {
    return this.data.variants[this.at];
  }

  get trail() {
    return this.trails[this.at];
  }

  /** @param {number | null} retake */
  start(retake) {
    this.feedback.box.after(this.kept);
    this.on(".kam-check", () => this.check());
    this.on(".kam-hint", () => this.openHint());
    this.on(".kam-sibling", (event) => event.detail < 2 && this.showSibling());
    this.part("form").addEventListener("submit", (event) => event.preventDefault(), this.listening);
    this.showControls(true);
    this.section.dataset.alive = "";
    this.label();
    if (retake !== null && retake in this.trails) this.turnTo(retake);
    else this.restore();
  }

  stop() {
    delete this.section.dataset.alive;
    this.listening.abort();
    this.feedback.box.replaceChildren();
    this.kept.remove();
    this.showControls(false);
  }

  /**
   * What does nothing without this script; its room is there from the start.
   * @param {boolean} shown
   */
  showControls(shown) {
    this.part(".kam-actions").hidden = !shown;
    if (this.counter) this.counter.hidden = !shown;
  }

  /**
   * Clicks, not `submit`: sandboxed notebook outputs may not submit forms, but Enter still clicks the button.
   * @param {string} selector
   * @param {(event: MouseEvent) => void} act
   */
  on(selector, act) {
    const click = (/** @type {MouseEvent} */ event) => {
      event.preventDefault();
      act(event);
    };
    this.part(selector).addEventListener("click", click, this.listening);
  }

  check() {
    const reading = this.form.read();
    this.kept.textContent = "";
    this.form.mark("problem" in reading || "ask" in reading, this.feedback.box);
    if ("problem" in reading) return sayProblem(this, reading);
    if ("ask" in reading) return askReading(this, reading, (settle) => this.reply(settle));
    if ("both" in reading) return askBoth(this, reading, (settle) => this.reply(settle));
    return this.submit(reading.answer);
  }

  /**
   * The chosen reply is about to vanish, and the focus must not vanish with it.
   * @param {() => void} settle
   */
  reply(settle) {
    settle();
    this.part(".kam-check").focus();
    this.check();
  }

  /** @param {Answer | null} answer */
  submit(answer) {
    if (answer === null) return this.feedback.say("not_attempted", make("p", {}, this.data.words["not-attempted"] ?? ""));
    const outcome = judge(this.variant, answer);
    if (!this.trail.isRepeat(answer)) this.keep(this.trail.add(answer, outcome));
    return this.show(outcome);
  }

  /** @param {AnswerRecord} record */
  async keep(record) {
    // Another tab may have counted on meanwhile.
    const present = await this.store.load(record.exercise, record.variant).catch(() => null);
    record.attempts = Math.max(record.attempts, (present?.attempts ?? 0) + 1);
    const kept = await this.store.save(record).catch(() => false);
    if (record.variant === this.at) this.kept.textContent = this.store.silent ? "" : this.data.words[kept ? "saved" : "not_saved"] ?? "";
  }

  /** @param {Outcome} outcome */
  show(outcome) {
    this.trail.openAfter(outcome);
    const said = fragment(renderOutcome(this.variant, outcome, this.data.lang));
    const reason = make("p", {}, fillText(this.data.words.unjudged[outcome.code] ?? "", outcome.fields, this.data.lang));
    this.feedback.say(outcome.state, said.childNodes.length ? said : reason);
    this.showHints();
    this.section.dataset.state = outcome.state;
  }

  openHint() {
    this.trail.openNext();
    this.showHints();
  }

  showHints() {
    this.feedback.showHints(this.variant, this.trail.opened);
    this.label();
  }

  /** Counters: which of the siblings this is, and how many hints are open. */
  label() {
    const { words, lang, variants } = this.data;
    const { opened, ladder } = this.trail;
    const hint = this.part(".kam-hint");
    if (this.counter) this.counter.textContent = fillText(words.variant ?? "", { n: this.at + 1, all: variants.length }, lang);
    hint.hidden = ladder.length === 0;
    hint.textContent = opened.size ? `${words.hint} (${opened.size}/${ladder.length})` : words.hint;
    hint.setAttribute("aria-disabled", String(opened.size === ladder.length));
  }

  showSibling() {
    this.turnTo((this.at + 1) % this.data.variants.length);
    this.part(".kam-title").tabIndex = -1;
    this.part(".kam-title").focus();
    this.restore();
  }

  /** @param {number} at the variant to show, without any answer */
  turnTo(at) {
    this.at = at;
    const { title, prompt, solution } = this.variant;
    this.part(".kam-title").replaceChildren(fragment(title));
    this.part(".kam-prompt").replaceChildren(fragment(prompt));
    this.part(".kam-solution-text").replaceChildren(fragment(solution));
    this.part(".kam-solution").removeAttribute("open");
    this.form.show(this.variant);
    this.reset();
  }

  reset() {
    this.form.write(null);
    this.form.mark(false);
    this.feedback.clear();
    this.kept.textContent = "";
    delete this.section.dataset.state;
    this.label();
  }

  /** Show the stored answer of this variant, unless the learner has begun another. */
  async restore() {
    const { at, trail, data } = this;
    const record = trail.record ?? (await this.store.load(data.exercise, at).catch(() => null));
    // An answer to an earlier revision answers another question.
    if (!record || (record.revision ?? data.revision) !== data.revision) return;
    if (at !== this.at || !this.form.isUntouched() || this.listening.signal.aborted) return;
    const outcome = judge(this.variant, record.answer);
    if (trail.resume(record, outcome)) this.store.save(/** @type {AnswerRecord} */ (trail.record)).catch(() => false);
    this.form.write(record.answer);
    this.feedback.silently(() => this.show(outcome));
    this.kept.textContent = data.words.restored ?? "";
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  part(selector) {
    return find(this.section, selector);
  }
}
