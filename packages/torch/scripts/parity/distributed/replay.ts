/** @file Replays recorded cases of torch.distributed, each in as many processes as it has ranks, and says what differs. */
import { isCheckpointCase, replayCheckpoint } from "./checkpoint.js";
import { DistributedSampler } from "../../../src/data/distributed-sampler.js";
import { BadCase, exactly, list, numeric, object, string } from "../case.js";
import type { Json, JsonObject } from "../decode.js";
import { differsError, differsJson, type Tolerances } from "./compare.js";
import { localShapes } from "./dtensor.js";
import { batchNormOutcomes, ddpOutcomes, fsdpOutcomes, outcomes } from "./outcomes.js";
import type { Answer, Ranks } from "./processes.js";
import { encode } from "./values.js";

/** The difference of a case, or null. */
export type Replay = (c: JsonObject, ranks: Ranks) => Promise<string | null>;

/** The time in which ranks must answer, in seconds, as when the cases were recorded. */
const timeout = 30;
const failureTimeout = 6;

/** Mistakes of which PyTorch sees one side only: here all ranks learn of them before anything is sent. */
const seenByAll: readonly string[] = ["shape-differs"];

function first<T>(items: readonly T[], difference: (item: T, i: number) => string | null): string | null {
  for (const [i, item] of items.entries()) {
    const found = difference(item, i);
    if (found !== null) return found;
  }
  return null;
}

/** What a rank gave against its record `{ok}`, `{error}`, `{exit}` or `{varies}`. */
function differsRank(
  got: Answer,
  want: JsonObject,
  where: string,
  mayFail: boolean,
  own: Tolerances = {},
): string | null {
  const [kind, ...more] = Object.keys(want);
  if (more.length > 0) throw new BadCase(`${where}: unknown fields: ${more.join(", ")}`);
  if (kind === "varies") return "exit" in got ? `${where}: ended with ${JSON.stringify(got.exit)}` : null;
  if (kind === "error") return differsError(got, want.error ?? null, where);
  if (kind === "exit") {
    const code = numeric(want.exit, "exit");
    // A rank that PyTorch lets down fails here, and lives.
    const same = code < 0 ? "error" in got : got.exit === code;
    return same ? null : `${where}: ${JSON.stringify(got)}, expected ${JSON.stringify(want)}`;
  }
  if (kind !== "ok") throw new BadCase(`${where}: unknown field: ${String(kind)}`);
  if (mayFail && "error" in got) return null;
  return "ok" in got
    ? differsJson(got.ok, want.ok ?? null, where, undefined, own)
    : `${where}: ${JSON.stringify(got).slice(0, 500)}`;
}

async function failure(c: JsonObject, ranks: Ranks): Promise<string | null> {
  const { world: size, kind: given, ranks: recorded } = exactly(c, ["world", "op", "kind", "ranks"], "a case");
  const [world, kind] = [numeric(size, "world"), string(given, "kind")];
  const wanted = list(recorded, "ranks").map((want) => object(want, "a rank"));
  if (wanted.length !== world) throw new BadCase("expected one outcome a rank");
  // A group of its own, whose end is not that of other cases.
  ranks.leave();
  await ranks.join(world, failureTimeout);
  const answers = await ranks.ask(world, (rank) => ({ do: "failure", kind, rank, world }));
  ranks.replace();
  return first(wanted, (want, rank) => {
    return differsRank(answers[rank] ?? {}, want, `rank ${rank}`, seenByAll.includes(kind));
  });
}

const fields = ["world", "op", "dtype", "shape", "strided", "args", "input", "result", "ranks", "error"];

/** A case of `collectives.json`. */
export const replayCollective: Replay = async (c, ranks) => {
  if (c.op === "failure") return failure(c, ranks);
  const unknown = Object.keys(c).filter((key) => !fields.includes(key));
  if (unknown.length > 0) throw new BadCase(`unknown fields: ${unknown.join(", ")}`);
  const world = numeric(c.world, "world");
  await ranks.join(world, timeout);
  const answers = await ranks.ask(world, (rank) => ({ do: "collective", case: c, rank, world }));
  const difference = differsCollective(c, world, answers);
  // A group in which a rank failed unexpectedly may be of no use any more.
  if (answers.some((answer) => !("ok" in answer))) ranks.leave();
  return difference;
};

/** What ranks gave against the case. */
function differsCollective(c: JsonObject, world: number, answers: readonly Answer[]): string | null {
  if (c.error !== undefined) {
    return first(answers, (got, rank) => differsError(got, c.error ?? null, `rank ${rank}`));
  }
  if (c.ranks !== undefined) {
    const wanted = list(c.ranks, "ranks");
    if (wanted.length !== world) throw new BadCase("expected one outcome a rank");
    return first(wanted, (want, rank) =>
      differsRank(answers[rank] ?? {}, object(want, "a rank"), `rank ${rank}`, false),
    );
  }
  const [inputs, results] = [list(c.input, "input"), list(c.result, "result")];
  if (inputs.length !== world || results.length !== world) throw new BadCase("expected one input and result a rank");
  return first(answers, (got, rank) => {
    const ok = got.ok;
    if (ok === undefined || ok === null) return `rank ${rank}: ${JSON.stringify(got).slice(0, 500)}`;
    const { give, result } = object(ok, "an answer");
    return (
      differsJson(give, inputs[rank] ?? null, `input of rank ${rank}`) ??
      differsJson(result, results[rank] ?? null, `result of rank ${rank}`)
    );
  });
}

/** A case of `store.json`. */
export const replayStoreCase: Replay = async (c, ranks) => {
  const own = c.kind === "init" ? "outcome" : "log";
  exactly(c, c.kind === "init" ? ["kind", "environment", own] : ["kind", own], "a case");
  ranks.leave();
  const [answer = {}] = await ranks.ask(1, () => ({ do: "store", case: c }));
  if (!("ok" in answer)) return JSON.stringify(answer).slice(0, 500);
  return differsJson(object(answer.ok, "an answer")[own], c[own] ?? null, own);
};

/** One process can be every rank in turn. */
function differsSampler(c: JsonObject): string | null {
  const dataset = { length: numeric(c.length, "length") };
  const numReplicas = numeric(c.world, "world");
  if (c.error !== undefined) {
    exactly(c, ["length", "world", "rank", "error"], "a case");
    try {
      new DistributedSampler(dataset, { numReplicas, rank: numeric(c.rank, "rank") });
    } catch (error) {
      return differsError(encode(error), c.error, "error");
    }
    return "expected an error";
  }
  exactly(c, ["length", "world", "shuffle", "drop_last", "seed", "epoch", "size", "ranks"], "a case");
  const wanted = list(c.ranks, "ranks");
  if (wanted.length !== numReplicas) return `ranks: ${wanted.length}, expected ${numReplicas}`;
  return first(wanted, (want, rank) => {
    const shuffle = c.shuffle === true;
    const dropLast = c.drop_last === true;
    const sampler = new DistributedSampler(dataset, {
      numReplicas,
      rank,
      shuffle,
      dropLast,
      seed: numeric(c.seed, "seed"),
    });
    sampler.setEpoch(numeric(c.epoch, "epoch"));
    const got: Json = [...sampler] as Json[];
    return differsJson(sampler.length, c.size ?? null, "size") ?? differsJson(got, want, `rank ${rank}`);
  });
}

/** A case of `samplers.json`. */
export const replaySamplerCase: Replay = (c) => Promise.resolve(differsSampler(c));

/** A case of `checkpoint.json`; one process plays the ranks in turn. */
export const replayCheckpointCase: Replay = (c) =>
  Promise.resolve(isCheckpointCase(c) ? replayCheckpoint(c) : "is not a case of a checkpoint");

/** Whether numbers of float64 are computed from such of float32, whose last digits differ between processors, those of PyTorch too. */
function mixedDtypes(c: JsonObject): boolean {
  return c.options !== undefined && object(c.options, "options").mixed === true;
}

/** A case of a program that ranks run. @param expected an outcome a rank: `{ok}`, `{error}`, `{varies}` */
const replayProgram =
  (family: string, expected: (c: JsonObject) => readonly Json[]): Replay =>
  async (c, ranks) => {
    const world = numeric(c.world, "world");
    const wanted = expected(c);
    if (wanted.length !== world) throw new BadCase("expected one outcome a rank");
    // Each case has a group of its own: some leave one that cannot be used any more.
    ranks.leave();
    await ranks.join(world, failureTimeout);
    const { result: _result, ranks: fails, ...given } = c;
    const answers = await ranks.ask(world, (rank) => ({ do: "program", family, case: given, rank, world }));
    if (fails !== undefined) ranks.replace();
    const own: Tolerances = mixedDtypes(c) ? { float64: 1e-7 } : {};
    return first(wanted, (want, rank) =>
      differsRank(answers[rank] ?? {}, object(want, "a rank"), `rank ${rank}`, false, own),
    );
  };

const replayDTensorProgram = replayProgram("dtensor", (c) => outcomes(c, "shape", "placement", "placements"));

/** A case of `dtensor.json`; which part a process has, one process can say for all. */
const replayDTensor: Replay = (c, ranks) => {
  if (c.rows === undefined) return replayDTensorProgram(c, ranks);
  exactly(c, ["name", "columns", "rows"], "a case");
  const { got, want } = localShapes(c);
  return Promise.resolve(differsJson(got, want, "rows"));
};

/** The families of cases that are replayed, by the name of their file. */
export const families: Readonly<Record<string, Replay>> = {
  collectives: replayCollective,
  store: replayStoreCase,
  samplers: replaySamplerCase,
  checkpoint: replayCheckpointCase,
  ddp: replayProgram("ddp", ddpOutcomes),
  fsdp: replayProgram("fsdp", fsdpOutcomes),
  zero: replayProgram("zero", (c) => outcomes(c)),
  dtensor: replayDTensor,
  tensor_parallel: replayProgram("tensor_parallel", (c) => outcomes(c, "plan")),
  batchnorm: replayProgram("batchnorm", batchNormOutcomes),
};

/** The name that a case is counted under. */
export function nameOf(family: string, c: JsonObject): string {
  const about = [c.kind, c.op].find((field) => typeof field === "string") ?? null;
  return about === null ? `distributed.${family}` : `distributed.${family}.${about}`;
}
