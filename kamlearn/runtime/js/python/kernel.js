/** The page's end of the Jupyter messages: cells, comms, and whose output is whose. Loaded with the widgets. */

/** @import {Reply, Request} from "./types.js" */
import { PageComm } from "./comm.js";
import { PageManager } from "./manager.js";
import { OutputArea, OutputList } from "./outputs.js";
import "../../css/widgets.css";

/** @typedef {{cell?: string, idle?: (message: any) => void, done?: (reply: {status: string}) => void}} Known
 *    what belongs to a message that was sent: its cell, and who waits for its end */

export class Kernel {
  /** @param {(request: Request, buffers: Uint8Array[]) => void} post */
  constructor(post) {
    this.post = post;
    this.manager = new PageManager(this);
    /** @type {Map<string, PageComm>} */
    this.comms = new Map();
    /** @type {Map<string, OutputList>} */
    this.cells = new Map();
    /** @type {Map<string, Known>} */
    this.known = new Map();
    this.sent = 0;
    this.queue = Promise.resolve();
  }

  /**
   * Run code; what it shows enters `element`.
   * @param {string} code
   * @param {HTMLElement} element
   * @returns {Promise<{status: string}>} "ok" or "error"
   */
  async execute(code, element) {
    const area = this.openCell(element);
    const cell = element.id;
    /** @type {{status: string}} */
    const reply = await new Promise((done) => void this.send("execute_request", { code, name: cell }, [], { cell, done }));
    await area.queue;
    return reply;
  }

  /** @param {HTMLElement} element */
  openCell(element) {
    element.classList.add("kam-cell");
    element.id ||= `kam-cell-${this.cells.size + 1}`;
    this.cells.get(element.id)?.clear();
    const area = new OutputArea(element, this.manager);
    const list = new OutputList(() => area.draw(list.items));
    list.changed();
    this.cells.set(element.id, list);
    return area;
  }

  /** @param {HTMLElement} element */
  cellAround(element) {
    return element.closest(".kam-cell")?.id;
  }

  /**
   * @param {string} kind
   * @param {{[name: string]: any}} content
   * @param {any[]} [buffers]
   * @param {Known} [known]
   */
  send(kind, content, buffers = [], known = {}) {
    const name = `m${(this.sent += 1)}`;
    this.known.set(name, known);
    this.post({ header: { msg_id: name, msg_type: kind }, content }, buffers.map(copyBytes));
    return name;
  }

  /**
   * @param {string} commId
   * @param {string} [target]
   */
  comm(commId, target = "jupyter.widget") {
    const comm = new PageComm(this, commId, target);
    this.comms.set(commId, comm);
    return comm;
  }

  /**
   * One after the other, each waited for.
   * @param {Reply} reply
   * @param {Uint8Array[]} buffers
   */
  hear(reply, buffers) {
    this.queue = this.queue.then(() => this.handle(reply, buffers)).catch((problem) => console.error(problem));
  }

  /**
   * @param {Reply} reply
   * @param {Uint8Array[]} buffers
   */
  async handle({ msg_type: kind, parent, content, metadata }, buffers) {
    const views = buffers.map((bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const message = { header: { msg_type: kind }, parent_header: { msg_id: parent }, content, metadata, buffers: views };
    const known = this.known.get(parent);
    if (kind.startsWith("comm_")) await this.handleComm(kind, message);
    else if (kind === "execute_reply") known?.done?.(/** @type {any} */ (content));
    else if (kind === "status") this.finish(parent, message);
    else if (kind === "update_display_data") this.update(content);
    else this.show(kind, parent, content);
  }

  /**
   * @param {string} kind
   * @param {any} message
   */
  async handleComm(kind, message) {
    const { comm_id: commId } = message.content;
    if (kind === "comm_open") return void (await this.manager.handle_comm_open(/** @type {any} */ (this.comm(commId)), message));
    const comm = this.comms.get(commId);
    if (kind === "comm_msg") return comm?.heard(message);
    this.comms.delete(commId);
    return comm?.closed(message);
  }

  /**
   * Views hold back their next update until they hear that this one is done.
   * @param {string} name
   * @param {any} message
   */
  finish(name, message) {
    this.known.get(name)?.idle?.(message);
    // Callbacks that Python runs later still print into their cell.
    this.known.set(name, { cell: this.known.get(name)?.cell });
  }

  /** @param {{[name: string]: any}} content */
  update(content) {
    for (const list of [...this.cells.values(), ...this.manager.lists]) list.update(content.transient.display_id, content);
  }

  /**
   * @param {string} kind
   * @param {string} parent
   * @param {{[name: string]: any}} content
   */
  show(kind, parent, content) {
    const list = this.manager.captures.get(parent)?.at(-1) ?? this.cells.get(this.known.get(parent)?.cell ?? "");
    if (list) list.add(kind, content);
    else console.warn("kamlearn: output of no cell", content);
  }

  /** Forget the Python that was; the cells' elements stay. */
  async clear() {
    for (const list of this.cells.values()) list.clear();
    for (const comm of this.comms.values()) comm.isOpen = false;
    this.comms.clear();
    this.known.clear();
    await this.manager.clear_state();
  }
}

/**
 * The worker takes the bytes over, so it gets a copy.
 * @param {ArrayBuffer | ArrayBufferView} buffer
 */
function copyBytes(buffer) {
  const bytes = ArrayBuffer.isView(buffer) ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) : new Uint8Array(buffer);
  return bytes.slice();
}
