/**
 * The shapes that Python and the page share; nothing here runs.
 *
 * @typedef {"id" | "en" | string} Lang
 * @typedef {"percent" | "multiple" | "rupiah" | "count"} Unit
 * @typedef {"not_attempted" | "wrong" | "partial" | "right" | "broken"} State
 * @typedef {string | number | true | unknown[] | {[name: string]: unknown}} Answer
 *
 * @typedef {number | string | [number, number]} Field  a value, or [a, b] meaning a + b * answer
 * @typedef {{[name: string]: number | string}} Fields
 * @typedef {{state: State, score: number, fields: {[name: string]: Field}, html: string}} OutcomeRow
 * @typedef {{choices?: {[key: string]: string}, bands?: [number, number, string][], none?: string, otherwise?: string}} Table
 * @typedef {{title: string, prompt: string, solution: string, labels: {[key: string]: string}, table: Table,
 *   outcomes: {[code: string]: OutcomeRow}, ladder: string[]}} Variant
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
