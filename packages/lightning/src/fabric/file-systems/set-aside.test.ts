/** @file What is set aside for a newer folder, and put back where that never came. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../../scripts/testing/trainer.js";
import { LocalFileSystem } from "./local.js";
import { replaceBy, savingName } from "./set-aside.js";

const files = new LocalFileSystem();

let folder: { path: string; remove: () => void };
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const at = (...names: string[]): string => join(folder.path, ...names);

/** A folder with one file that says what it is. */
function make(name: string, text: string): string {
  mkdirSync(at(name));
  writeFileSync(at(name, "what"), text);
  return at(name);
}

const what = (name: string): string => readFileSync(at(name, "what"), "utf8");

describe("replaceBy", () => {
  it("moves a folder to a path where nothing is, a folder, a file, or a link to what is gone", () => {
    const before: Record<string, () => void> = {
      nothing: () => undefined,
      folder: () => make("path", "old"),
      file: () => writeFileSync(at("path"), "old"),
      link: () => symlinkSync(at("gone"), at("path")),
    };
    for (const [name, prepare] of Object.entries(before)) {
      prepare();
      replaceBy(make("newer", name), at("path"));
      expect(what("path")).toBe(name);
      expect(readdirSync(folder.path)).toEqual(["path"]);
      files.remove(at("path"));
    }
  });

  it("moves a file to the path of a folder", () => {
    make("path", "old");
    writeFileSync(at("newer"), "new");
    replaceBy(at("newer"), at("path"));
    expect(readFileSync(at("path"), "utf8")).toBe("new");
    expect(readdirSync(folder.path)).toEqual(["path"]);
  });

  it("leaves what is there where the newer one is missing", () => {
    make("path", "old");
    expect(() => replaceBy(at("missing"), at("path"))).toThrow(/ENOENT/);
    expect(what("path")).toBe("old");
    expect(readdirSync(folder.path)).toEqual(["path"]);
  });

  it("writes over what an earlier one set aside, and keeps that until it has moved the newer one", () => {
    make(".path.replaced", "oldest");
    expect(() => replaceBy(at("missing"), at("path"))).toThrow(/ENOENT/);
    expect(what("path")).toBe("oldest");
    replaceBy(make("newer", "new"), at("path"));
    make(".path.replaced", "left behind");
    replaceBy(make("newer", "newest"), at("path"));
    expect(what("path")).toBe("newest");
    expect(readdirSync(folder.path)).toEqual(["path"]);
  });
});

describe("what was set aside", () => {
  it.each<[string, () => unknown]>([
    ["info", () => files.info(at("path"))?.isFolder],
    ["exists", () => files.exists(at("path"))],
    ["list", () => files.list(folder.path).some(({ name, isFolder }) => name === "path" && isFolder)],
  ])("is put back by %s", (_name, look) => {
    make(".path.replaced", "old");
    expect(look()).toBe(true);
    expect(what("path")).toBe("old");
    expect(readdirSync(folder.path)).toEqual(["path"]);
  });

  it("stays aside where something is in its place", () => {
    make(".path.replaced", "old");
    make("path", "new");
    expect(files.list(folder.path).map(({ name }) => name)).toContain(".path.replaced");
    expect(files.exists(at("path"))).toBe(true);
    expect(what("path")).toBe("new");
  });

  it("goes with what is removed", () => {
    make(".path.replaced", "old");
    files.remove(at("path"));
    expect(files.exists(at("path"))).toBe(false);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it("troubles nobody who looks for names that are too long, or below a file", () => {
    writeFileSync(at("file"), "");
    const long = at("x".repeat(255));
    for (const path of [long, at("file", "below")]) {
      expect(files.exists(path)).toBe(false);
    }
    files.remove(long);
    expect(existsSync(at("file"))).toBe(true);
  });

  it("has another name than what is not whole yet", () => {
    expect(savingName(at("path"))).toBe(at(".path.saving"));
  });
});
