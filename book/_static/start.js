// The start page of both books: on to the language read last, else the browser's, else Indonesian.
"use strict";
(() => {
  let last = null;
  try {
    last = localStorage.getItem("kam-lang");
  } catch {
    // storage forbidden: the browser's language decides
  }
  const known = ["id", "en"];
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const lang = known.includes(last) ? last : (wanted.find((code) => known.includes(code)) ?? "id");
  location.replace(`${lang}/index.html${location.hash}`);
})();
