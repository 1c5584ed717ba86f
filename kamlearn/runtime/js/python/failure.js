/** Why Python did not start: a code that has words, and a text for the console. */

/** @import {FailureCode} from "./types.js" */

export class Failure extends Error {
  /**
   * @param {FailureCode} code
   * @param {string} text
   */
  constructor(code, text) {
    super(text);
    this.code = code;
  }
}
