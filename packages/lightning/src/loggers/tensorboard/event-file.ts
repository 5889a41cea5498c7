/** @file EventFile: TensorBoard's files, records of events one after the other. */
import { hostname } from "node:os";
import { join } from "node:path";
import { appendWhole } from "@lightning-ts/torch/files";
import { maskedCrc32c } from "./crc32c.js";
import { Message } from "./protobuf.js";
import { makeFolder } from "../../util/folder.js";
import { writing } from "../writing.js";

let count = 0;

/** A file of events in a folder; events are kept until `flush`. */
export class EventFile {
  readonly path: string;
  #pending: Uint8Array[] = [];

  constructor(folder: string) {
    makeFolder(folder);
    const seconds = String(Math.floor(Date.now() / 1000)).padStart(10, "0");
    this.path = join(folder, `events.out.tfevents.${seconds}.${hostname()}.${process.pid}.${count++}`);
    this.#add(new Message().double(1, Date.now() / 1000).string(3, "brain.Event:2"));
    this.flush();
  }

  /** Adds values of a step: a `Summary.Value` message each. */
  addValues(values: readonly Message[], step: number | null, wallTime: number = Date.now() / 1000): void {
    const summary = new Message();
    for (const value of values) summary.message(1, value);
    const event = new Message().double(1, wallTime);
    if (step !== null) event.int(2, Math.trunc(step));
    this.#add(event.message(5, summary));
  }

  /** Events that `flush` would write. */
  get pending(): number {
    return this.#pending.length;
  }

  /** Writes what is kept, all of it or nothing: then it is still kept. */
  flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Buffer.concat(this.#pending.flatMap(record));
    writing(this.path, () => appendWhole(this.path, bytes));
    this.#pending = [];
  }

  #add(event: Message): void {
    this.#pending.push(event.finish());
  }
}

/** Length, its check sum, the data, its check sum. */
function record(data: Uint8Array): Uint8Array[] {
  const head = new Uint8Array(12);
  const view = new DataView(head.buffer);
  view.setBigUint64(0, BigInt(data.length), true);
  view.setUint32(8, maskedCrc32c(head.subarray(0, 8)), true);
  const foot = new Uint8Array(4);
  new DataView(foot.buffer).setUint32(0, maskedCrc32c(data), true);
  return [head, data, foot];
}
