/** @file Files of this machine without a name, for what is on its way to or from a storage: nothing is left of them, however the process ends. */
import { closeSync, openSync, unlinkSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileSink } from "@lightning-ts/torch/serialization/files";
import { Error } from "../../util/user-errors.js";

/** An open file of no name, in the folder for temporary files (`TMPDIR`). */
export function openSpool(): number {
  const path = join(tmpdir(), `lightning-ts-${process.pid}-${randomUUID()}`);
  let descriptor: number;
  try {
    descriptor = openSync(path, "wx+", 0o600);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
    throw Object.assign(
      new Error(
        `Files on their way to or from a storage lie in ${tmpdir()}, which cannot be written to (${code}). Set TMPDIR to a folder that can.`,
        { cause: error },
      ),
      { code },
    );
  }
  unlinkSync(path);
  return descriptor;
}

/** A file that is sent to a storage when it is closed. */
export class SpooledSink extends FileSink {
  readonly #send: (descriptor: number, size: number) => Promise<unknown>;
  #spool: number | null = null;

  /**
   * @param path what the folder inside of an archive is called after
   * @param send sends the file; it may be read until the promise settles
   */
  constructor(path: string, send: (descriptor: number, size: number) => Promise<unknown>) {
    super(path);
    this.#send = send;
  }

  override get descriptor(): number {
    return (this.#spool ??= openSpool());
  }

  /** Sends it. */
  override async close(): Promise<void> {
    try {
      await this.#send(this.descriptor, this.position);
    } finally {
      this.#drop();
    }
  }

  /** Drops it: nothing is sent. */
  override abort(error: unknown): unknown {
    this.#drop();
    return error;
  }

  #drop(): void {
    if (this.#spool !== null) closeSync(this.#spool);
    this.#spool = null;
  }
}
