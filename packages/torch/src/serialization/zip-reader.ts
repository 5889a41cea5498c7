/** @file Reads zip archives by position, trusting nothing that the archive says about itself. */
import { crc32, inflateRawSync } from "node:zlib";
import { ALLOWANCE, Budget } from "./budget.js";
import { FileFormatError } from "./errors.js";
import type { Tensor } from "../tensor/tensor.js";
import { checkRange, readBytes, type Source } from "./source.js";
import { readStorage } from "./storage-file.js";
import { writePieces } from "./tensor-bytes.js";
import * as zip from "./zip-format.js";

const STORED = 0;
const DEFLATED = 8;
// Deflate cannot shrink more than that: a larger claim is a bomb.
const LARGEST_RATIO = 1032;
const LARGEST_COMMENT = 0xffff;
const CHUNK = 1 << 22;
// A record for each storage: more than any model has, far from what V8's tables hold.
const MOST_RECORDS = 1 << 20;
// Estimated bytes of a record in the table of records, beside its name.
const RECORD = 400;

interface Entry {
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  offset: number;
}

/** The records of an archive, by name. */
export class ZipReader {
  readonly #source: Source;
  readonly #entries: Map<string, Entry>;

  /** @throws FileFormatError if the source is not a zip archive or its directory is damaged */
  constructor(source: Source, budget = new Budget(source.size)) {
    this.#source = source;
    this.#entries = readDirectory(source, budget);
  }

  /** Names of all records, in the order of the directory. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Bytes of a record, unpacked. */
  sizeOf(name: string): number {
    return this.#entry(name).size;
  }

  /** The bytes of a record. Its checksum is verified. */
  read(name: string): Uint8Array {
    const bytes = new Uint8Array(this.sizeOf(name));
    this.readInto(name, [bytes]);
    return bytes;
  }

  /**
   * Reads a record into memory that is there already: pieces that are together exactly as large. The checksum is verified,
   * each piece while it is still in the processor's cache.
   */
  readInto(name: string, pieces: Iterable<Uint8Array>): void {
    const entry = this.#entry(name);
    const start = this.#dataStart(name, entry);
    const unpacked = entry.method === STORED ? undefined : this.#inflate(name, entry, start);
    let crc = 0;
    let done = 0;
    for (const piece of pieces) {
      if (done + piece.byteLength > entry.size) throw new Error(`internal: record ${name} has ${entry.size} bytes`);
      for (let at = 0; at < piece.byteLength; at += CHUNK) {
        const chunk = piece.subarray(at, Math.min(at + CHUNK, piece.byteLength));
        if (unpacked === undefined) this.#source.readInto(chunk, start + done);
        else chunk.set(unpacked.subarray(done, done + chunk.byteLength));
        crc = crc32(chunk, crc);
        done += chunk.byteLength;
      }
    }
    if (done !== entry.size) throw new Error(`internal: record ${name} has ${entry.size} bytes`);
    this.#verify(name, crc);
  }

  /** Reads a record into a one-dimensional tensor of bytes on the CPU that is exactly as large. The checksum is verified. */
  readStorage(name: string, bytes: Tensor): void {
    const entry = this.#entry(name);
    const { descriptor, start: before = 0 } = this.#source;
    if (descriptor === undefined || entry.method !== STORED) {
      this.readInto(name, writePieces(bytes));
      return;
    }
    const start = this.#dataStart(name, entry);
    checkRange(this.#source, start, entry.size);
    this.#verify(name, readStorage(bytes, descriptor, before + start));
  }

  /** Where the bytes of a record lie in the file; null where it is packed. */
  placeOf(name: string): number | null {
    const entry = this.#entry(name);
    if (entry.method !== STORED) return null;
    const start = this.#dataStart(name, entry);
    checkRange(this.#source, start, entry.size);
    return start;
  }

  #verify(name: string, crc: number): void {
    if (crc === this.#entry(name).crc) return;
    throw new FileFormatError(
      `${this.#source.label} is damaged: the checksum of its record ${name} is wrong. Save or download it again.`,
    );
  }

  #entry(name: string): Entry {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new FileFormatError(`${this.#source.label} lacks the record ${name}.`);
    return entry;
  }

  // The name and extra field before the data may differ in length from those in the directory.
  #dataStart(name: string, entry: Entry): number {
    const header = viewOf(readBytes(this.#source, entry.offset, zip.LOCAL_HEADER_SIZE));
    if (header.getUint32(0, true) !== zip.LOCAL_HEADER) {
      throw new FileFormatError(`${this.#source.label} is damaged: record ${name} is not where the directory says.`);
    }
    return entry.offset + zip.LOCAL_HEADER_SIZE + header.getUint16(26, true) + header.getUint16(28, true);
  }

  #inflate(name: string, entry: Entry, start: number): Uint8Array {
    const packed = readBytes(this.#source, start, entry.compressedSize);
    let bytes: Uint8Array | undefined;
    try {
      bytes = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    } catch {
      bytes = undefined;
    }
    if (bytes?.byteLength !== entry.size) {
      throw new FileFormatError(`${this.#source.label} is damaged: record ${name} cannot be unpacked.`);
    }
    return bytes;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readDirectory(source: Source, budget: Budget): Map<string, Entry> {
  const { start, size, count } = findDirectory(source);
  if (count > MOST_RECORDS) {
    throw new FileFormatError(
      `${source.label} is damaged or made to mislead: it claims ${count} records, and at most ${MOST_RECORDS} are read.`,
    );
  }
  const bytes = readBytes(source, start, size);
  const view = viewOf(bytes);
  const entries = new Map<string, Entry>();
  const damaged = (why: string): FileFormatError =>
    new FileFormatError(`${source.label} is damaged: ${why}. Save or download it again.`);
  const decoder = new TextDecoder();
  let at = 0;
  let packed = 0;
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + zip.CENTRAL_HEADER_SIZE > size || view.getUint32(at, true) !== zip.CENTRAL_HEADER) {
      throw damaged("its directory of records is incomplete");
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + zip.CENTRAL_HEADER_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > size) throw damaged("its directory of records is incomplete");
    const nameAt = at + zip.CENTRAL_HEADER_SIZE;
    budget.spend(RECORD + 2 * nameLength);
    const name = decoder.decode(bytes.subarray(nameAt, nameAt + nameLength));
    const entry: Entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    readExtra64(view, nameAt + nameLength, extraLength, entry);
    if ((view.getUint16(at + 8, true) & zip.FLAG_ENCRYPTED) !== 0) {
      throw new FileFormatError(`${source.label} is encrypted (record ${name}). Unpack it with its password first.`);
    }
    checkEntry(source, name, entry);
    if (entries.has(name)) throw damaged(`it has two records named ${name}`);
    entries.set(name, entry);
    // Records that overlap would let a small file have much more in it than it has bytes.
    packed += entry.compressedSize;
    unpacked += entry.size - entry.compressedSize;
    if (packed > source.size) throw damaged("its records overlap");
    if (unpacked > source.size + ALLOWANCE) {
      throw new FileFormatError(
        `${source.label} would take far more memory than it has bytes. Unpack the archive and pack it again without compression.`,
      );
    }
    at = next;
  }
  return entries;
}

function checkEntry(source: Source, name: string, entry: Entry): void {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new FileFormatError(`${source.label}: record ${name} is packed by method ${entry.method}, which is unknown.`);
  }
  const fits = entry.offset + zip.LOCAL_HEADER_SIZE + entry.compressedSize <= source.size;
  const honest =
    entry.method === STORED
      ? entry.size === entry.compressedSize
      : entry.size <= entry.compressedSize * LARGEST_RATIO + LARGEST_RATIO;
  if (!fits || !honest) {
    throw new FileFormatError(
      `${source.label} is damaged: its record ${name} claims ${entry.size} bytes, more than the file can hold.`,
    );
  }
}

function readExtra64(view: DataView, start: number, length: number, entry: Entry): void {
  for (let at = start; at + 4 <= start + length;) {
    const id = view.getUint16(at, true);
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), start + length);
    if (id === zip.EXTRA_64) {
      let field = at + 4;
      const take = (current: number): number => {
        if (current !== zip.MAX_32 || field + 8 > end) return current;
        const value = Number(view.getBigUint64(field, true));
        field += 8;
        return value;
      };
      entry.size = take(entry.size);
      entry.compressedSize = take(entry.compressedSize);
      entry.offset = take(entry.offset);
    }
    at = end;
  }
}

function findDirectory(source: Source): { start: number; size: number; count: number } {
  const length = Math.min(source.size, zip.END_SIZE + LARGEST_COMMENT);
  const tailStart = source.size - length;
  const view = viewOf(readBytes(source, tailStart, length));
  for (let at = length - zip.END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== zip.END_OF_DIRECTORY) continue;
    const found = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    return read64(source, tailStart + at) ?? found;
  }
  throw new FileFormatError(
    `${source.label} is not a zip archive, or is cut short: its end is missing. ` +
      "Files that PyTorch wrote before version 1.6 have another format: load and save them again in Python.",
  );
}

function read64(source: Source, end: number): { start: number; size: number; count: number } | undefined {
  const locatorAt = end - zip.LOCATOR_64_SIZE;
  if (locatorAt < 0) return undefined;
  const locator = viewOf(readBytes(source, locatorAt, zip.LOCATOR_64_SIZE));
  if (locator.getUint32(0, true) !== zip.LOCATOR_64) return undefined;
  const record = viewOf(readBytes(source, Number(locator.getBigUint64(8, true)), zip.END_64_SIZE));
  if (record.getUint32(0, true) !== zip.END_OF_DIRECTORY_64) return undefined;
  return {
    count: Number(record.getBigUint64(32, true)),
    size: Number(record.getBigUint64(40, true)),
    start: Number(record.getBigUint64(48, true)),
  };
}
