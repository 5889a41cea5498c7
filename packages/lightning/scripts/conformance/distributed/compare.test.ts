/** @file The runner of recorded runs in several processes notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { caseFiles } from "../files.js";
import { rankedDifference } from "./compare.js";
import { distributed } from "./family.js";
import type { Group, RankedCallRecord, RankedTrace, RankRecord } from "./scenario.js";

const documents = caseFiles(fileURLToPath(distributed.own)).flatMap((file) => file.documents as RankedTrace[]);

function traceOf(name: string): RankedTrace {
  const found = documents.find(({ scenario }) => scenario.name === name);
  if (found === undefined) throw new Error(`there is no run ${name}`);
  return structuredClone(found);
}

/** The kinds of this library's error in the place of Lightning's. */
function kinds(name: string): string[] {
  const own: Readonly<Record<string, string>> = { ValueError: "RangeError", SystemExit: "KeyboardInterrupt" };
  return [own[name] ?? name, "Error"];
}

/** What a process writes of an event that is recorded so. */
function written(event: unknown[]): unknown[] {
  if (event[1] === "on_exception") return [...event.slice(0, -1), kinds(String(event.at(-1)))];
  if (event[3] === "_InfiniteConstantSampler") return [...event.slice(0, 3), null, ...event.slice(4)];
  return event[0] === "did" && event[1] === "rand" ? ["did", "rand", (event[2] as unknown[])[0]] : event;
}

function ours(call: RankedCallRecord): RankedCallRecord {
  const { error, ...rest } = call;
  const events = call.events.map(written);
  return { ...rest, events, ...(error === undefined ? {} : { error: { ...error, kinds: kinds(error.class) } }) };
}

/** A run that does what was recorded. */
function observed(trace: RankedTrace): Group[] {
  return structuredClone(trace.groups).map((group) => ({
    ...group,
    ranks: group.ranks.map((rank) => ({ ...rank, calls: rank.calls.map(ours) })),
  }));
}

describe("the same", () => {
  const whole = documents.filter(({ scenario }) => scenario.launcher !== "fork");
  it.each(whole.map((trace): [string, RankedTrace] => [trace.scenario.name, trace]))("%s", (_, trace) => {
    expect(rankedDifference(trace, observed(trace))).toBeNull();
  });
});

type Change = (group: Group, rank: RankRecord, call: RankedCallRecord) => unknown;

const after =
  (name: string, value: unknown): Change =>
  (_group, _rank, call) =>
    ((call.after ??= {})[name] = value);

const differences: Record<string, [change: Change, where: string]> = {
  "an event that is missing": [(_g, _r, call) => call.events.splice(5, 1), "event 5"],
  "an event too many": [(_g, _r, call) => call.events.push(["callback", "teardown", 1, 1]), "event "],
  "two events in another order": [
    (_g, _r, call) => call.events.splice(3, 2, ...call.events.slice(3, 5).reverse()),
    "event 3",
  ],
  "the rows of a batch": [(_g, _r, call) => (find(call, "batch")[1] = [63]), "batch"],
  "the sum of a batch": [(_g, _r, call) => (find(call, "batch")[2] = 77), "batch"],
  "the class of a sampler": [(_g, _r, call) => (find(call, "sampler")[3] = "RandomSampler"), "sampler"],
  "the rank of a sampler": [(_g, _r, call) => (find(call, "sampler")[4] = { rank: 7 }), "sampler"],
  "a logged value": [(_g, _r, call) => (find(call, "logger")[2] = { train_loss: 9, epoch: 0 }), "log_metrics"],
  "what an action gave": [(_g, _r, call) => (find(call, "did")[2] = { global_rank: 9 }), "did"],
  "an error": [(_g, _r, call) => (call.error = { class: "RuntimeError", message: "no" }), "unexpected"],
  "a result": [(_g, _r, call) => (call.result = [1]), "result"],
  "the weights": [after("state", {}), "after.state"],
  "a metric": [after("callback_metrics", { train_loss: 9 }), "after.callback_metrics"],
  "the ranks": [after("ranks", {}), "after.ranks"],
  "the strategy": [after("strategy", "SingleDeviceStrategy"), "after.strategy"],
  "the environment": [after("environment", "SLURMEnvironment"), "after.environment"],
  "the launcher": [after("launcher", null), "after.launcher"],
  "the process group": [after("process_group", null), "after.process_group"],
  "how samplers split": [after("distributed_sampler_kwargs", null), "after.distributed_sampler_kwargs"],
  "a field that is not there": [after("further", 1), "after.further"],
  "a call that is not made": [(_g, rank) => rank.calls.pop(), "not made"],
  "a call too many": [(_g, rank, call) => rank.calls.push(call), "calls instead of"],
  "a variable of the launcher": [(_g, rank) => (rank.env = {}), "env"],
  "the exit code": [(_g, rank) => (rank.exit = 1), "exit"],
  "a rank that did not run": [(group) => group.ranks.pop(), "ranks instead of"],
  "processes that hang": [(group) => (group.hangs = true), "hang"],
  "another number of processes": [(group) => (group.world = 4), "4 processes"],
  "a file": [(group) => group.files.push("x.ckpt"), "files"],
};

function find(call: RankedCallRecord, kind: string): unknown[] {
  const event = call.events.find(([who]) => who === kind);
  if (event === undefined) throw new Error(`there is no event "${kind}"`);
  return event;
}

describe("a difference in", () => {
  it.each(Object.entries(differences))("%s", (_, [change, where]) => {
    const trace = traceOf("plain-1-000");
    const groups = observed(trace);
    const group = groups[0] as Group;
    const rank = group.ranks[1] as RankRecord;
    change(group, rank, rank.calls[0] as RankedCallRecord);
    expect(rankedDifference(trace, groups)).toContain(where);
  });

  it("a table", () => {
    const trace = documents.find(({ groups }) => groups.some(({ csv }) => csv !== undefined)) as RankedTrace;
    const groups = observed(trace);
    const [name, text] = Object.entries((groups.at(-1) as Group).csv ?? {})[0] as [string, string];
    (groups.at(-1) as Group).csv = { [name]: text.replace(/\d/, "9") };
    expect(rankedDifference(trace, groups)).toContain("texts");
  });

  it("fields of the case", () => {
    const trace = traceOf("plain-1-000");
    expect(rankedDifference({ ...trace, further: 1 } as never, observed(trace))).toContain("does not know further");
    Object.assign(trace.scenario.model, { further: 1 });
    expect(rankedDifference(trace, observed(trace))).toContain("scenario.model.further");
  });
});

describe("a process that failed", () => {
  const failing = traceOf("failures-1-000");

  it("has to fail, with the events until then", () => {
    const groups = observed(failing);
    const [rank] = (groups[0] as Group).ranks as [RankRecord];
    delete rank.calls[0]?.error;
    expect(rankedDifference(failing, groups)).toContain("expected RuntimeError");
  });

  it("may end the others sooner, but not otherwise", () => {
    const groups = observed(failing);
    const call = (groups[0] as Group).ranks[1]?.calls[0] as RankedCallRecord;
    call.events.splice(8, 2);
    expect(rankedDifference(failing, groups)).toContain("event 8");
    call.events.splice(8);
    expect(rankedDifference(failing, groups)).toBeNull();
  });
});
