/** @file The first difference between a recorded search and what was observed. */
import { describe, isKind, show, valueDifference } from "../compare.js";
import { unknownField } from "../fields.js";
import { warningDifference } from "../warning-count.js";
import { runFields } from "./fields.js";
import type { Observed } from "./record.js";
import type { CallRecord, RunCase, Scenario } from "./scenario.js";

/** Where a recorded run and what was observed differ first, or null. What nobody would look at is a difference too. */
export function difference(recorded: RunCase, observed: readonly Observed[]): string | null {
  const unread = unknownField(recorded, runFields);
  if (unread !== null) return unread;
  const { calls, scenario } = recorded;
  for (const [i, call] of calls.entries()) {
    const ours = observed[i];
    const where = `call ${i} (${call.call.fn})`;
    if (ours === undefined) return `${where}: not made`;
    const found = callDifference(call, ours, scenario);
    if (found !== null) return `${where}: ${found}`;
  }
  return observed.length > calls.length ? `${observed.length} calls instead of ${calls.length}` : null;
}

function callDifference(given: CallRecord, ours: Observed, scenario: Scenario): string | null {
  const call = needsPackage(given) ? withoutError(given) : given;
  const isFailed = isFailedSearch(call);
  const idle = idleSearch(call, scenario);
  if (idle !== null) return eventDifference(call.events.slice(0, idle), ours.events.slice(0, idle), ours.error);
  const [expected, found] = isFailed ? [withoutEnd(call.events), withoutEnd(ours.events)] : [call.events, ours.events];
  return (
    eventDifference(expected, found, ours.error) ??
    errorDifference(call, ours) ??
    valueDifference(call.result ?? null, ours.result ?? null, "result") ??
    (needsPackage(given) ? null : valueDifference(call.found ?? null, ours.found ?? null, "found")) ??
    warningDifference(call.messages, ours.warnings) ??
    (drawsAsRecorded(call, isFailed) ? valueDifference(call.rand_after, ours.rand_after, "rand_after") : null) ??
    (call.after === undefined
      ? null
      : valueDifference(isFailed ? restored(call.after, ours.after ?? {}, scenario) : call.after, ours.after, "after"))
  );
}

/**
 * Where a search begins that makes no step in Lightning: those at the start of a later epoch find its loop at its end. Here they search, so what
 * follows cannot be the same. null for none.
 */
function idleSearch({ events }: CallRecord, { callbacks = [] }: Scenario): number | null {
  if (!callbacks.some(({ class: name }) => name === "EpochLR")) return null;
  const hooks = events.map(([who, hook]) => `${String(who)} ${String(hook)}`);
  const saves = hooks.flatMap((hook, i) => (hook === "module on_save_checkpoint" ? [i] : []));
  const idle = saves.find((start) => {
    const end = hooks.indexOf("module on_load_checkpoint", start);
    return !hooks.slice(start, end < 0 ? undefined : end).includes("module training_step");
  });
  return idle === undefined ? null : idle + 1;
}

/** Whether a plot failed for a Python package that this library does without. */
function needsPackage({ error }: CallRecord): boolean {
  return error?.message.includes("Matplotlib") === true;
}

function withoutError({ error: _error, ...call }: CallRecord): CallRecord {
  return call;
}

/** Whether the search itself failed, rather than the call that went on after it. */
function isFailedSearch({ call, error, after }: CallRecord): boolean {
  if (error === undefined || after === undefined) return false;
  const { callbacks, files } = after as { callbacks: unknown[]; files: unknown[] };
  return (
    call.fn === "lr_find" || call.fn === "scale_batch_size" || files.length > 0 || callbacks.includes("_LRCallback")
  );
}

/**
 * Whether random numbers are drawn as in Lightning. Here a failed search restores them too, and a prediction begins to read its loader only once
 * the hooks of its start are over.
 */
function drawsAsRecorded({ call, rand_after: drawn }: CallRecord, isFailed: boolean): boolean {
  return drawn !== undefined && !isFailed && call.args?.method !== "predict" && call.fn !== "predict";
}

/** What follows an error in a search: here everything is restored and told, in Lightning a part of it. */
const atEnd = new Set(["on_load_checkpoint", "on_exception", "finalize", "train_dataloader", "val_dataloader"]);

function withoutEnd(events: readonly unknown[][]): unknown[][] {
  const last = events.findLastIndex(([, hook]) => !atEnd.has(hook as string));
  return events.slice(0, last + 1);
}

/** The state after an error in a search: as before it. */
function restored(
  after: Record<string, unknown>,
  ours: Record<string, unknown>,
  { callbacks = [], datamodule, model, trainer }: Scenario,
) {
  const places: [string, object | undefined][] = [
    ["module", model.attributes],
    ["module.hparams", model.hparams],
    ["datamodule", datamodule?.attributes],
    ["datamodule.hparams", datamodule?.hparams],
  ];
  const attributes = places.flatMap(([place, values = {}]) =>
    Object.entries(values).map(([name, value]: [string, unknown]) => [`${place}.${name}`, value]),
  );
  const finders = callbacks.filter(({ class: name }) => /Finder|^Epoch/.test(name)).map(({ class: name }) => name);
  // Where Lightning left its file behind, it has not restored the weights.
  const isTrained = (after.files as unknown[]).length > 0;
  return {
    ...after,
    ...(isTrained && { weight: ours.weight, bias: ours.bias }),
    attributes: Object.fromEntries(attributes) as unknown,
    callbacks: [...finders, "Recorder"],
    files: [],
    limit_train_batches: trainer.limit_train_batches ?? 1,
    limit_val_batches: trainer.limit_val_batches ?? 1,
    logger: "Log",
    max_steps: trainer.max_steps ?? -1,
  };
}

function eventDifference(expected: readonly unknown[][], found: readonly unknown[][], error: unknown): string | null {
  for (let i = 0; i < Math.max(expected.length, found.length); i++) {
    const [wanted, got] = [expected[i], found[i]];
    if (wanted === undefined || got === undefined || !sameEvent(wanted, got)) {
      const why = got === undefined && error !== undefined ? `, after ${describe(error)}` : "";
      return `event ${i}: expected ${show(wanted)}, got ${show(got)}${why}`;
    }
  }
  return null;
}

function sameEvent(expected: readonly unknown[], found: readonly unknown[]): boolean {
  if (expected[1] !== "on_exception") return valueDifference(expected, found, "") === null;
  return (
    expected.length === found.length &&
    isKind(String(expected.at(-1)), found.at(-1)) &&
    expected.slice(0, -1).every((part, i) => part === found[i])
  );
}

function errorDifference({ error }: CallRecord, ours: Observed): string | null {
  if (error === undefined) return ours.error === undefined ? null : `unexpected ${describe(ours.error)}`;
  if (ours.error === undefined) return `expected ${error.class}: ${error.message}`;
  return isKind(error.class, ours.error) ? null : `expected ${error.class}, got ${describe(ours.error)}`;
}
