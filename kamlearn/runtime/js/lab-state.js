/** Tells the page which settings a lab has, so that a restart and a shared address keep them. */

/** @param {{model: {get(name: string): any, on(event: string, act: () => void): void,
 *   off(event: string, act: () => void): void}, el: HTMLElement}} context */
function render({ model, el }) {
  el.hidden = true;
  const tell = () => {
    const detail = { lab: model.get("lab"), settings: model.get("settings") };
    el.dispatchEvent(new CustomEvent("kam-settings", { bubbles: true, detail }));
  };
  model.on("change:settings", tell);
  return () => model.off("change:settings", tell);
}

export default { render };
