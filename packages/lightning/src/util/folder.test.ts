import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "./folder.js";

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "folder-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("makeFolder", () => {
  it("makes all missing levels, and leaves an existing folder as it is", () => {
    const folder = join(root, "a", "b", "c");
    makeFolder(folder);
    makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it("reports a file in the place of a folder", () => {
    writeFileSync(join(root, "file"), "");
    expect(() => makeFolder(join(root, "file"))).toThrow("EEXIST");
    expect(() => makeFolder(join(root, "file", "below"))).toThrow("ENOTDIR");
  });

  it.runIf(existsSync("/proc/self"))("does not hang where new folders are refused", () => {
    expect(() => makeFolder("/proc/none/below")).toThrow("ENOENT");
  });
});
