/** @file The runner of recorded names of models notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { caseFiles } from "../files.js";
import { difference, registry, type RegistryRow } from "./family.js";

const documents = caseFiles(fileURLToPath(registry.own)).flatMap((file) => file.documents) as RegistryRow[];
const of = (table: string, fits: (row: RegistryRow) => boolean): RegistryRow => {
  const found = documents.find((row) => row.table === table && fits(row));
  if (found === undefined) throw new Error(`there is no such row in ${table}`);
  return found;
};
const error = { kind: "ValueError", message: "x" };

describe("recorded names of models", () => {
  it("are all the same as ours", async () => {
    expect(documents).toHaveLength(427);
    for (const row of documents) expect([registry.nameOf(row, ""), await difference(row)]).toEqual([registry.nameOf(row, ""), null]); // prettier-ignore
  });

  it("are read from one document with all tables", () => {
    const rows = registry.parts?.({ is_registry: [{ path: "registry", value: true }], folder: [{ name: "m", value: "<root>/m" }] }); // prettier-ignore
    expect(rows).toEqual([
      { table: "is_registry", path: "registry", value: true },
      { table: "folder", name: "m", value: "<root>/m" },
    ]);
  });

  it.each<[what: string, row: RegistryRow, change: Partial<RegistryRow>, where: RegExp]>([
    [
      "whether it is one",
      of("is_registry", ({ value }) => value === true),
      { value: false },
      /expected false, got true/,
    ],
    [
      "a path",
      of("is_registry", ({ path }) => path === "registry:m"),
      { path: "registry/m" },
      /expected true, got false/,
    ],
    ["a version", of("parse", ({ path }) => path === "registry:m:version:v2"), { value: ["m", "v3"] }, /v3/],
    ["an error that is not there", of("parse", ({ path }) => path === "registry:m"), { error }, /expected ValueError/],
    [
      "an error that is there",
      of("parse", (row) => row.error !== undefined),
      { error: undefined, value: ["", ""] },
      /unexpected RangeError/,
    ],
    [
      "a name",
      of("model_name", ({ value }) => value === "d:v2"),
      { model_registry: "e" },
      /expected "d:v2", got "e:v2"/,
    ],
    ["a folder", of("folder", ({ name }) => name === "m:1.0"), { value: "<root>/m:1.0" }, /m_1\.0/],
    ["a file", of("find", ({ value }) => value !== undefined), { files: [] }, /unexpected/],
    [
      "another file",
      of("find", ({ value }) => value !== undefined),
      { value: "<root>/m/b.ckpt" },
      /expected .*b\.ckpt/,
    ],
    ["an error's kind", of("find", (row) => row.error?.kind === "FileNotFoundError"), { error }, /expected ValueError/],
    [
      "the kind of a folder without one",
      of("find", (row) => row.error?.kind === "RuntimeError"),
      { error: { kind: "FileNotFoundError", message: "" } },
      /expected FileNotFoundError/,
    ],
    ["a flag", of("trainer_flag", ({ value }) => value === "m"), { value: "n" }, /expected "n", got "m"/],
    ["a flag of nothing", of("trainer_flag", ({ value }) => value === null), { value: "" }, /got null/],
    [
      "an organization",
      of("full_name", ({ name }) => name === "org/team/m"),
      { value: ["o", "team", "m", null] },
      /"o"/,
    ],
    ["a table that nobody knows", of("folder", () => true), { table: "other" }, /table other/],
    ["a field that nobody reads", of("folder", () => true), { more: 1 } as Partial<RegistryRow>, /more/],
  ])("%s that differs is told", async (_what, row, change, where) => {
    const changed = Object.fromEntries(
      Object.entries({ ...row, ...change }).filter(([, value]) => value !== undefined),
    );
    expect(await difference(changed as unknown as RegistryRow)).toMatch(where);
  });
});
