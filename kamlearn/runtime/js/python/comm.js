/** One widget model's line to its Python side, as ipywidgets' own code wants it. */

/** @import {Kernel} from "./kernel.js" */

export class PageComm {
  /**
   * @param {Kernel} kernel
   * @param {string} commId
   * @param {string} target
   */
  constructor(kernel, commId, target) {
    this.kernel = kernel;
    this.comm_id = commId;
    this.target_name = target;
    /** False once its Python has ended: another Python does not know it. */
    this.isOpen = true;
    /** @type {(message: any) => void} */
    this.heard = () => undefined;
    /** @type {(message: any) => void} */
    this.closed = () => undefined;
  }

  /**
   * @param {any} data
   * @param {any} [callbacks]
   * @param {any} [_metadata]
   * @param {any[]} [buffers]
   */
  open(data, callbacks, _metadata, buffers) {
    return this.tell("comm_open", { data, target_name: this.target_name }, callbacks, buffers);
  }

  /**
   * @param {any} data
   * @param {any} [callbacks]
   * @param {any} [_metadata]
   * @param {any[]} [buffers]
   */
  send(data, callbacks, _metadata, buffers) {
    return this.tell("comm_msg", { data }, callbacks, buffers);
  }

  /**
   * @param {any} [data]
   * @param {any} [callbacks]
   */
  close(data = {}, callbacks) {
    this.kernel.comms.delete(this.comm_id);
    return this.tell("comm_close", { data }, callbacks);
  }

  /** @param {(message: any) => void} act */
  on_msg(act) {
    this.heard = act;
  }

  /** @param {(message: any) => void} act */
  on_close(act) {
    this.closed = act;
  }

  /**
   * @param {string} kind
   * @param {{[name: string]: any}} content
   * @param {any} [callbacks] only `shell`, `iopub` and `input` of them come through
   * @param {any[]} [buffers]
   */
  tell(kind, content, callbacks, buffers) {
    if (!this.isOpen) return "";
    const known = { cell: callbacks?.shell?.cell, idle: callbacks?.iopub?.status };
    return this.kernel.send(kind, { comm_id: this.comm_id, ...content }, buffers, known);
  }
}
