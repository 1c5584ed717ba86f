/** One or several options to tick: choice, multi and self-check. */

/** @import {Answer} from "./types.js" */
import { Controls } from "./controls.js";

export class TickControls extends Controls {
  /** @returns {import("./controls.js").Reading} */
  read() {
    const ticked = this.ticks.filter((input) => input.checked).map(({ value }) => value);
    if (this.data.kind === "multi") return { answer: ticked.length ? ticked : null };
    // A tick that was taken back is an answer too.
    return { answer: ticked[0] ?? (this.data.kind === "self_check" && this.wasDone ? "not_done" : null) };
  }

  /** @param {Answer | null} answer */
  write(answer) {
    this.wasDone = answer === "done";
    const keys = /** @type {unknown[]} */ ([answer].flat());
    for (const input of this.ticks) input.checked = keys.includes(input.value);
  }

  isUntouched() {
    return !this.ticks.some((input) => input.checked);
  }

  get ticks() {
    return /** @type {HTMLInputElement[]} */ (this.inputs);
  }
}
