/** @file Zip archives: written, read back, damaged. */
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FileFormatError } from "./errors.js";
import { MemorySink } from "./sink.js";
import { memorySource } from "./source.js";
import { ZipReader } from "./zip-reader.js";
import { ZipWriter } from "./zip-writer.js";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function archive(): Uint8Array {
  const sink = new MemorySink();
  const zip = new ZipWriter(sink);
  zip.add("a/data.pkl", text("hello"));
  zip.add("a/ü", new Uint8Array(0));
  zip.add("a/data/0", text("abcdef"));
  zip.finish();
  return sink.toBytes();
}

/** Where a record's local header starts, by its contents. */
function find(bytes: Uint8Array, needle: string): number {
  return Buffer.from(bytes).indexOf(needle);
}

describe("ZipWriter and ZipReader", () => {
  it("give back what was added", () => {
    const zip = new ZipReader(memorySource(archive()));
    expect(zip.names).toEqual(["a/data.pkl", "a/ü", "a/data/0"]);
    expect(zip.sizeOf("a/data/0")).toBe(6);
    expect(Buffer.from(zip.read("a/data/0")).toString()).toBe("abcdef");
    expect(zip.read("a/ü")).toHaveLength(0);
    expect(zip.has("a/data/1")).toBe(false);
  });

  it("start each record at a multiple of 64, so that its memory can be used as it is", () => {
    const bytes = archive();
    expect(find(bytes, "hello") % 64).toBe(0);
    expect(find(bytes, "abcdef") % 64).toBe(0);
  });

  it("read deflated records", () => {
    const content = text("x".repeat(5000));
    const sink = new MemorySink();
    const zip = new ZipWriter(sink);
    zip.add("r", deflateRawSync(content));
    zip.finish();
    const bytes = sink.toBytes();
    const view = new DataView(bytes.buffer);
    const central = Buffer.from(bytes).indexOf("PK\x01\x02");
    view.setUint16(central + 10, 8, true);
    view.setUint32(central + 24, 5000, true);
    view.setUint32(central + 16, 0x1234, true);
    expect(() => new ZipReader(memorySource(bytes)).read("r")).toThrow("checksum");
    view.setUint32(central + 24, 4999, true);
    expect(() => new ZipReader(memorySource(bytes)).read("r")).toThrow("cannot be unpacked");
    view.setUint32(central + 24, 0x7fffffff, true);
    expect(() => new ZipReader(memorySource(bytes))).toThrow("claims 2147483647 bytes");
  });

  it("refuse anything but an archive, cut short or changed", () => {
    const bytes = archive();
    expect(() => new ZipReader(memorySource(text("no zip at all, only some text")))).toThrow(FileFormatError);
    expect(() => new ZipReader(memorySource(new Uint8Array(0)))).toThrow(FileFormatError);
    expect(() => new ZipReader(memorySource(bytes.subarray(0, bytes.length - 30)))).toThrow("not a zip archive");
    const changed = bytes.slice();
    changed[find(changed, "abcdef")] = 0x7a;
    expect(() => new ZipReader(memorySource(changed)).read("a/data/0")).toThrow("checksum of its record a/data/0");
    const moved = bytes.slice();
    const end = moved.length - 22;
    new DataView(moved.buffer).setUint32(end + 16, 7, true);
    expect(() => new ZipReader(memorySource(moved))).toThrow("incomplete");
    new DataView(moved.buffer).setUint32(end + 16, 0x7fffffff, true);
    expect(() => new ZipReader(memorySource(moved))).toThrow("cut short or damaged");
  });

  it("never read outside of the file, whichever byte is changed", () => {
    const bytes = archive();
    for (let at = 0; at < bytes.length; at++) {
      for (const value of [0, 0xff]) {
        const changed = bytes.slice();
        changed[at] = value;
        try {
          const zip = new ZipReader(memorySource(changed));
          for (const name of zip.names) zip.read(name);
        } catch (error) {
          expect(error).toBeInstanceOf(FileFormatError);
        }
      }
    }
  });
});
