/**
 * For the tests: JSON lines in, JSON lines out, so that Python can hold the page's judge and parser to its own.
 *
 * {"parse": text, "lang", "unit"}                       -> {"value"} | {"ask": [...]} | {"problem", "typed"}
 * {"format": value, "type", "lang"}                     -> {"text"}
 * {"data": card data, "variant": n, "answers": [...]}   -> {"outcomes": [{"answer", "state", "score", "code", "fields", "html"}, ...]}
 * {"data": card data, "variant": n, "texts": [...]}     -> the same for typed texts; an unclear one gives what "parse" gives
 * A request that fails                                  -> {"error"}
 */

import { createInterface } from "node:readline";
import { formatValue } from "./format.js";
import { judge, renderOutcome } from "./judge.js";
import { parseNumber } from "./numbers.js";

/** @param {any} request */
function reply(request) {
  if ("parse" in request) return parseNumber(request.parse, request.lang, request.unit);
  if ("format" in request) return { text: formatValue(request.format, request.type, request.lang) };
  const { data, lang = data.lang } = request;
  const variant = data.variants[request.variant];
  if ("answers" in request) return { outcomes: request.answers.map((/** @type {any} */ answer) => judged(variant, answer, lang)) };
  return { outcomes: request.texts.map((/** @type {string} */ text) => typed(variant, text, lang, data.unit)) };
}

/**
 * @param {import("./types.js").Variant} variant
 * @param {any} answer
 * @param {string} lang
 */
function judged(variant, answer, lang) {
  const outcome = judge(variant, answer);
  return { answer, ...outcome, html: renderOutcome(variant, outcome, lang) };
}

/**
 * @param {import("./types.js").Variant} variant
 * @param {string} text
 * @param {string} lang
 * @param {import("./types.js").Unit} unit
 */
function typed(variant, text, lang, unit) {
  const parsed = parseNumber(text, lang, unit);
  return "value" in parsed ? judged(variant, parsed.value, lang) : parsed;
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  let answer;
  try {
    answer = reply(JSON.parse(line));
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
