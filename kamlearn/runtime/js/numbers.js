/** What people type, read as a number: the twin of Python's `kamlearn.course.numbers`. */

/** @import {Lang, Parsed, Unit} from "./types.js" */

const LONGEST_TEXT = 40;
/** Beyond this size a typed number is a slip, and no longer exact. */
export const LARGEST_SIZE = 1e15;

/** @type {{[word: string]: number}} powers of ten */
const SCALES = {
  rb: 3, ribu: 3, k: 3, thousand: 3,
  jt: 6, juta: 6, million: 6,
  miliar: 9, milyar: 9, billion: 9, bn: 9,
};

/** @type {{[word: string]: Unit}} */
const UNIT_WORDS = {
  "%": "percent", persen: "percent", percent: "percent",
  x: "multiple", "×": "multiple", kali: "multiple", kalilipat: "multiple", times: "multiple",
  rupiah: "rupiah",
};

const SHAPE = new RegExp(
  "^([+-]?)(rp\\.?|idr)?([+-]?)" +
  "([0-9.,]*[0-9][0-9.,]*?(?:/[0-9.,]+)?)" +
  `(${Object.keys(SCALES).join("|")}|m)?` +
  `(${Object.keys(UNIT_WORDS).join("|")})?` +
  "([.,]-)?$",
);

/**
 * The number in `text`; or the readings to ask about; or the code of what is wrong with it.
 * @param {string} text
 * @param {Lang} lang
 * @param {Unit} unit
 * @returns {Parsed}
 */
export function parseNumber(text, lang, unit) {
  /** @param {string} problem */
  const refuse = (problem) => ({ problem, typed: text });
  if ([...text].length > LONGEST_TEXT) return refuse("too-long");
  const plain = simplify(text);
  if (plain === "") return { value: null };
  const shape = SHAPE.exec(plain);
  if (!shape || (shape[1] && shape[3])) return refuse("not-a-number");
  const [, before, currency, after, body, scale, unitWord, dash] = shape;
  if (body.includes("/")) return refuse("no-fraction");
  const decimals = readSeparators(body, lang);
  if (!decimals) return refuse("not-a-number");
  if (!unitFits(unit, currency || dash ? "rupiah" : undefined, unitWord, scale)) return refuse("wrong-unit");
  return settle(decimals, powersOf(scale, lang), `${before}${after}` === "-", refuse);
}

/** @param {string} text */
function simplify(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[ \t\r\n]/g, "")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/\u2044/g, "/");
}

/**
 * The decimal texts that `body` can mean, the smaller first; null where its separators make no sense.
 * @param {string} body
 * @param {Lang} lang
 * @returns {string[] | null}
 */
function readSeparators(body, lang) {
  const marks = body.replace(/[0-9]/g, "");
  if (marks === "") return [body];
  if (marks.includes(".") && marks.includes(",")) return readBothSeparators(body);
  if (marks.length > 1) return ungroup(body, marks[0]);
  const [whole, rest] = body.split(marks);
  if (!(rest.length === 3 && /^[1-9][0-9]{0,2}$/.test(whole))) return [`${whole}.${rest}`];
  const own = lang === "id" ? "." : ",";
  return marks === own ? [whole + rest] : [`${whole}.${rest}`, whole + rest];
}

/** @param {string} body */
function readBothSeparators(body) {
  const decimal = body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
  const [whole, rest, ...more] = body.split(decimal);
  const grouped = more.length ? null : ungroup(whole, decimal === "." ? "," : ".");
  return grouped && [`${grouped[0]}.${rest}`];
}

/**
 * @param {string} text
 * @param {string} mark
 */
function ungroup(text, mark) {
  const [first, ...groups] = text.split(mark);
  const proper = /^[1-9][0-9]{0,2}$/.test(first) && groups.length > 0 && groups.every((group) => /^[0-9]{3}$/.test(group));
  return proper ? [first + groups.join("")] : null;
}

/**
 * @param {Unit} unit
 * @param {string | undefined} currency
 * @param {string | undefined} unitWord
 * @param {string | undefined} scale
 */
function unitFits(unit, currency, unitWord, scale) {
  if (currency && unit !== "rupiah") return false;
  if (unitWord && UNIT_WORDS[unitWord] !== unit) return false;
  return !(scale && unit === "percent");
}

/**
 * @param {string | undefined} scale
 * @param {Lang} lang
 */
function powersOf(scale, lang) {
  if (!scale) return [0];
  // In Indonesian "m" is miliar to most people, and a million to readers of English.
  if (scale === "m") return lang === "id" ? [9, 6] : [6];
  return [SCALES[scale]];
}

/**
 * @param {string[]} decimals
 * @param {number[]} powers
 * @param {boolean} negative
 * @param {(problem: string) => Parsed} refuse
 * @returns {Parsed}
 */
function settle(decimals, powers, negative, refuse) {
  // Reading "1.1e6" as one text rounds once, like Python's float("1.1e6"); multiplying would round twice.
  const readings = decimals.flatMap((decimal) => powers.map((power) => Number(`${decimal}e${power}`)));
  const possible = [...new Set(readings)].filter((value) => value <= LARGEST_SIZE);
  const signed = possible.map((value) => (negative && value !== 0 ? -value : value));
  if (!signed.length) return refuse("too-long");
  return signed.length === 1 ? { value: signed[0] } : { ask: signed };
}
