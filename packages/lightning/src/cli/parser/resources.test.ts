/** @file Texts that may be paths of files. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Resources } from "./resources.js";

it("reads the file that a value names, and takes a text that no path can be for itself", () => {
  const folder = mkdtempSync(join(tmpdir(), "resources-"));
  try {
    writeFileSync(join(folder, "a.yaml"), "x: 1\n");
    const resources = new Resources();
    expect(resources.valueFile("a.yaml", folder)).toMatchObject({ text: "x: 1\n", name: "a.yaml", folder });
    for (const text of [
      "b.yaml",
      ".",
      `${"x".repeat(300)}.json`,
      `${"x/".repeat(3000)}.json`,
      "a\0.json",
      "a.yaml/b.json",
    ])
      expect(resources.valueFile(text, folder), text.slice(0, 20)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
