/** @file BufferedSink: a file that is sent away as a whole. */
import { MemorySink } from "@lightning-ts/torch/serialization/files";
import type { MaybePromise } from "../../util/promises.js";
import type { SinkFile } from "./file-system.js";

/** Keeps what is written in memory, and gives it away when it is closed: what a storage that takes whole files needs. */
export class BufferedSink implements SinkFile {
  readonly path: string;
  readonly #store: (bytes: Uint8Array) => MaybePromise;
  readonly #bytes = new MemorySink();

  /** @param store takes the bytes of the file; a promise where that takes until later */
  constructor(path: string, store: (bytes: Uint8Array) => MaybePromise) {
    this.path = path;
    this.#store = store;
  }

  write(chunk: Uint8Array): void {
    this.#bytes.write(chunk);
  }

  close(): MaybePromise {
    return this.#store(this.#bytes.toBytes());
  }

  abort(error: unknown): unknown {
    return error;
  }
}
