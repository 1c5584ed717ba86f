/** The lab as a picture at a few positions: choose one, it shows at once. */

/** @import {Settings} from "./lab-section.js" */
import { find } from "./dom.js";

export class Stills {
  /**
   * @param {HTMLElement} section
   * @param {Settings[]} positions
   */
  constructor(section, positions) {
    this.positions = positions;
    /** @type {HTMLElement} */
    this.element = find(section, ".kam-lab-still");
    /** @type {HTMLElement[]} */
    this.stills = [...this.element.querySelectorAll(".kam-still")].map((still) => /** @type {HTMLElement} */ (still));
    this.choices = /** @type {HTMLElement} */ (find(this.element, ".kam-positions"));
    this.choices.hidden = false;
    this.choices.addEventListener("change", () => this.draw());
    this.element.classList.add("kam-chosen-only");
    this.draw();
  }

  chosen() {
    const radio = /** @type {HTMLInputElement | null} */ (this.choices.querySelector("input:checked"));
    return Number(radio?.value ?? 0);
  }

  settings() {
    return this.positions[this.chosen()];
  }

  draw() {
    const chosen = String(this.chosen());
    for (const still of this.stills) {
      still.hidden = still.dataset.position !== chosen;
      still.toggleAttribute("open", true);
    }
  }
}
