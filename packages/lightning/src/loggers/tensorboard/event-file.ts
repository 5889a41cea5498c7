/** @file EventFile: TensorBoard's files, records of events one after the other. */
import { hostname } from "node:os";
import { maskedCrc32c } from "./crc32c.js";
import { Message } from "../protobuf.js";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { inTurn, letGo, type MaybePromise, ready, Turns } from "../../util/promises.js";
import { writing } from "../writing.js";

let count = 0;

/** A file of events in a folder; events are kept until `flush`. */
export class EventFile {
  /** The path of the file. */
  readonly path: string;
  readonly #pending: Uint8Array[] = [];
  readonly #turns = new Turns();
  /** The folder is made. */
  readonly #isReady: MaybePromise;

  constructor(folder: string) {
    const { fileSystem, path } = locate(folder);
    this.#isReady = fileSystem.makeFolder(path);
    letGo(this.#isReady); // flushing says what failed
    const seconds = String(Math.floor(Date.now() / 1000)).padStart(10, "0");
    this.path = joinPath(folder, `events.out.tfevents.${seconds}.${hostname()}.${process.pid}.${count++}`);
    this.#add(new Message().double(1, Date.now() / 1000).string(3, "brain.Event:2"));
    letGo(this.flush());
  }

  /** Adds values of a step: a `Summary.Value` message each. */
  addValues(values: readonly Message[], step: number | null, wallTime: number = Date.now() / 1000): void {
    const summary = new Message();
    for (const value of values) summary.message(1, value);
    const event = new Message().double(1, wallTime);
    if (step !== null) event.int(2, Math.trunc(step));
    this.#add(event.message(5, summary));
  }

  /** Adds a graph, and what is known of the device it is shown on. */
  addGraph(graph: Uint8Array, metadata: Message): void {
    this.#add(new Message().double(1, Date.now() / 1000).bytes(4, graph));
    this.#add(new Message().double(1, Date.now() / 1000).message(8, metadata));
  }

  /** The number of events that `flush` would write. */
  get pending(): number {
    return this.#pending.length;
  }

  /** Writes all kept events. If that fails, none is written and all stay kept. */
  flush(): MaybePromise {
    return this.#turns.run(() => inTurn(this.#flush()));
  }

  *#flush(): Generator<unknown, void, unknown> {
    yield* ready(this.#isReady);
    const count = this.#pending.length; // there may be more when they are written
    if (count === 0) return;
    const bytes = Buffer.concat(this.#pending.map(record));
    const { fileSystem, path } = locate(this.path);
    yield* ready(writing(this.path, () => fileSystem.append(path, bytes)));
    this.#pending.splice(0, count);
  }

  #add(event: Message): void {
    this.#pending.push(event.finish());
  }
}

/** Length, its check sum, the data, its check sum. */
function record(data: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(data.length + 16);
  bytes.writeUInt32LE(data.length % 2 ** 32, 0);
  bytes.writeUInt32LE(Math.floor(data.length / 2 ** 32), 4);
  bytes.writeUInt32LE(maskedCrc32c(bytes.subarray(0, 8)), 8);
  bytes.set(data, 12);
  bytes.writeUInt32LE(maskedCrc32c(data), data.length + 12);
  return bytes;
}
