/** @file A run of W&B as one file, which `wandb sync` uploads: records in blocks, each piece with its check sum. */
import { joinPath } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { inTurn, letGo, type MaybePromise, ready, Turns } from "../../util/promises.js";
import { crc32 } from "../media/png.js";
import type { Message } from "../protobuf.js";
import type { NumberRow } from "../number-row.js";
import { PatientWrites, writing } from "../writing.js";
import { numbersRecord } from "./records.js";

/** The most rows that are kept before they are written. */
const mostRows = 256;
const blockSize = 32_768;
/** Check sum, length and type before each piece. */
const headSize = 7;
const [whole, first, middle, last] = [1, 2, 3, 4];

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

  /** The bytes of a record, where it comes next. */
  pieces(record: Uint8Array): Uint8Array {
    const parts: Uint8Array[] = [];
    for (let at = 0, isFirst = true; isFirst || at < record.length; isFirst = false) {
      let room = blockSize - (this.#offset % blockSize);
      if (room < headSize) {
        parts.push(new Uint8Array(room));
        this.#offset += room;
        room = blockSize;
      }
      const data = record.subarray(at, at + room - headSize);
      at += data.length;
      const isLast = at >= record.length;
      parts.push(head(isFirst ? (isLast ? whole : first) : isLast ? last : middle, data), data);
      this.#offset += headSize + data.length;
    }
    return Buffer.concat(parts);
  }
}

function head(type: number | undefined, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(headSize);
  bytes[6] = type ?? 0;
  bytes.writeUInt32LE(crc32(bytes.subarray(6), data), 0);
  bytes.writeUInt16LE(data.length, 4);
  return bytes;
}

/** The file of a run. Records are kept until `flush`. */
export class RunFile {
  readonly #path: string;
  readonly #log = new RecordLog(RecordLog.header.length);
  readonly #turns = new Turns();
  readonly #writes = new PatientWrites();
  /** Rows after what is kept as bytes. */
  #rows: NumberRow[] = [];
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

  /** Adds a row of the history. */
  addRow(row: NumberRow): void {
    this.#rows.push(row);
    if (this.#rows.length >= mostRows) letGo(this.flush());
  }

  /** Adds a record, without its number. */
  add(record: Message): void {
    this.#addRows();
    this.#add(record);
    if (this.#keptBytes > 2 ** 16) letGo(this.flush());
  }

  #addRows(): void {
    for (const row of this.#rows.splice(0)) this.#add(numbersRecord(row));
  }

  #add(record: Message): void {
    const bytes = this.#log.pieces(record.int(1, ++this.#count).finish());
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
