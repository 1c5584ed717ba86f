/** The progress page. Python makes an empty element that carries the words and the list of exercises. */

/** @import {Store} from "../store.js" */
/** @import {Listed, Page} from "./section.js" */
import { makeAside, makeErase } from "./cleaning.js";
import { makeFiles } from "./files.js";
import { makeList } from "./list.js";
import { makeProfiles } from "./profiles.js";
import { makeReview } from "./review.js";

/**
 * @param {HTMLElement} element `#kam-progress`
 * @param {Store} store
 */
export async function showProgress(element, store) {
  /** @type {Listed[]} */
  const exercises = JSON.parse(element.dataset.exercises ?? "[]");
  /** @type {Page} */
  const page = {
    store,
    words: JSON.parse(element.dataset.words ?? "{}"),
    lang: element.lang || document.documentElement.lang,
    exercises,
    course: new Map(exercises.map(({ slug, titles }) => [slug, titles.length])),
    refresh: async () => void (await Promise.all(parts.map((part) => part.refresh()))),
  };
  const parts = [makeReview, makeList, makeFiles, makeProfiles, makeAside, makeErase].map((makePart) => makePart(page));
  element.replaceChildren(...parts.map((part) => part.element));
  element.classList.add("kam-progress");
  await page.refresh();
}
