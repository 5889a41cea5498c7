import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { binding } from "./binding.js";

const native = new URL("../../native/", import.meta.url);
const declared = new URL("binding/", import.meta.url);

/** The texts of a folder's files by their names without an ending. */
function textsOf(folder: URL, ending: string): [string, string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => [basename(file, ending), readFileSync(new URL(file, folder), "utf8")]);
}

/** What a pattern's first group finds in the files of a folder, with the file of each. */
function filesOf(folder: URL, ending: string, pattern: RegExp): Map<string, string> {
  return new Map(
    textsOf(folder, ending).flatMap(([file, text]) =>
      [...text.matchAll(pattern)].map(([, name = ""]): [string, string] => [name, file]),
    ),
  );
}

describe("binding", () => {
  const defined = filesOf(native, ".cpp", /\{"(\w+)", guarded</g);
  const types = filesOf(declared, ".ts", /^ {2}(\w+)\(/gm);

  it("declares each function in the file that is named as the one that defines it", () => {
    expect(types.size).toBeGreaterThan(100);
    expect(Object.fromEntries(types)).toEqual(Object.fromEntries(defined));
  });

  it("declares what the addon has", () => {
    expect(Object.keys(binding).sort()).toEqual([...types.keys()].sort());
  });
});
