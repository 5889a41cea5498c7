/** @file Files that are sent later, and paths that lead to none. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WandbAudio, WandbImages } from "../wandb/media.js";
import { KeptFile } from "./checkpoints.js";
import { secondName } from "./second-name.js";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "second-name-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("keeps a file that is removed under its first name", () => {
  const path = join(folder, "a.txt");
  writeFileSync(path, "words");
  const kept = new KeptFile(path);
  rmSync(path);
  expect(readFileSync(kept.path, "utf8")).toBe("words");
  kept.remove();
  expect(existsSync(kept.path)).toBe(false);
});

describe.each([
  ["secondName", (path: string) => secondName(path, join(folder, "other"))],
  ["KeptFile", (path: string) => new KeptFile(path)],
  ["WandbImages", (path: string) => new WandbImages([path])],
  ["WandbAudio", (path: string) => new WandbAudio([path], null)],
])("%s", (_name, call) => {
  it.each([
    ["a path without a file", () => join(folder, "none"), /ENOENT/],
    ["a folder", () => folder, /Expected a file\. Received: the folder/],
    ["a path that is too long", () => "x".repeat(100_000), /at most 4096 letters/],
    ["a name that is too long", () => "x".repeat(300), /at most 255 bytes/],
    ["a zero character", () => "a\0b", /zero character/],
  ])("refuses %s in few words", (_what, path, message) => {
    const given = path();
    expect(() => call(given)).toThrow(message);
    try {
      call(given);
    } catch (error) {
      expect(String(error).length).toBeLessThan(1000);
    }
  });

  // It would wait for ever for somebody who writes into it.
  it.skipIf(process.platform === "win32")("refuses a pipe", () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    expect(() => call(pipe)).toThrow(/Received: the pipe/);
  });
});
