/** @file Recorded scenarios of loggers: what was asked for, and what was seen. */
import { camelCase, camelKeys } from "../scenario.js";

type Named = Readonly<Record<string, unknown>>;

/** One scenario: calls on a logger, or a run of the Trainer with it. */
export interface Scenario {
  readonly logger: string;
  readonly name: string;
  readonly args: Named;
  readonly do?: readonly Call[];
  readonly train?: Training;
  /** Texts in metrics are special numbers. */
  readonly numbers?: boolean;
  /** How many loggers do it, one after the other. */
  readonly repeat?: number;
  readonly reuse_run?: boolean;
  readonly mode?: string;
}

/** A call: the method's name, and its arguments. */
export type Call = readonly [name: string, ...args: unknown[]];

/** A run of the Trainer. */
export interface Training {
  readonly trainer: Named;
  readonly hparams: Named;
  readonly checkpoint?: Named;
  readonly calls?: readonly ("fit" | "validate" | "test")[];
  readonly raise_at?: number;
  readonly example?: boolean;
}

/** What was seen of one logger. */
export interface Seen extends Named {
  readonly error?: { readonly kind: string; readonly message: string };
  readonly results?: readonly unknown[];
}

/** A recorded scenario. */
export interface LoggerCase {
  readonly scenario: Scenario;
  readonly runs: readonly Seen[];
}

const special: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };

/** The arguments of a call as this library takes them. */
export function argumentsOf({ numbers }: Scenario, [name, ...args]: Call): unknown[] {
  if (name !== "log_metrics" || numbers !== true) return args;
  const [metrics, ...others] = args as [Named, ...unknown[]];
  const read = Object.entries(metrics).map(([key, value]) => [key, special[String(value)] ?? value] as const);
  return [Object.fromEntries(read), ...others];
}

/** The names of a recorded call: of the logger's experiment, or of the logger. */
export function methodOf(name: string): { onExperiment: boolean; method: string } {
  const [, method] = /^experiment\.(.*)$/.exec(name) ?? [];
  return { onExperiment: method !== undefined, method: camelCase(method ?? name) };
}

/** Arguments of a constructor under this library's names. */
export function constructorArguments(args: Named): Record<string, unknown> {
  return camelKeys(args);
}
