/** @file Writes zip archives of uncompressed, aligned records, as PyTorch does; 64-bit sizes where needed. */
import { crc32 } from "node:zlib";
import type { Tensor } from "../tensor/tensor.js";
import { FileSink, type Sink } from "./sink.js";
import type { StorageWrite } from "./storage-file.js";
import { readPieces } from "./tensor-bytes.js";
import * as zip from "./zip-format.js";

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
  /** Where in the file the archive begins. */
  readonly #start: number;
  #position = 0;

  /** @param sink a file may hold something before: the archive begins where it is written next */
  constructor(sink: Sink) {
    this.#sink = sink;
    this.#start = sink instanceof FileSink ? sink.position : 0;
  }

  /** Adds a record whose data start at a multiple of 64, and returns its checksum. */
  add(name: string, data: Uint8Array): number {
    const entry = this.#entry(name, data.byteLength);
    entry.crc = crc32(data);
    this.#write(localHeader(entry));
    this.#write(data);
    return entry.crc;
  }

  /**
   * Adds a storage, a one-dimensional tensor of bytes on the CPU, as a record, and returns its checksum. For a file the caller moves the
   * bytes: it is given what to write where, and gives the checksum back.
   */
  *addStorage(name: string, bytes: Tensor): Generator<StorageWrite, number, number> {
    const entry = this.#entry(name, bytes.numel());
    if (this.#sink instanceof FileSink) {
      // The header has the checksum, so it is written into the room before the data when they are there.
      const room = localHeader(entry).byteLength;
      this.#sink.skip(room + entry.size);
      this.#position += room + entry.size;
      const { descriptor, isFlushed } = this.#sink;
      entry.crc = yield { bytes, descriptor, position: this.#start + entry.offset + room, isFlushed };
      this.#sink.writeAt(localHeader(entry), this.#start + entry.offset);
      return entry.crc;
    }
    for (const piece of readPieces(bytes)) entry.crc = crc32(piece, entry.crc);
    this.#write(localHeader(entry));
    for (const piece of readPieces(bytes)) this.#write(piece);
    return entry.crc;
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

  #entry(name: string, size: number): Entry {
    if (this.#names.has(name)) throw new Error(`internal: two records are named ${name}`);
    this.#names.add(name);
    const entry = { name: new TextEncoder().encode(name), crc: 0, size, offset: this.#position };
    this.#entries.push(entry);
    return entry;
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
