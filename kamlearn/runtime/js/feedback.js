/** What a card says after a check: a verdict, the hints opened so far, or a question back. */

/** @import {CardData, Lang, State, Unit, Variant, Words} from "./types.js" */
import { fragment, make, makeButton } from "./dom.js";
import { fillText, formatValue } from "./format.js";

/** Beside a word and a border, never alone. */
const ICONS = { right: "✓", partial: "½", wrong: "↻", not_attempted: "?", broken: "!" };

export class Feedback {
  /**
   * @param {HTMLElement} box the card's live region
   * @param {Words} words
   */
  constructor(box, words) {
    this.words = words;
    this.box = box;
    this.verdict = make("div", { class: "kam-verdict" });
    this.hints = make("div", { class: "kam-hints" });
    // Only what is added is read out: not all the hints again after every check.
    box.setAttribute("aria-atomic", "false");
    this.clear();
  }

  clear() {
    this.verdict.replaceChildren();
    this.verdict.removeAttribute("data-state");
    this.hints.replaceChildren();
    this.box.replaceChildren(this.verdict, this.hints);
  }

  /**
   * @param {State} state
   * @param {...(Node | string)} content
   */
  say(state, ...content) {
    const icon = make("span", { class: "kam-icon", "aria-hidden": "true" }, ICONS[state]);
    const heading = make("p", { class: "kam-state" }, icon, this.words[state] ?? "");
    this.verdict.dataset.state = state;
    this.verdict.replaceChildren(heading, ...content);
  }

  /**
   * A remark or a question about what was entered; nothing was judged.
   * @param {...Node} content
   */
  remark(...content) {
    this.verdict.dataset.state = "not_attempted";
    this.verdict.replaceChildren(...content);
  }

  /**
   * Show the opened steps of the ladder, in their order; those already there stay as they are.
   * @param {Variant} variant
   * @param {Set<number>} opened
   */
  showHints(variant, opened) {
    for (const step of [...opened].sort((one, other) => one - other)) {
      if (this.hints.querySelector(`[data-step="${step}"]`)) continue;
      const heading = make("h4", { class: "kam-step-title" }, this.stepTitle(step));
      const hint = make("section", { class: "kam-step", "data-step": String(step) }, heading, fragment(variant.ladder[step]));
      const next = [...this.hints.children].find((other) => Number(/** @type {HTMLElement} */ (other).dataset.step) > step);
      this.hints.insertBefore(hint, next ?? null);
    }
  }

  /** @param {number} step */
  stepTitle(step) {
    return fillText(this.words.hint_step, { n: step + 1 }, "en");
  }

  /**
   * @param {string} question plain text
   * @param {{label: Node | string, choose: () => void}[]} replies
   */
  ask(question, replies) {
    const buttons = replies.map(({ label, choose }) => {
      const button = makeButton("", "kam-reply", choose);
      button.append(label);
      return button;
    });
    this.remark(make("p", {}, question), make("p", { class: "kam-replies" }, ...buttons));
  }

  /**
   * Run `show` without a screen reader reading it out: what is restored is no news.
   * @param {() => void} show
   */
  silently(show) {
    this.box.setAttribute("aria-live", "off");
    show();
    setTimeout(() => this.box.setAttribute("aria-live", "polite"), 500);
  }
}

/**
 * One reading of a typed number, written so that 1,5 and 1.500 cannot be confused.
 * @param {number} value
 * @param {CardData} data
 * @returns {string}
 */
export function describeReading(value, { lang, unit }) {
  const figures = formatValue(value, "exact", lang);
  const withUnit = addUnit(figures, unit);
  return Math.abs(value) < 1000 ? withUnit : withUnit + inWords(value, lang);
}

/**
 * @param {string} figures
 * @param {Unit | undefined} unit
 */
function addUnit(figures, unit) {
  if (unit === "rupiah") return figures.replace(/^-?/, "$&Rp");
  return unit === "percent" ? `${figures}%` : figures;
}

/**
 * @param {number} value
 * @param {Lang} lang
 */
function inWords(value, lang) {
  if (!Intl.NumberFormat.supportedLocalesOf(lang).length) return "";
  const words = new Intl.NumberFormat(lang, { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 4 });
  return ` (${words.format(value)})`;
}
