/** @file A symbolic link to the newest checkpoint. */
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { linkFile } from "./link.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "link-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("is relative, replaces what was there and never points to itself", () => {
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "sub", "a.ckpt"), "a");
  writeFileSync(join(folder, "b.ckpt"), "b");
  const link = join(folder, "last.ckpt");
  linkFile(join(folder, "sub", "a.ckpt"), link);
  expect(readlinkSync(link)).toBe(join("sub", "a.ckpt"));
  linkFile(join(folder, "b.ckpt"), link);
  expect(readFileSync(link, "utf8")).toBe("b");
  linkFile(join(folder, "b.ckpt"), join(folder, "b.ckpt"));
  expect(lstatSync(join(folder, "b.ckpt")).isFile()).toBe(true);
  rmSync(link);
  mkdirSync(link);
  linkFile(join(folder, "b.ckpt"), link);
  expect(readFileSync(link, "utf8")).toBe("b");
});
