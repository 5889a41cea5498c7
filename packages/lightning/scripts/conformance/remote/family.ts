/** @file The family of recorded runs whose folders and checkpoints are addresses. */
import { resolve } from "node:path";
import { describe, isKind, valueDifference } from "../compare.js";
import type { Family } from "../family.js";
import { fields, unknownField } from "../fields.js";
import { inOwnFolder } from "../own-folder.js";
import type { RemoteCase, Seen } from "./case.js";
import { type Outcome, runCall } from "./run-call.js";
import { Storages } from "./storages.js";

const call = fields("fn ckpt_path path from to", {
  trainer: fields("default_root_dir enable_checkpointing max_epochs profiler"),
  checkpoints: { list: fields("dirpath filename mode monitor save_last save_top_k save_weights_only") },
  logger: "any",
});
const known = fields("quirk", {
  case: fields("name", { calls: { list: call } }),
  calls: {
    list: fields("default_root_dir log_dir result", {
      call,
      state: fields("epoch step"),
      checkpoints: { list: fields("dirpath best_model_path last_model_path best_k_models") },
      error: fields("kind message"),
      files: fields("local memory s3"),
    }),
  },
});

/** Runs with addresses, and the files that they leave. */
export const remote: Family = {
  name: "remote",
  own: new URL("../../../test-data/conformance-remote", import.meta.url),
  holds: isCase,
  nameOf: (document) => (isCase(document) ? document.case.name : "?"),
  replay: (document) => (isCase(document) ? difference(document) : "is not a run with addresses"),
};

function isCase(document: unknown): document is RemoteCase {
  if (typeof document !== "object" || document === null || !("case" in document) || !("calls" in document))
    return false;
  const { calls } = document;
  return (
    Array.isArray(calls) &&
    calls.every(
      (one: Partial<RemoteCase["calls"][number]> | null) => one?.files !== undefined && one.call?.fn !== undefined,
    )
  );
}

/** The first difference between a recorded run and this library, or null. */
async function difference(recorded: RemoteCase): Promise<string | null> {
  const unread = unknownField(recorded, known);
  if (unread !== null) return unread;
  return inOwnFolder("remote", async (root) => {
    const before = process.cwd();
    const storages = await Storages.start(root);
    process.chdir(root);
    try {
      return await callsDifference(recorded, storages);
    } finally {
      process.chdir(before);
      await storages.stop();
    }
  });
}

async function callsDifference(recorded: RemoteCase, storages: Storages): Promise<string | null> {
  const seen = [...recorded.calls];
  for (const one of recorded.case.calls) {
    const outcome = await runCall(storages.placed(one));
    if (one.fn === "copy") {
      if (outcome.error !== null) return `copy: unexpected ${describe(outcome.error)}`;
      continue;
    }
    const expected = seen.shift();
    if (expected === undefined) return null; // the recorded run ended
    const found = callDifference(
      storages.placed(expected),
      outcome,
      await storages.files(),
      storages.root,
      recorded.quirk !== undefined,
    );
    if (found !== null) return `call ${recorded.calls.length - seen.length - 1} (${one.fn}): ${found}`;
    if (expected.error !== undefined && seen.length === 0) return null;
  }
  return seen.length === 0 ? null : `${seen.length} calls less than recorded`;
}

type Expected = RemoteCase["calls"][number];

function callDifference(
  expected: Expected,
  { seen, error }: Outcome,
  files: Seen["files"],
  root: string,
  isQuirk: boolean,
): string | null {
  const wanted = (value: unknown): unknown => plain(value, root, isQuirk);
  if (expected.error !== undefined && isQuirk && error === null) return null; // it found the file that the address names
  if (expected.error === undefined && error !== null) return `unexpected ${describe(error)}`;
  if (expected.error !== undefined) {
    if (error === null) return `expected ${expected.error.kind}: ${expected.error.message}`;
    if (!isKind(expected.error.kind, error)) return `expected ${expected.error.kind}, got ${describe(error)}`;
  }
  const { state, checkpoints } = expected;
  const default_root_dir = error === null ? place(expected.default_root_dir, root) : undefined;
  const log_dir = place(expected.log_dir, root);
  const places = { default_root_dir: place(seen.default_root_dir, root), log_dir: place(seen.log_dir, root) };
  const result = expected.error === undefined ? expected.result : undefined;
  const shown = { default_root_dir, log_dir, state, checkpoints, result };
  const given = Object.entries(shown).filter(([, value]) => value !== undefined);
  const ours = given.map(([name]) => [name, Reflect.get({ ...seen, ...places }, name)] as const);
  return (
    valueDifference(wanted(Object.fromEntries(given)), plain(Object.fromEntries(ours), root, false), "seen") ??
    valueDifference(
      wanted(sorted(expected.files, root, isQuirk)),
      plain(sorted(files, root, false), root, false),
      "files",
    )
  );
}

/** A path from the working folder on. */
function place(path: string | null | undefined, root: string): string | null | undefined {
  return typeof path === "string" && !/^\w+:/.test(path) ? resolve(root, path) : path;
}

/** Files as a set, under the names by which they are compared. */
function sorted(files: Seen["files"], root: string, isQuirk: boolean): unknown {
  return Object.fromEntries(
    Object.entries(files).map(([kind, names]) => [
      kind,
      names.map((name) => String(plain(isQuirk ? name.replace(`file:${root}/`, "") : name, root, isQuirk))).sort(),
    ]),
  );
}

/**
 * Texts with one name for a place: a `file:` URL is the path that it names, and a folder has no slash at its end. Upstream takes some `file:` URLs
 * for a relative path, which lies below the working folder.
 */
function plain(value: unknown, root: string, isQuirk: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, root, isQuirk));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, root, isQuirk)]));
  }
  if (typeof value !== "string") return value;
  const masked = value.replace(/(events\.out\.tfevents\.).*$/, "$1<id>");
  const placed = isQuirk ? masked.replace(`${root}/file:${root}`, root) : masked;
  const path = placed.replace(/^file:(?:\/\/)?/, "");
  return path.length > 1 && !path.endsWith("//") ? path.replace(/\/$/, "") : path;
}
