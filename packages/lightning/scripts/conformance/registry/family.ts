/** @file The family of recorded names of models in a registry: each row is what a function gave for its arguments. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Trainer } from "../../../src/index.js";
import { findModel } from "../../../src/fabric/model-registries/find-model.js";
import {
  fullModelName,
  isRegistryPath,
  modelFolder,
  modelOfPath,
  modelText,
  parseRegistryPath,
} from "../../../src/fabric/model-registries/names.js";
import { describe, isKind, show, valueDifference } from "../compare.js";
import type { Family } from "../family.js";
import { fields, unknownField } from "../fields.js";
import { inOwnFolder } from "../own-folder.js";

/** A recorded row. */
export interface RegistryRow {
  readonly table: string;
  readonly path?: string | null;
  readonly name?: string;
  readonly model_registry?: string | null;
  readonly files?: readonly string[];
  readonly value?: unknown;
  readonly error?: { readonly kind: string; readonly message: string };
}

const row = fields("table path name model_registry files value", { error: fields("kind message") });

/** What each function gives for a row. */
const tables: Readonly<Record<string, (row: RegistryRow, root: string) => unknown>> = {
  is_registry: ({ path }) => isRegistryPath(path),
  parse: ({ path }) => Object.values(parseRegistryPath(path)),
  model_name: ({ path, model_registry = null }) => modelText(modelOfPath(path, model_registry)),
  folder: ({ name = "" }, root) => modelFolder(name, root),
  find: async ({ path, model_registry = null, files = [] }, root) => {
    for (const file of files) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), "");
    }
    return findModel(modelFolder(modelText(modelOfPath(path, model_registry)), root));
  },
  trainer_flag: ({ model_registry = null }) =>
    new Trainer({ modelRegistry: model_registry, logger: false }).options.modelRegistry?.name ?? null,
  full_name: ({ name = "" }) => {
    const { organization, teamspace, model, version } = fullModelName(name);
    return [organization, teamspace, model, version];
  },
};

/** Names of models, one row a case. */
export const registry: Family = {
  name: "registry",
  own: new URL("../../../test-data/conformance-registry", import.meta.url),
  holds: (document) => isRow(document) || isTable(document),
  parts: (document) => (isTable(document) ? rowsOf(document) : [document]),
  nameOf: (document) => {
    if (!isRow(document)) return "?";
    const { table, path, name, model_registry, files } = document;
    return `${table} ${[path, name, model_registry, files]
      .filter((one) => one !== undefined)
      .map(show)
      .join(" ")}`;
  },
  replay: (document) => (isRow(document) ? difference(document) : "is not a row of a table"),
};

/** All tables in one document, by the names of their functions. */
function isTable(document: unknown): document is Readonly<Record<string, readonly object[]>> {
  if (typeof document !== "object" || document === null) return false;
  return Object.entries(document).some(([name, rows]) => Object.hasOwn(tables, name) && Array.isArray(rows));
}

function rowsOf(document: Readonly<Record<string, readonly object[]>>): unknown[] {
  return Object.entries(document).flatMap(([table, rows]) => rows.map((one) => ({ table, ...one })));
}

function isRow(document: unknown): document is RegistryRow {
  if (typeof document !== "object" || document === null || !("table" in document)) return false;
  return typeof document.table === "string" && ("value" in document || "error" in document);
}

/** The first difference between a row and this library, or null. */
export async function difference(recorded: RegistryRow): Promise<string | null> {
  const unread = unknownField(recorded, row);
  if (unread !== null) return unread;
  const run = Object.hasOwn(tables, recorded.table) ? tables[recorded.table] : undefined;
  if (run === undefined) return `the runner does not know the table ${recorded.table}`;
  return inOwnFolder("registry", async (root) => {
    const { error } = recorded;
    let found: unknown;
    try {
      found = await run(recorded, root);
    } catch (thrown) {
      if (error === undefined) return `unexpected ${describe(thrown)}`;
      return isSame(error.kind, thrown) ? null : `expected ${error.kind}, got ${describe(thrown)}`;
    }
    if (error !== undefined) return `expected ${error.kind}: ${error.message}, got ${show(found)}`;
    const plain = typeof found === "string" ? found.replace(root, "<root>") : found;
    return valueDifference(recorded.value, plain, "value");
  });
}

/** A missing file has its code; what fails for another reason has none or another one. */
function isSame(kind: string, error: unknown): boolean {
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  return isKind(kind, error) && isMissing === (kind === "FileNotFoundError");
}
