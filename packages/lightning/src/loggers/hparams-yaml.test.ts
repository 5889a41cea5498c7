/** @file hparams.yaml. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readHparams, writeHparams } from "./hparams-yaml.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hparams-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("writes what Python reads back as the same values", () => {
  const path = join(folder, "hparams.yaml");
  const hparams = { lr: 1e-5, batch: 32, name: "yes", layers: [1, 2], opt: { b: null, a: true }, text: "1e3" };
  expect(writeHparams(path, hparams)).toEqual([]);
  expect(readFileSync(path, "utf8")).toBe(
    [
      "batch: 32",
      "layers:",
      "  - 1",
      "  - 2",
      "lr: 1.0e-05",
      'name: "yes"',
      "opt:",
      "  a: true",
      "  b: null",
      'text: "1e3"',
      "",
    ].join("\n"),
  );
  expect(readHparams(path)).toEqual(hparams);
});

it("leaves out what YAML cannot hold, and says what", () => {
  const path = join(folder, "hparams.yaml");
  expect(writeHparams(path, { f: () => 1, d: new Date(0), none: undefined, ok: 1 })).toEqual(["f", "d"]);
  expect(readHparams(path)).toEqual({ ok: 1 });
});
