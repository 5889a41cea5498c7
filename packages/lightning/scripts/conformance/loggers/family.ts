/** @file The family of recorded scenarios of loggers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, isKind, show, valueDifference } from "../compare.js";
import type { Family } from "../family.js";
import { fields, unknownField } from "../fields.js";
import type { Done } from "./do.js";
import { replayMLflow } from "./mlflow.js";
import type { LoggerCase, Scenario, Seen } from "./scenario.js";
import { replayTensorBoard } from "./tensorboard.js";
import { replayWandb, replayWandbOnline } from "./wandb.js";

const known = fields("", {
  scenario: fields("logger name args do numbers repeat reuse_run mode", {
    train: fields("trainer hparams checkpoint calls raise_at example"),
  }),
  runs: {
    list: fields(
      "error results files requests run experiment history config summary metrics artifacts exit records frame written operations stream uploads",
    ),
  },
});

type Replay = (
  scenario: Scenario,
  runs: readonly Seen[],
  root: string,
  outcome: (seen: Seen, done: Done) => string | null,
) => Promise<string | null>;

const replays: Readonly<Record<string, Replay>> = {
  mlflow: replayMLflow,
  tensorboard: replayTensorBoard,
  wandb: replayWandb,
  "wandb-online": replayWandbOnline,
};

/** Scenarios of loggers, each with what its server or its files got. */
export const loggers: Family = {
  name: "loggers",
  own: new URL("../../../test-data/conformance-loggers", import.meta.url),
  holds: isCase,
  nameOf: (document) => (isCase(document) ? `${document.scenario.logger} ${document.scenario.name}` : "?"),
  replay: (document) => (isCase(document) ? difference(document) : "is not a scenario of a logger"),
};

function isCase(document: unknown): document is LoggerCase {
  if (typeof document !== "object" || document === null || !("scenario" in document) || !("runs" in document))
    return false;
  return typeof (document.scenario as { logger?: unknown } | null)?.logger === "string";
}

/** The first difference between a recorded scenario and this library, or null. */
export async function difference(recorded: LoggerCase): Promise<string | null> {
  const unread = unknownField(recorded, known);
  if (unread !== null) return unread;
  const { runs, scenario } = recorded;
  const replay = replays[scenario.logger];
  if (replay === undefined) return `there is no logger ${scenario.logger}`;
  const count = scenario.repeat ?? 1;
  if (runs.length !== count) return `${runs.length} runs instead of ${count}`;
  const root = mkdtempSync(join(tmpdir(), "loggers-"));
  try {
    return await replay(scenario, runs, root, (seen, done) => outcomeDifference(seen, done, root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function outcomeDifference({ error, results = [] }: Seen, done: Done, root: string): string | null {
  if (error === undefined && done.error !== null) return `unexpected ${describe(done.error)}`;
  if (error !== undefined) {
    if (done.error === null) return `expected ${error.kind}: ${error.message}`;
    if (!isKind(error.kind, done.error)) return `expected ${error.kind}, got ${describe(done.error)}`;
  }
  const found = done.results.map(([name, value]) => [name, plainPath(value, root)]);
  const wanted = results.map((result) => result as [string, unknown]);
  const difference = valueDifference(
    wanted.map(masked),
    found.map((one, i) => maskedAs(wanted[i], one)),
    "results",
  );
  return difference === null ? null : `${difference} in ${show(found)}`;
}

const plainPath = (value: unknown, root: string): unknown =>
  typeof value === "string" ? value.replace(root, "<root>") : value;

/** "<run>" and the like stand for a text that changes. */
const masked = ([name, value]: [string, unknown]): unknown[] => [name, isMask(value) ? "any text" : value];
const isMask = (value: unknown): boolean => typeof value === "string" && /^<(run|experiment|id|any)>$/.test(value);
const maskedAs = (wanted: [string, unknown] | undefined, [name, value]: readonly unknown[]): unknown[] =>
  wanted !== undefined && isMask(wanted[1]) && typeof value === "string" && value !== ""
    ? [name, "any text"]
    : [name, value];
