/** @file The recorded tables of Lightning's distributed parts (test-data/distributed). */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** What a call gave: a value, or the error's class and text in Python. */
export type Recorded<T> = T | { error: { class: string; message: string } };

/** The variables, and what else is told of the machine. */
export interface Machine {
  environment: Record<string, string>;
  hostname?: string;
  /** The lines of the file that LSB_DJOB_RANKFILE names. */
  rank_file?: string[];
}

/** What an environment says of itself. */
export interface EnvironmentFacts {
  class: string;
  [name: string]: unknown;
}

interface Environments {
  alone: (Machine & {
    of: string;
    validate?: [number, number];
    set?: [number, number];
    result: Recorded<EnvironmentFacts>;
  })[];
  trainer: (Machine & {
    devices: number | string | number[];
    num_nodes: number;
    strategy?: string;
    result: Recorded<EnvironmentFacts & { strategy: string; trainer: Record<string, unknown> }>;
  })[];
  slurm_first_host: [string, string][];
}

interface Seeds {
  sequence: { rows: [number, number, number, string[]][] };
  worker_init: { rows: [number, number, number, string, number[]][] };
  seed_everything: {
    args: [unknown];
    options?: { workers?: boolean };
    environment?: Record<string, string>;
    result: Recorded<{ returns: number; environment: Record<string, string | null>; rand: number[] }>;
  }[];
}

/** A sampler: the indices and length of each rank. */
export interface SamplerCase {
  kind: "wrapper" | "unrepeated_wrapper" | "unrepeated";
  given?: number[];
  length?: number;
  world: number;
  shuffle: boolean;
  seed: number;
  epoch: number;
  ranks: Recorded<[number[], number]>[];
}

function table(name: string): unknown {
  const path = fileURLToPath(new URL(`../../test-data/distributed/${name}.json.gz`, import.meta.url));
  return JSON.parse(gunzipSync(readFileSync(path)).toString("utf8"));
}

/** Variables of launchers, and what environments and a Trainer make of them. */
export const environments = (): Environments => table("environments") as Environments;

/** Seeds of data workers by rank, and `seedEverything`. */
export const seeds = (): Seeds => table("seeds") as Seeds;

/** Samplers that wrap others, and those that repeat nothing. */
export const samplers = (): SamplerCase[] => table("lightning_samplers") as SamplerCase[];

/** Whether a recorded value is an error. */
export function isRecordedError(value: unknown): value is { error: { class: string; message: string } } {
  return typeof value === "object" && value !== null && "error" in value;
}
