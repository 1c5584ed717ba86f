/**
 * The shapes that the page and its worker share; nothing here runs.
 *
 * @typedef {{path: string, bytes: number}} PythonFile  the path is relative to the folder of Python's files
 * @typedef {{files: {[name: string]: PythonFile}, engine: string, abi: {[name: string]: string}}} Manifest
 *   engine: the folder of Pyodide's own files
 *
 * @typedef {{base: string, manifest: Manifest, lang: string, packs: string[], afresh: boolean, snapshot?: string}} StartOptions
 *   packs: names, each of a pack and of one with words; afresh: ask the network for every file, past what the browser kept; snapshot: the address of a kept one
 *
 * @typedef {"blocked" | "missing" | "damaged" | "stalled" | "broken"} FailureCode
 *
 * @typedef {{header: {msg_id: string, msg_type: string}, content: {[name: string]: any}}} Request
 * @typedef {{msg_type: string, parent: string, content: {[name: string]: any}, metadata: {[name: string]: any}}} Reply
 *
 * @typedef {{start: StartOptions} | {ping: true} | {request: Request, buffers: Uint8Array[]}} ToWorker
 * @typedef {{progress: {loaded: number, total: number}} | {ready: boolean} | {failed: {code: FailureCode, text: string}}
 *   | {pong: true} | {reply: Reply, buffers: Uint8Array[]}} FromWorker
 */
export {};
