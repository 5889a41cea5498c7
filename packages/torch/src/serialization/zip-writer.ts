/** @file Writes zip archives of uncompressed, aligned records, as PyTorch does; 64-bit sizes where needed. */
import { crc32 } from "node:zlib";
import type { Sink } from "./sink.js";
import * as zip from "./zip-format.js";

/** The bytes of one record, in pieces, so that large ones need no copy. Read twice: for the checksum, then to write. */
export interface RecordData {
  readonly size: number;
  chunks(): Iterable<Uint8Array>;
}

interface Entry {
  name: Uint8Array;
  crc: number;
  size: number;
  offset: number;
}

const ALIGNMENT = 64;
const PADDING_BYTE = 0x5a;
// 1 January 1980: the same content gives the same file.
const DOS_DATE = 0x0021;

/** Writes records one after the other; `finish` adds the directory. */
export class ZipWriter {
  readonly #sink: Sink;
  readonly #entries: Entry[] = [];
  readonly #names = new Set<string>();
  #position = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Adds a record whose data start at a multiple of 64, and returns its checksum. */
  add(name: string, data: Uint8Array | RecordData): number {
    if (this.#names.has(name)) throw new Error(`internal: two records are named ${name}`);
    this.#names.add(name);
    const record = data instanceof Uint8Array ? { size: data.byteLength, chunks: () => [data] } : data;
    let crc = 0;
    for (const chunk of record.chunks()) crc = crc32(chunk, crc);
    const entry = { name: new TextEncoder().encode(name), crc, size: record.size, offset: this.#position };
    this.#write(localHeader(entry));
    const start = this.#position;
    for (const chunk of record.chunks()) this.#write(chunk);
    if (this.#position - start !== record.size) throw new Error(`internal: the size of record ${name} is wrong`);
    this.#entries.push(entry);
    return crc;
  }

  /** Writes the directory. Nothing can be added afterwards. */
  finish(): void {
    const start = this.#position;
    for (const entry of this.#entries) this.#write(centralHeader(entry));
    this.#write(endOfDirectory(this.#entries.length, this.#position - start, start));
  }

  #write(chunk: Uint8Array): void {
    this.#sink.write(chunk);
    this.#position += chunk.byteLength;
  }
}

function localHeader(entry: Entry): Uint8Array {
  const large = entry.size >= zip.MAX_32;
  const fixed = zip.LOCAL_HEADER_SIZE + entry.name.length + (large ? 20 : 0) + 4;
  const padding = (ALIGNMENT - ((entry.offset + fixed) % ALIGNMENT)) % ALIGNMENT;
  const bytes = new Uint8Array(fixed + padding);
  const view = new DataView(bytes.buffer);
  const size = large ? zip.MAX_32 : entry.size;
  view.setUint32(0, zip.LOCAL_HEADER, true);
  view.setUint16(4, large ? 45 : 20, true);
  view.setUint16(6, zip.FLAG_UTF8, true);
  view.setUint16(12, DOS_DATE, true);
  view.setUint32(14, entry.crc, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  view.setUint16(26, entry.name.length, true);
  view.setUint16(28, bytes.length - zip.LOCAL_HEADER_SIZE - entry.name.length, true);
  bytes.set(entry.name, zip.LOCAL_HEADER_SIZE);
  let at = zip.LOCAL_HEADER_SIZE + entry.name.length;
  if (large) {
    view.setUint16(at, zip.EXTRA_64, true);
    view.setUint16(at + 2, 16, true);
    view.setBigUint64(at + 4, BigInt(entry.size), true);
    view.setBigUint64(at + 12, BigInt(entry.size), true);
    at += 20;
  }
  view.setUint16(at, zip.EXTRA_PADDING, true);
  view.setUint16(at + 2, padding, true);
  bytes.fill(PADDING_BYTE, at + 4);
  return bytes;
}

function centralHeader(entry: Entry): Uint8Array {
  const large: bigint[] = [];
  if (entry.size >= zip.MAX_32) large.push(BigInt(entry.size), BigInt(entry.size));
  if (entry.offset >= zip.MAX_32) large.push(BigInt(entry.offset));
  const extra = large.length === 0 ? 0 : 4 + 8 * large.length;
  const bytes = new Uint8Array(zip.CENTRAL_HEADER_SIZE + entry.name.length + extra);
  const view = new DataView(bytes.buffer);
  const version = extra > 0 ? 45 : 20;
  view.setUint32(0, zip.CENTRAL_HEADER, true);
  view.setUint16(4, version, true);
  view.setUint16(6, version, true);
  view.setUint16(8, zip.FLAG_UTF8, true);
  view.setUint16(14, DOS_DATE, true);
  view.setUint32(16, entry.crc, true);
  view.setUint32(20, Math.min(entry.size, zip.MAX_32), true);
  view.setUint32(24, Math.min(entry.size, zip.MAX_32), true);
  view.setUint16(28, entry.name.length, true);
  view.setUint16(30, extra, true);
  view.setUint32(42, Math.min(entry.offset, zip.MAX_32), true);
  bytes.set(entry.name, zip.CENTRAL_HEADER_SIZE);
  if (extra > 0) {
    const at = zip.CENTRAL_HEADER_SIZE + entry.name.length;
    view.setUint16(at, zip.EXTRA_64, true);
    view.setUint16(at + 2, extra - 4, true);
    large.forEach((value, i) => view.setBigUint64(at + 4 + 8 * i, value, true));
  }
  return bytes;
}

function endOfDirectory(count: number, size: number, start: number): Uint8Array {
  const large = count >= zip.MAX_16 || size >= zip.MAX_32 || start >= zip.MAX_32;
  const skip = large ? zip.END_64_SIZE + zip.LOCATOR_64_SIZE : 0;
  const bytes = new Uint8Array(skip + zip.END_SIZE);
  const view = new DataView(bytes.buffer);
  if (large) {
    view.setUint32(0, zip.END_OF_DIRECTORY_64, true);
    view.setBigUint64(4, BigInt(zip.END_64_SIZE - 12), true);
    view.setUint16(12, 45, true);
    view.setUint16(14, 45, true);
    view.setBigUint64(24, BigInt(count), true);
    view.setBigUint64(32, BigInt(count), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(start), true);
    view.setUint32(zip.END_64_SIZE, zip.LOCATOR_64, true);
    view.setBigUint64(zip.END_64_SIZE + 8, BigInt(start + size), true);
    view.setUint32(zip.END_64_SIZE + 16, 1, true);
  }
  view.setUint32(skip, zip.END_OF_DIRECTORY, true);
  view.setUint16(skip + 8, Math.min(count, zip.MAX_16), true);
  view.setUint16(skip + 10, Math.min(count, zip.MAX_16), true);
  view.setUint32(skip + 12, Math.min(size, zip.MAX_32), true);
  view.setUint32(skip + 16, Math.min(start, zip.MAX_32), true);
  return bytes;
}
