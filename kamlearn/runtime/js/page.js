/** The entry for pages of the site: brings every card to life, and the progress page where there is one. */

import { enhance } from "./card.js";
import { Notices } from "./notices.js";
import { Store } from "./store.js";

const notices = new Notices();
const store = new Store((event) => notices.show(event));

// Cards work at once; the store opens beside them.
for (const card of document.querySelectorAll(".kam-card")) enhance(/** @type {HTMLElement} */ (card), store, askedVariant(card.id));
const progress = document.getElementById("kam-progress");
if (progress) import("./progress/page.js").then(({ showProgress }) => showProgress(progress, store));

/** Another tab may have switched the learner while this page was out of sight. */
async function catchUp() {
  if (document.visibilityState === "visible" && (await store.isOutdated().catch(() => false))) location.reload();
}
addEventListener("pageshow", (event) => event.persisted && catchUp());
document.addEventListener("visibilitychange", catchUp);

/**
 * The variant that a link of the review asks for, as in `?variant=2#exercise-hopeless-discount`.
 * @param {string} card
 */
function askedVariant(card) {
  const asked = location.hash === `#${card}` ? new URLSearchParams(location.search).get("variant") : null;
  return asked === null ? null : Number(asked) - 1;
}
