/** How long the page waits for Python, in milliseconds. */

/** Without any news for so long, a start has stalled; a computation without an answer runs away. */
export const LIMITS = { stalled: 30_000, runaway: 10_000 };
