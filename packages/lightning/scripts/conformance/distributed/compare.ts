/** @file The first difference between a recorded run in several processes and one of this project. */
import { show, valueDifference } from "../compare.js";
import { isKindOf } from "./errors.js";
import { unknownRankedField } from "./fields.js";
import type { Group, RankedCallRecord, RankedScenario, RankedTrace, RankRecord } from "./scenario.js";

/** What a trace says in place of whatever a lost peer made a library say. */
const lost = "(a peer was lost or did not answer)";

/** Where a recorded trace and what was observed differ first, or null. What nobody would look at is a difference too. */
export function rankedDifference(trace: RankedTrace, observed: readonly Group[]): string | null {
  const unread = unknownRankedField(trace);
  if (unread !== null) return unread;
  for (const [i, group] of trace.groups.entries()) {
    const ours = observed[i];
    if (ours === undefined) return `group ${i}: not run`;
    const found = groupDifference(trace.scenario, group, ours);
    if (found !== null) return trace.groups.length > 1 ? `group ${i}: ${found}` : found;
  }
  return observed.length > trace.groups.length ? `${observed.length} groups instead of ${trace.groups.length}` : null;
}

function groupDifference(scenario: RankedScenario, expected: Group, found: Group): string | null {
  if (expected.world !== found.world) return `${found.world} processes instead of ${expected.world}`;
  if (found.hangs) return "the processes hang";
  const ranks = scenario.launcher === "fork" ? withoutMain(expected.ranks) : expected.ranks;
  if (ranks.length !== found.ranks.length) return `${found.ranks.length} ranks instead of ${ranks.length}`;
  for (const [i, rank] of ranks.entries()) {
    const ours = found.ranks[i];
    if (ours === undefined || ours.rank !== rank.rank) return `rank ${rank.rank}: not run`;
    const difference = rankDifference(rank, ours);
    if (difference !== null) return `rank ${rank.rank}: ${difference}`;
  }
  // Which files a run leaves that lost a process is a matter of time.
  if (isLost(expected)) return null;
  return valueDifference(expected.files, found.files, "files") ?? textsDifference(expected.csv ?? {}, found.csv ?? {});
}

/**
 * Lightning's processes that are forked in a call leave its result to the one that forked them. Here the program is started again for all ranks but
 * the first, whose process is the one that called: it has the events of the first and the result of the other.
 */
function withoutMain(ranks: readonly RankRecord[]): RankRecord[] {
  const main = ranks.find(({ rank }) => rank === "main");
  const isHandOver = ([who, , file]: readonly unknown[]): boolean =>
    who === "file" && String(file).endsWith(".temp.ckpt");
  return ranks
    .filter((rank) => rank !== main)
    .map((rank) => ({
      ...rank,
      // A later call of the process that forked finds a Trainer that has not run yet, here one that has.
      calls: rank.calls.slice(0, 1).map((call, i) => {
        const outer = main?.calls[i];
        const events = call.events.filter((event) => !isHandOver(event));
        // Lightning ends forked processes without telling what they are left with.
        const isWhole = rank.rank === 0 && outer !== undefined && outer.error === undefined;
        return { ...call, events, cut: true, ...(isWhole ? { result: outer.result } : {}) };
      }),
    }));
}

/** Whether a process was lost, or failed alone. */
function isLost(group: Group): boolean {
  return group.ranks.some(({ exit, calls }) => exit !== 0 || calls.some(({ error }) => error?.message === lost));
}

function rankDifference(expected: RankRecord, found: RankRecord): string | null {
  for (const [i, call] of expected.calls.entries()) {
    const ours = found.calls[i];
    const where = `call ${i} (${call.call.fn})`;
    if (ours === undefined) return `${where}: not made`;
    if (isRefusedOnCPUs(call) && ours.error === undefined) return workedDifference(found);
    const difference = callDifference(call, ours);
    if (difference !== null) return `${where}: ${difference}`;
  }
  const wasLost = expected.calls.some((call, i) => call.error?.message === lost || learntSooner(found.calls[i]));
  const isForked = expected.calls.some(({ cut }) => cut === true);
  if (!wasLost && !isForked && found.calls.length > expected.calls.length) {
    return `${found.calls.length} calls instead of ${expected.calls.length}`;
  }
  const env = expected.env === undefined ? null : valueDifference(expected.env, found.env, "env");
  if (env !== null) return env;
  // An agreement in place of a time-out is better; a process that lives on without its peers is not.
  if (expected.exit === null || wasLost || wasSignalled(expected)) return null;
  const isSame = (expected.exit === 0) === (found.exit === 0);
  return isSame ? null : `exit: expected ${expected.exit}, got ${found.exit}`;
}

/** Whether a signal ended the calls: Lightning's process then says that all went well, here it has the signal's code. */
function wasSignalled({ calls }: RankRecord): boolean {
  return calls.some(({ error }) => error?.class === "SIGTERMException");
}

/** The events that a failure adds to what happened until then. */
function untilFailure(events: readonly unknown[][], call: RankedCallRecord): unknown[][] {
  if (call.error === undefined) return [...events];
  const end = events.findIndex(([who, hook]) => who === "callback" && hook === "on_exception");
  return end < 0 ? [...events] : events.slice(0, end);
}

/** Whether a process was cut off from the others: when it learns of that is a matter of time. */
function learntSooner(call: RankedCallRecord | undefined): boolean {
  return call?.error?.kinds?.includes("DistError") === true;
}

/** Whether all processes agreed on a stop, or on a signal, of one of them, where Lightning's wait for each other. */
function isAgreement({ error }: RankedCallRecord): boolean {
  return (
    error === undefined ||
    isKindOf("SIGTERMException", error.kinds ?? []) ||
    isKindOf("KeyboardInterrupt", error.kinds ?? [])
  );
}

/** Whether Lightning refuses on CPUs what this library does. There is nothing to compare with then, but it has to end well. */
function isRefusedOnCPUs({ error }: RankedCallRecord): boolean {
  return error?.message?.includes("SyncBatchNorm layers only work with GPU modules") === true;
}

function workedDifference({ calls, exit }: RankRecord): string | null {
  const error = calls.find((call) => call.error !== undefined)?.error;
  if (error !== undefined) return `unexpected ${describe(error)}`;
  return exit === 0 ? null : `exit: expected 0, got ${exit}`;
}

function callDifference(expected: RankedCallRecord, found: RankedCallRecord): string | null {
  const wasLost = expected.error?.message === lost || (expected.error !== undefined && learntSooner(found));
  if (wasLost && isAgreement(found)) return null;
  const isPartial = wasLost || expected.cut === true || isUnfinished(expected);
  const [wanted, ours] = isPartial
    ? [untilFailure(expected.events, expected), untilFailure(found.events, found)]
    : [expected.events, found.events];
  // Who learns of a failure sooner does less, and who agrees in place of waiting for ever does more.
  const count = isPartial ? Math.min(wanted.length, ours.length) : Math.max(wanted.length, ours.length);
  for (let i = 0; i < count; i++) {
    const [a, b] = [wanted[i], ours[i]];
    if (a === undefined || b === undefined || !isSameEvent(a, b)) {
      const why = b === undefined && found.error !== undefined ? `, after ${describe(found.error)}` : "";
      return `event ${i}: expected ${show(a)}, got ${show(b)}${why}`;
    }
  }
  if (isPartial) return "result" in expected ? valueDifference(expected.result, found.result, "result") : null;
  const { error } = expected;
  if (error === undefined && found.error !== undefined) return `unexpected ${describe(found.error)}`;
  if (error !== undefined) {
    if (found.error === undefined) return `expected ${error.class}: ${error.message ?? ""}`;
    if (!isKindOf(error.class, found.error.kinds ?? [])) return `expected ${error.class}, got ${describe(found.error)}`;
  } else {
    const difference = valueDifference(expected.result ?? null, found.result ?? null, "result");
    if (difference !== null) return difference;
  }
  return afterDifference(expected.after, found.after, error !== undefined);
}

/** Whether the process ended within the call. */
function isUnfinished(call: RankedCallRecord): boolean {
  return call.after === undefined && call.error === undefined;
}

/** Classes that have a name of their own in Lightning. */
function className(name: unknown): unknown {
  return typeof name === "string" ? name.replace(/^_/, "") : name;
}

function afterDifference(expected: unknown, found: unknown, hasFailed: boolean): string | null {
  const named = (after: unknown): unknown => {
    if (typeof after !== "object" || after === null || !("launcher" in after)) return after;
    // A process that failed leaves the group here, so that the others learn of it at once.
    return { ...after, launcher: className(after.launcher), ...(hasFailed ? { process_group: null } : {}) };
  };
  return valueDifference(named(expected), named(found), "after");
}

function isSameEvent(expected: readonly unknown[], found: readonly unknown[]): boolean {
  const [who, hook] = expected;
  if (who === "sampler") return isSameSampler(expected, found);
  if (who === "callback" && hook === "on_exception") {
    const [name, kinds] = [expected.at(-1), found.at(-1)];
    const isSame = valueDifference(expected.slice(0, -1), found.slice(0, -1), "") === null;
    return isSame && Array.isArray(kinds) && isKindOf(String(name), kinds as string[]);
  }
  // The second number is of Python's own generator.
  if (who === "did" && hook === "rand") return valueDifference((expected[2] as unknown[])[0], found[2], "") === null;
  return valueDifference(expected, found, "") === null;
}

/** Samplers whose name or place is another here. */
const samplerNames: Readonly<Record<string, readonly (string | null)[]>> = {
  // Of an iterable, which has none here.
  _InfiniteConstantSampler: [null],
  // Of a loader for predict, where Lightning keeps the sampler that splits the rows within the batch sampler.
  SequentialSampler: ["SequentialSampler", "UnrepeatedDistributedSampler", "UnrepeatedDistributedSamplerWrapper"],
};

function isSameSampler(expected: readonly unknown[], found: readonly unknown[]): boolean {
  const [, stage, index, name, kept] = expected;
  const [, stage2, index2, name2, kept2] = found;
  const names = samplerNames[String(name)] ?? [String(name)];
  if (stage !== stage2 || index !== index2 || !names.includes(name2 as string | null)) return false;
  return name !== name2 || valueDifference(kept, kept2, "") === null;
}

/** Tables are compared by what their cells say. */
function textsDifference(
  expected: Readonly<Record<string, string>>,
  found: Readonly<Record<string, string>>,
): string | null {
  const cells = (texts: Readonly<Record<string, string>>): unknown =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim().split(/\r?\n/).map(cellsOf)]));
  return valueDifference(cells(expected), cells(found), "texts");
}

function cellsOf(line: string): unknown[] {
  return line.split(",").map((cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell)));
}

function describe(error: { class: string; message?: string }): string {
  return `${error.class}: ${error.message?.slice(0, 300) ?? ""}`;
}
