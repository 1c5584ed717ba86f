/**
 * The shapes that Python and the page share; nothing here runs.
 *
 * @typedef {"id" | "en" | string} Lang
 * @typedef {"percent" | "multiple" | "rupiah" | "count"} Unit
 * @typedef {"not_attempted" | "wrong" | "partial" | "right" | "broken"} State
 * @typedef {string | number | true | unknown[] | {[name: string]: unknown}} Answer
 *
 * @typedef {number | string | [number, number] | [number, number, string]} Field  a value, or [a, b] meaning a + b * answer;
 *   a third entry names another of the learner's numbers
 * @typedef {{[name: string]: number | string}} Fields
 * @typedef {{state: State, score: number, fields: {[name: string]: Field}, html: string, graded?: boolean}} OutcomeRow
 *   graded: the score is the share of parts that fit
 * @typedef {{choices?: {[key: string]: string}, bands?: [number, number, string][], none?: string, otherwise?: string,
 *   boxes?: [[number, number] | null, [number, number] | null, string][], rules?: [string, number, string][],
 *   patterns?: [string[], string[], string][], parts?: "multi" | "match" | "order", keys?: string[], targets?: string[]}} Table
 *   boxes: ranges of both ends; rules: a check and its limit; patterns: facts that must hold, and facts that must not
 * @typedef {{title: string, prompt: string, solution: string, labels: {[key: string]: string}, table: Table,
 *   outcomes: {[code: string]: OutcomeRow}, ladder: string[], shown?: string[]}} Variant
 *   shown: the first order of what is to be put in order
 * @typedef {{[key: string]: any}} Words
 * @typedef {{exercise: string, revision: number, kind: string, lang: Lang, unit?: Unit, start?: number, words: Words,
 *   variants: Variant[]}} CardData
 *
 * @typedef {{state: State, score: number, code: string, fields: Fields}} Outcome
 * @typedef {{value: number | null} | {ask: number[]} | {problem: string, typed: string}} Parsed
 *
 * @typedef {{exercise: string, revision: number, variant: number, lang?: Lang, answer: Answer, attempts: number,
 *   state?: State, score?: number, code?: string, at: string}} AnswerRecord
 * @typedef {{load(exercise: string, variant: number): Promise<AnswerRecord | null>,
 *   save(record: AnswerRecord): Promise<boolean>, silent?: boolean}} CardStore
 *   save: true when the answer outlives the page; silent: saving is not the learner's concern
 */
export {};
