// Colours, language memory and the chapter list of every page. It runs in the head,
// before the page is drawn, so that a chosen colour mode does not flash.
"use strict";
(() => {
  const root = document.documentElement;
  const MODES = ["auto", "light", "dark"];

  /** @param {string} key @returns {string | null} */
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage forbidden: every visit starts afresh
    }
  };

  /** @param {string} key @param {string} value */
  const write = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // the choice holds for this page only
    }
  };

  let mode = MODES.includes(read("kam-mode") ?? "") ? read("kam-mode") : "auto";

  const paint = () => {
    if (mode === "auto") delete root.dataset.theme;
    else root.dataset.theme = mode;
  };

  /** @param {HTMLButtonElement} button */
  const label = (button) => {
    const words = button.dataset[mode];
    button.setAttribute("aria-label", words);
    button.title = words;
  };

  /** @param {HTMLButtonElement} button */
  const startModeButton = (button) => {
    button.hidden = false;
    label(button);
    button.addEventListener("click", () => {
      mode = MODES[(MODES.indexOf(mode) + 1) % MODES.length];
      write("kam-mode", mode);
      paint();
      label(button);
    });
  };

  /** @param {HTMLDetailsElement} menu */
  const startMenu = (menu) => {
    const wide = matchMedia("(min-width: 70rem)");
    const follow = () => {
      menu.open = wide.matches;
    };
    follow();
    wide.addEventListener("change", follow);
  };

  root.classList.add("js");
  paint();
  write("kam-lang", root.lang);
  document.addEventListener("DOMContentLoaded", () => {
    startModeButton(document.querySelector(".kam-mode"));
    startMenu(document.querySelector(".kam-menu"));
  });
  // Sphinx's search starts by itself once its scripts are there (search page only).
})();
