/** In place of sanitize-html (70 kB): a description that asks to be HTML is shown as text. */

import { escapeHtml } from "../format.js";

export default escapeHtml;
