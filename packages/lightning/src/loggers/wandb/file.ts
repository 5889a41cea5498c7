/** @file A run of W&B as one file, which `wandb sync` uploads: records in blocks, each piece with its check sum. */
import { crc32 } from "node:zlib";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { inTurn, letGo, type MaybePromise, ready, Turns } from "../../util/promises.js";
import { type NumberRows, rowsAt } from "../number-rows.js";
import type { Message } from "../protobuf.js";
import { PatientWrites, writing } from "../writing.js";
import { rowRecords } from "./records.js";

/** The most rows that are kept before they are written. */
const mostRows = 256;
const blockSize = 32_768;
/** Check sum, length and type before each piece. */
const headSize = 7;
const [whole, first, middle, last] = [1, 2, 3, 4] as const;

/** Cuts records into the pieces of a file. */
export class RecordLog {
  #offset: number;

  /** @param offset where in the file the next piece goes */
  constructor(offset: number) {
    this.#offset = offset;
  }

  /** What the file begins with: ":W&B", 0xBEE1, version 0. */
  static get header(): Uint8Array {
    return Uint8Array.of(0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0);
  }

  /** The bytes of records, where they come next. @param ends where each of them ends in `records` */
  pieces(records: Uint8Array, ends: Iterable<number> = [records.length], count = 1): Uint8Array {
    const most = count + Math.ceil(records.length / (blockSize - headSize)) + 1;
    const bytes = Buffer.allocUnsafe(records.length + most * 2 * headSize); // a head each, and what is left of a block
    let [to, start] = [0, 0];
    for (const end of ends) {
      for (let at = start, isFirst = true; isFirst || at < end; isFirst = false) {
        let room = blockSize - (this.#offset % blockSize);
        if (room < headSize) {
          bytes.fill(0, to, to + room);
          this.#offset += room;
          to += room;
          room = blockSize;
        }
        const length = Math.min(end - at, room - headSize);
        const isLast = at + length >= end;
        bytes[to + 6] = isFirst ? (isLast ? whole : first) : isLast ? last : middle;
        bytes.set(records.subarray(at, at + length), to + headSize);
        bytes.writeUInt32LE(crc32(bytes.subarray(to + 6, to + headSize + length)), to);
        bytes.writeUInt16LE(length, to + 4);
        at += length;
        to += headSize + length;
        this.#offset += headSize + length;
      }
      start = end;
    }
    return bytes.subarray(0, to);
  }
}

/** The file of a run. Records are kept until `flush`. */
export class RunFile {
  readonly #path: string;
  readonly #log = new RecordLog(RecordLog.header.length);
  readonly #turns = new Turns();
  readonly #writes = new PatientWrites();
  /** Rows after what is kept as bytes. */
  readonly #rows: NumberRows[] = [];
  #rowCount = 0;
  #kept: Uint8Array[] = [RecordLog.header];
  #keptBytes = 0;
  #count = 0;
  #isReady: MaybePromise;

  /** @param folder made where it is missing */
  constructor(folder: string, id: string) {
    this.#path = joinPath(folder, `run-${id}.wandb`);
    const { fileSystem, path } = locate(joinPath(folder, "files"));
    this.#isReady = fileSystem.makeFolder(path);
    letGo(this.#isReady); // flushing says what failed
  }

  /** Adds a row of the history: its names, which end with `rowNumbers`, and its numbers. */
  addRow(names: readonly string[], numbers: readonly number[]): void {
    rowsAt(this.#rows, names).add(numbers);
    if (++this.#rowCount >= mostRows) letGo(this.flush());
  }

  /** Adds a record, without its number. */
  add(record: Message): void {
    this.#addRows();
    this.#keep(this.#log.pieces(record.int(1, ++this.#count).finish()));
    if (this.#keptBytes > 2 ** 16) letGo(this.flush());
  }

  #addRows(): void {
    this.#rowCount = 0;
    for (const rows of this.#rows.splice(0)) {
      const { bytes, ends } = rowRecords(rows, this.#count);
      this.#keep(this.#log.pieces(bytes, ends, rows.count));
      this.#count += rows.count;
    }
  }

  #keep(bytes: Uint8Array): void {
    this.#kept.push(bytes);
    this.#keptBytes += bytes.length;
  }

  /** Writes what is kept; while the disk is full it stays, with a warning. @param isLast whether a full disk is an error */
  flush(isLast = false): MaybePromise {
    return this.#turns.run(() => inTurn(this.#flush(isLast)));
  }

  *#flush(isLast: boolean): Generator<unknown, void, unknown> {
    yield* ready(this.#isReady);
    this.#addRows();
    const count = this.#kept.length; // there may be more when they are written
    if (count === 0) return;
    const bytes = Buffer.concat(this.#kept);
    const { fileSystem, path } = locate(this.#path);
    const write = (): MaybePromise => writing(this.#path, () => fileSystem.append(path, bytes));
    if (!(yield* ready(this.#writes.attempt(write, isLast)))) return;
    this.#kept.splice(0, count);
    this.#keptBytes = this.#kept.reduce((sum, { length }) => sum + length, 0);
  }
}
