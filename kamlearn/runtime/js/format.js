/** Values as a reader of the language writes them, and texts whose placeholders carry such values. */

/** @import {Fields, Lang} from "./types.js" */

/** @type {{[type: string]: Intl.NumberFormatOptions}} */
const DECIMALS = {
  percent: { style: "percent", maximumFractionDigits: 1 },
  rupiah: { maximumFractionDigits: 0 },
  count: { maximumFractionDigits: 2 },
  multiple: { maximumFractionDigits: 2 },
  exact: { maximumFractionDigits: 12 },
};

const PLACEHOLDER = /\{([a-z]\w*)(?::([a-z]+))?\}/g;

/**
 * @param {number | string} value
 * @param {string} type percent | rupiah | count | multiple | exact | text
 * @param {Lang} lang
 * @returns {string} plain text, not HTML
 */
export function formatValue(value, type, lang) {
  if (type === "text") return String(value);
  const options = DECIMALS[type];
  if (!options || typeof value !== "number" || !Number.isFinite(value)) {
    throw new RangeError(`cannot write ${JSON.stringify(value)} as ${type}`);
  }
  const figures = localise(new Intl.NumberFormat("en-US", options).format(Math.abs(value)), lang);
  const sign = value < 0 && /[1-9]/.test(figures) ? "-" : "";
  return sign + (type === "rupiah" ? "Rp" : "") + figures;
}

/**
 * Some phones carry no Indonesian figures, so the separators are exchanged here.
 * @param {string} english
 * @param {Lang} lang
 */
function localise(english, lang) {
  return lang === "id" ? english.replace(/[.,]/g, (mark) => (mark === "." ? "," : ".")) : english;
}

/**
 * The trusted template with its `{name:type}` filled; what is filled in is escaped.
 * @param {string} html
 * @param {Fields} fields
 * @param {Lang} lang
 * @returns {string} HTML
 */
export function fillHtml(html, fields, lang) {
  return fillText(html, fields, lang, escapeHtml);
}

/**
 * The same for a text that enters the page as a text node.
 * @param {string} text
 * @param {Fields} fields
 * @param {Lang} lang
 * @param {(value: string) => string} [guard]
 */
export function fillText(text, fields, lang, guard = (value) => value) {
  return text.replace(PLACEHOLDER, (whole, name, type = "text") => {
    if (!(name in fields)) throw new RangeError(`nothing to put into ${whole}`);
    return guard(formatValue(fields[name], type, lang));
  });
}

/** @param {string} text */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
