/** @file The family of recorded programs of Fabric. */
import { describe, isKind, show, valueDifference } from "../compare.js";
import type { Family } from "../family.js";
import { fields, unknownField } from "../fields.js";
import { inOwnFolder } from "../own-folder.js";
import type { WarningList } from "../warnings.js";
import { Runner } from "./operations.js";
import type { FabricCase, OperationResult, RecordedError } from "./program.js";

const known = fields("error", {
  program: fields("name fabric optimizer ops"),
  results: { list: fields("op result error warnings") },
});

/** Programs of Fabric, operation by operation. */
export const fabric: Family = {
  name: "fabric",
  own: new URL("../../../test-data/conformance-fabric", import.meta.url),
  holds: isCase,
  nameOf: (document) => (isCase(document) ? document.program.name : "?"),
  replay: (document) => (isCase(document) ? difference(document) : "is not a program of Fabric"),
};

function isCase(document: unknown): document is FabricCase {
  if (typeof document !== "object" || document === null || !("program" in document) || !("results" in document))
    return false;
  return Array.isArray((document.program as { ops?: unknown } | null)?.ops);
}

/** The first difference between a recorded program and this library, or null. */
export async function difference(recorded: FabricCase): Promise<string | null> {
  const unread = unknownField(recorded, known);
  if (unread !== null) return unread;
  return inOwnFolder("fabric", (root, list) => differenceIn(recorded, root, list));
}

async function differenceIn(
  { error, program, results }: FabricCase,
  root: string,
  list: WarningList,
): Promise<string | null> {
  let runner: Runner;
  try {
    runner = new Runner(program, root);
  } catch (thrown) {
    if (error === undefined) return `unexpected ${describe(thrown)}`;
    return isSameError(error, thrown) ? null : `expected ${error.kind}, got ${describe(thrown)}`;
  }
  // FSDP runs on CPUs here.
  if (error !== undefined) return worksHere(error) ? null : `expected ${error.kind}: ${error.message}`;
  if (results.length !== program.ops.length) return `${results.length} results of ${program.ops.length} operations`;
  await list.take();
  const isCoarse = /16/.test(String(program.fabric?.precision));
  for (const [i, result] of results.entries()) {
    const where = `operation ${i} ${show(result.op)}`;
    const found = await operationDifference(runner, result, list, isCoarse);
    if (found !== null) return `${where}: ${found}`;
  }
  return null;
}

async function operationDifference(
  runner: Runner,
  { error, op, result, warnings }: OperationResult,
  list: WarningList,
  isCoarse: boolean,
): Promise<string | null> {
  let given: unknown;
  try {
    given = await runner.run(op);
  } catch (thrown) {
    if (error === undefined) return `unexpected ${describe(thrown)}`;
    return isSameError(error, thrown) ? null : `expected ${error.kind}, got ${describe(thrown)}`;
  }
  // A field that is not there is undefined in JavaScript.
  if (error !== undefined) {
    const isAbsent = error.kind === "AttributeError" && given === undefined;
    return isAbsent ? null : `expected ${error.kind}: ${error.message}`;
  }
  const warned = await list.take();
  if (warnings !== undefined && warned.length < warnings.length) return `expected the warning ${show(warnings)}`;
  return resultDifference(result ?? null, given ?? null, isCoarse);
}

function resultDifference(expected: unknown, found: unknown, isCoarse: boolean): string | null {
  const [wanted, got] = [tables(expected), tables(found)];
  return valueDifference(wanted, isCoarse ? nearest(wanted, got) : got, "result");
}

/** CSV texts in results as rows of numbers. */
function tables(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tables);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, key.endsWith(".csv") ? rowsOf(item) : tables(item)]),
    );
  return value;
}

function rowsOf(text: unknown): unknown {
  const lines = String(text).trimEnd().split(/\r?\n/);
  return lines.map((line) =>
    line.split(",").map((cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell))),
  );
}

/** Numbers of 16 bits: what is within 2e-2 of the recorded number counts as it. */
function nearest(expected: unknown, found: unknown): unknown {
  if (typeof expected === "number" && typeof found === "number")
    return Math.abs(expected - found) <= 2e-2 * Math.max(1, Math.abs(expected)) ? expected : found;
  if (Array.isArray(expected) && Array.isArray(found)) return found.map((item, i) => nearest(expected[i], item));
  if (typeof expected !== "object" || expected === null || typeof found !== "object" || found === null) return found;
  return Object.fromEntries(
    Object.entries(found).map(([key, item]) => [key, nearest(Reflect.get(expected, key), item)]),
  );
}

/** Lightning's ValueErrors of hardware are configurations that do not fit; whether a JavaScript value has a wrong type or range is one kind. */
function isSameError({ kind }: RecordedError, thrown: unknown): boolean {
  if (kind === "ValueError" || kind === "TypeError") {
    const isConfiguration = thrown instanceof Error && thrown.name === "MisconfigurationException";
    return isConfiguration || isKind("ValueError", thrown);
  }
  return isKind(kind, thrown);
}

function worksHere({ message }: RecordedError): boolean {
  return message.includes("FSDP is only available on GPU") || message.includes("DeepSpeed");
}
