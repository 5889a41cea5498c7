/** @file The plain data of a scenario of several processes, and of what was recorded for it. */
import type { CallbackSpec, CallSpec, LoaderSpec, LogSpec } from "../scenario.js";

/** A loader: also the order of its rows, and how rows without a length are shared out. */
export interface ShardedLoaderSpec extends LoaderSpec {
  shuffle?: boolean;
  sampler?: "reverse" | "evens" | "drawn" | { distributed: { shuffle?: boolean; seed?: number; drop_last?: boolean } };
  shard?: "none" | "interleave" | "block";
}

/** One loader, several, or a dictionary of them. */
export type ShardedData = ShardedLoaderSpec | ShardedLoaderSpec[] | { collection: Record<string, ShardedLoaderSpec> };

/** Something that the model does in a hook, at some calls of it (counted from 0), on some ranks. */
export interface Action {
  hook: string;
  do: string;
  at?: number[];
  ranks?: number[];
  signal?: NodeJS.Signals;
  of?: string;
  sync_grads?: boolean;
  src?: number;
  op?: "sum" | "mean" | "avg" | "max" | "min";
  all?: boolean;
  by_rank?: boolean[];
  seconds?: number;
  path?: string;
  weights_only?: boolean;
  code?: number;
}

/** What the model logs in a hook, on which ranks, and who logs it. */
export interface RankedLogSpec extends Omit<LogSpec, "value"> {
  value: string | number | boolean | { by_rank: number[] } | { table: number[][] };
  ranks?: number[];
  by?: "callback";
}

/** What the model is and does. */
export interface RankedModel {
  net?: "linear" | "batchnorm" | "unused" | "two" | "buffer";
  use_extra?: "never" | "always" | "rank0" | "even";
  init?: "by_rank";
  loss?: "gathered";
  log?: RankedLogSpec[];
  do?: Action[];
  optimizers?: number;
  manual?: boolean;
  toggle?: boolean;
  step_every?: number;
  clip?: number;
  momentum?: number;
  reshard?: boolean;
  scheduler?: {
    kind: "step_lr" | "reduce_lr_on_plateau";
    interval?: "epoch" | "step";
    frequency?: number;
    monitor?: string;
  };
}

/** A strategy by its name, or by its class. */
export type StrategySpec = string | null | { class: string; args: Record<string, unknown> };

/** A call, perhaps in fresh processes, of which there may be another number. */
export interface RankedCall extends CallSpec {
  new_processes?: boolean;
  world?: number;
  strategy?: StrategySpec;
}

/** How the processes are started, and with which variables. */
export type LauncherName = "env" | "nodes" | "torchrun" | "slurm" | "script" | "fork";

/** All of it. */
export interface RankedScenario {
  name: string;
  family?: string;
  kind?: string;
  world: number;
  launcher?: LauncherName;
  strategy: StrategySpec;
  seed?: { seed: number; workers?: boolean };
  data: {
    train?: ShardedData | null;
    val?: ShardedData | null;
    test?: ShardedData | null;
    predict?: ShardedData | null;
    via?: "module" | "datamodule";
    prepare_data_per_node?: boolean;
  };
  model: RankedModel;
  trainer: Record<string, unknown>;
  callbacks?: CallbackSpec[];
  run: RankedCall[];
  go_on?: boolean;
}

/** What was observed of a call in one process. */
export interface RankedCallRecord {
  call: RankedCall;
  events: unknown[][];
  result?: unknown;
  /** An error; one of this library has the names of all its classes. */
  error?: { class: string; message?: string; code?: number; kinds?: string[] };
  after?: Record<string, unknown>;
  /** Whether the events are only the beginning, because what follows depends on timing. */
  cut?: boolean;
}

/** What was observed of one process. */
export interface RankRecord {
  rank: number | "main";
  calls: RankedCallRecord[];
  env?: Record<string, string>;
  /** The exit code; negative, the signal that ended it; null, unknown. */
  exit: number | string | null;
}

/** What was observed of the processes that ran at a time. */
export interface Group {
  world: number;
  ranks: RankRecord[];
  hangs: boolean;
  files: string[];
  csv?: Record<string, string>;
}

/** A recorded run in several processes. */
export interface RankedTrace {
  scenario: RankedScenario;
  groups: Group[];
}

/** The calls of a scenario by the processes that make them. */
export function groupsOf(scenario: RankedScenario): { world: number; calls: RankedCall[] }[] {
  const groups: { world: number; calls: RankedCall[] }[] = [];
  for (const call of scenario.run) {
    const last = groups.at(-1);
    if (last === undefined || call.new_processes === true)
      groups.push({ world: call.world ?? scenario.world, calls: [call] });
    else last.calls.push(call);
  }
  return groups;
}
