/** @file Zip archives taken apart and put together again, honest or not. */
import { crc32, deflateRawSync } from "node:zlib";
import { memorySource } from "../../src/serialization/source.js";
import { ZipReader } from "../../src/serialization/zip-reader.js";

/** A record of an archive. */
export interface Record {
  name: string;
  bytes: Uint8Array;
}

/** The records of an archive. */
export function takeApart(archive: Uint8Array): Record[] {
  const zip = new ZipReader(memorySource(archive));
  return zip.names.map((name) => ({ name, bytes: zip.read(name) }));
}

/** An archive of records with true sizes and checksums, so that what is in them is reached. */
export function putTogether(records: readonly Record[], packed = false): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of records) {
    const nameBytes = new TextEncoder().encode(name);
    const data = packed ? deflateRawSync(bytes) : bytes;
    const header = new DataView(new ArrayBuffer(30));
    header.setUint32(0, 0x04034b50, true);
    header.setUint16(26, nameBytes.length, true);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, 0x02014b50, true);
    entry.setUint16(10, packed ? 8 : 0, true);
    entry.setUint32(16, crc32(bytes), true);
    entry.setUint32(20, data.length, true);
    entry.setUint32(24, bytes.length, true);
    entry.setUint16(28, nameBytes.length, true);
    entry.setUint32(42, at, true);
    parts.push(new Uint8Array(header.buffer), nameBytes, data);
    directory.push(new Uint8Array(entry.buffer), nameBytes);
    at += 30 + nameBytes.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, records.length, true);
  end.setUint16(10, records.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return Buffer.concat([...parts, ...directory, new Uint8Array(end.buffer)]);
}
