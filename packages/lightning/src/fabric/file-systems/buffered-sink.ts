/** @file BufferedSink: a file that is sent away as a whole. */
import { MemorySink } from "@lightning-ts/torch/serialization/files";
import type { MaybePromise } from "../../util/promises.js";
import type { SinkFile } from "./file-system.js";

/** Keeps what is written in memory, and gives it away when it is closed: what a storage that takes whole files needs. */
export class BufferedSink implements SinkFile {
  /** The path of the file. */
  readonly path: string;
  readonly #store: (bytes: Uint8Array) => MaybePromise;
  readonly #bytes = new MemorySink();

  /** @param store takes the bytes of the file; a promise where that takes longer */
  constructor(path: string, store: (bytes: Uint8Array) => MaybePromise) {
    this.path = path;
    this.#store = store;
  }

  /** Keeps bytes. */
  write(chunk: Uint8Array): void {
    this.#bytes.write(chunk);
  }

  /** Gives the whole file away. */
  close(): MaybePromise {
    return this.#store(this.#bytes.toBytes());
  }

  /** Gives the file up: nothing is sent. */
  abort(error: unknown): unknown {
    return error;
  }
}
