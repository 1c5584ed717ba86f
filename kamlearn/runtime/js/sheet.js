/** The answer sheet of the course, written and read: the file behind "save my answers". */

/** @import {AnswerRecord, Lang} from "./types.js" */
import { findFault, pickFields } from "./records.js";

export const LARGEST_FILE = 5_000_000;
const FORMAT = "kamlearn-answers";
const VERSION = 1;

/**
 * @typedef {{place: number, exercise: string, fault: string}} Rejected  place: counted from 1
 * @typedef {{learner: string, records: AnswerRecord[], rejected: Rejected[]}} Sheet
 * @typedef {Map<string, number>} Course  how many variants each exercise has, by slug
 */

/** A file that cannot be read at all. Codes: too-big, not-json, wrong-format, wrong-version. */
export class SheetError extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * @param {AnswerRecord[]} records
 * @param {Lang} lang
 * @param {string} learner
 */
export function writeSheet(records, lang, learner) {
  const answers = records.map(({ exercise, revision, variant, answer, attempts, at }) => ({ exercise, revision, variant, answer, attempts, at }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, lang, learner, answers }, null, 1)}\n`;
}

/**
 * @param {string} text
 * @param {Course} [course] without it any exercise will do
 * @returns {Sheet}
 */
export function readSheet(text, course) {
  const sheet = parse(text);
  if (typeof sheet !== "object" || sheet === null || sheet.format !== FORMAT) throw new SheetError("wrong-format");
  if (sheet.version !== VERSION) throw new SheetError("wrong-version");
  if (!Array.isArray(sheet.answers)) throw new SheetError("wrong-format");
  /** @type {any[]} */
  const entries = sheet.answers.map(complete);
  const judged = entries.map((entry) => ({ entry, fault: findFault(entry) ?? findStranger(entry, course) }));
  return {
    learner: String(sheet.learner ?? ""),
    records: judged.filter(({ fault }) => !fault).map(({ entry }) => toRecord(entry, sheet.lang)),
    rejected: judged.flatMap(({ entry, fault }, at) => (fault ? [{ place: at + 1, exercise: nameOf(entry), fault }] : [])),
  };
}

/** What a sheet may leave out. */
const USUAL = { variant: 0, attempts: 0, at: "1970-01-01T00:00:00Z" };

/** @param {any} entry */
function complete(entry) {
  return typeof entry === "object" && entry !== null ? { ...USUAL, ...entry } : entry;
}

/** @param {string} text */
function parse(text) {
  if (text.length > LARGEST_FILE) throw new SheetError("too-big");
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new SheetError("not-json");
  }
}

/**
 * @param {AnswerRecord} entry
 * @param {Course | undefined} course
 */
function findStranger({ exercise, variant }, course) {
  if (!course) return undefined;
  const variants = course.get(exercise);
  if (variants === undefined) return "unknown-exercise";
  return variant < variants ? undefined : "unknown-variant";
}

/**
 * A sheet says what was answered; how that is judged, the card finds out when it shows the answer.
 * @param {any} entry
 * @param {any} lang
 * @returns {AnswerRecord}
 */
function toRecord(entry, lang) {
  const { state, score, code, ...record } = pickFields({ ...entry, lang: String(lang ?? "").slice(0, 8) });
  return record;
}

/** @param {any} entry */
function nameOf(entry) {
  return typeof entry?.exercise === "string" ? entry.exercise.slice(0, 60) : "";
}
