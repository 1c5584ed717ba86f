/** Dragging and tapping pieces to places, with mouse, finger or pen. Never the only way: the pieces' own controls do the same. */

/**
 * @typedef {{root: HTMLElement, piece: string, place: string, signal: AbortSignal,
 *   drop(piece: HTMLElement, place: HTMLElement): void, choose(piece: HTMLElement): void}} Plan
 *   piece, place: selectors inside the root; choose: a tapped piece now waits for its place; signal: ends it all
 * @typedef {{piece: HTMLElement, place: HTMLElement | null, on: boolean, pointer: number,
 *   from: {x: number, y: number}, at: {x: number, y: number}}} Drag  from: where it began on the page; at: in the window
 */

/** Pixels: less is a tap. */
const FAR_ENOUGH = 6;
/** Pixels from the window's edge at which it scrolls, and how far a frame. */
const EDGE = 56;
const STEP = 8;

/** @param {Plan} plan */
export function letMove(plan) {
  letDrag(plan);
  letTap(plan);
}

/** @param {Plan} plan */
function letDrag(plan) {
  const { root, signal } = plan;
  /** @type {Drag | null} */
  let drag = null;

  /** @param {PointerEvent} event */
  function begin({ target, pointerType, pointerId, button, clientX, clientY }) {
    const touched = /** @type {Element} */ (target);
    const piece = /** @type {HTMLElement | null} */ (touched.closest(plan.piece));
    // A finger beside the handle scrolls; a mouse may take the whole piece.
    const grips = pointerType === "mouse" ? !isControl(touched) : touched.closest(".kam-handle");
    if (!piece || !grips || button || drag) return;
    drag = { piece, place: null, on: false, pointer: pointerId, from: { x: clientX, y: clientY + scrollY }, at: { x: clientX, y: clientY } };
  }

  /** @param {PointerEvent} event */
  function move({ pointerId, clientX, clientY }) {
    if (!drag || pointerId !== drag.pointer) return;
    drag.at = { x: clientX, y: clientY };
    if (drag.on) return follow(drag);
    if (Math.hypot(clientX - drag.from.x, clientY + scrollY - drag.from.y) < FAR_ENOUGH) return;
    drag.on = true;
    drag.piece.classList.add("kam-dragged");
    root.setPointerCapture(pointerId);
    scrollAlong(drag);
  }

  /** @param {Drag} dragged */
  function follow(dragged) {
    const { piece, from, at } = dragged;
    piece.style.transform = `translate(${at.x - from.x}px, ${at.y + scrollY - from.y}px)`;
    const under = /** @type {Document} */ (root.getRootNode()).elementFromPoint(at.x, at.y);
    const place = /** @type {HTMLElement | null} */ (under?.closest(plan.place) ?? null);
    dragged.place?.classList.remove("kam-aimed");
    dragged.place = root.contains(place) && place !== piece ? place : null;
    dragged.place?.classList.add("kam-aimed");
  }

  /** @param {Drag} dragged */
  function scrollAlong(dragged) {
    if (drag !== dragged) return;
    const { y } = dragged.at;
    const top = y < EDGE ? -STEP : y > innerHeight - EDGE ? STEP : 0;
    if (top) scrollBy({ top, behavior: "instant" });
    follow(dragged);
    requestAnimationFrame(() => scrollAlong(dragged));
  }

  /** @param {boolean} counts */
  function end(counts) {
    const ended = drag;
    drag = null;
    if (!ended?.on) return;
    ended.piece.classList.remove("kam-dragged");
    ended.piece.style.transform = "";
    ended.place?.classList.remove("kam-aimed");
    skipClick(root);
    if (counts && ended.place) plan.drop(ended.piece, ended.place);
  }

  root.addEventListener("pointerdown", begin, { signal });
  root.addEventListener("pointermove", move, { signal });
  root.addEventListener("pointerup", () => end(true), { signal });
  root.addEventListener("pointercancel", () => end(false), { signal });
  addEventListener("keydown", ({ key }) => key === "Escape" && end(false), { signal });
}

/** @param {Plan} plan */
function letTap({ root, piece: pieces, place: places, signal, drop, choose }) {
  /** @type {HTMLElement | null} */
  let chosen = null;

  /** @param {HTMLElement | null} piece */
  function set(piece) {
    chosen?.classList.remove("kam-chosen");
    chosen = piece;
    chosen?.classList.add("kam-chosen");
    root.classList.toggle("kam-waiting", Boolean(chosen));
    if (chosen) choose(chosen);
  }

  /** @param {MouseEvent} event */
  function tap(event) {
    const touched = /** @type {Element} */ (event.target);
    if (isControl(touched)) return set(null);
    // A label would hand the tap on to its menu.
    event.preventDefault();
    const piece = /** @type {HTMLElement | null} */ (touched.closest(pieces));
    const place = /** @type {HTMLElement | null} */ (touched.closest(places));
    if (chosen && place && !place.contains(chosen)) drop(chosen, place);
    else if (piece && piece !== chosen) return set(piece);
    set(null);
  }

  root.addEventListener("click", tap, { signal });
  root.addEventListener("keydown", ({ key }) => key === "Escape" && set(null), { signal });
}

/** @param {Element} touched */
function isControl(touched) {
  return Boolean(touched.closest("select, button, input, a"));
}

/**
 * A mouse that lets go also clicks; that click is no tap.
 * @param {HTMLElement} root
 */
function skipClick(root) {
  const skip = (/** @type {Event} */ event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  root.addEventListener("click", skip, { capture: true });
  setTimeout(() => root.removeEventListener("click", skip, { capture: true }));
}
