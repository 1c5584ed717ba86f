/** What an anywidget view gets from the widgets' manager. */

/**
 * @typedef {{get(name: string): any, set(name: string, value: any): void, save_changes(): void,
 *   send(content: any, callbacks?: any, buffers?: (ArrayBuffer | ArrayBufferView)[]): void,
 *   on(event: string, act: (...words: any[]) => void): void, off(event: string, act: (...words: any[]) => void): void}} Model
 */

/**
 * Listen until the view goes.
 * @param {Model} model
 * @param {{[event: string]: (...words: any[]) => void}} acts
 * @returns {() => void} undoes it
 */
export function listen(model, acts) {
  for (const [event, act] of Object.entries(acts)) model.on(event, act);
  return () => {
    for (const [event, act] of Object.entries(acts)) model.off(event, act);
  };
}

/** @param {Model} model @param {string} name @param {any} value */
export function take(model, name, value) {
  if (model.get(name) === value) return;
  model.set(name, value);
  model.save_changes();
}
