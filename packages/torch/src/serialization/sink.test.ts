/** @file Files that appear whole or not at all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileAtomic } from "./sink.js";
import { openFile } from "./source.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sink-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("writeFileAtomic", () => {
  it("replaces a file and leaves nothing else behind", () => {
    const file = join(folder, "a.bin");
    writeFileSync(file, "old");
    writeFileAtomic(file, (sink) => {
      sink.write(Buffer.from("new "));
      expect(readFileSync(file, "utf8")).toBe("old");
      sink.write(Buffer.from("content"));
    });
    expect(readFileSync(file, "utf8")).toBe("new content");
    expect(readdirSync(folder)).toEqual(["a.bin"]);
  });

  it("keeps the old file when writing fails", () => {
    const file = join(folder, "a.bin");
    writeFileSync(file, "old");
    const fail = (): void =>
      writeFileAtomic(file, (sink) => {
        sink.write(Buffer.from("half"));
        throw new Error("no more");
      });
    expect(fail).toThrow("no more");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.bin"]);
  });

  it("says what is wrong with a path", () => {
    expect(() => writeFileAtomic(join(folder, "none", "a.bin"), () => undefined)).toThrow(
      expect.objectContaining({ code: "ENOENT", message: expect.stringContaining("does not exist") as string }),
    );
    mkdirSync(join(folder, "sub"));
    expect(() => writeFileAtomic(join(folder, "sub"), () => undefined)).toThrow("Received: the folder");
    expect(() => writeFileAtomic("", () => undefined)).toThrow("an empty string");
  });
});

describe("openFile", () => {
  it("says what is wrong with a path", () => {
    expect(() => openFile(join(folder, "none.pt"))).toThrow(expect.objectContaining({ code: "ENOENT" }));
    expect(() => openFile(join(folder, "none.pt"))).toThrow("No such file");
    expect(() => openFile(folder)).toThrow("Expected a file");
  });
});
