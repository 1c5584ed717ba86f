/** Making elements without HTML strings. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {{[name: string]: string | boolean | undefined}} attributes  true: present; false or undefined: left out
 * @param {(Node | string)[]} children strings become text nodes
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/**
 * @param {string} label
 * @param {string} className
 * @param {() => void} act
 */
export function makeButton(label, className, act) {
  const button = make("button", { type: "button", class: className }, label);
  button.addEventListener("click", act);
  return button;
}

/**
 * @param {string} html trusted: our own texts, with values already escaped
 * @returns {DocumentFragment}
 */
export function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/**
 * @template {Element} E
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {E}
 */
export function find(parent, selector) {
  const found = parent.querySelector(selector);
  if (!found) throw new Error(`kamlearn: no ${selector} in the card`);
  return /** @type {E} */ (found);
}
