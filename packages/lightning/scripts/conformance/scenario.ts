/** @file The plain data of a scenario and of what was recorded for it. */

/** A loader: rows, how many in a batch (null: the rows themselves), whether its length is known. */
export interface LoaderSpec {
  samples: number;
  batch_size: number | null;
  sized?: boolean;
  drop_last?: boolean;
}

/** One loader, several, or a dictionary of them. */
export type DataSpec = LoaderSpec | LoaderSpec[] | { collection: Record<string, LoaderSpec> };

/** What the model logs in a hook. */
export interface LogSpec {
  hook: string;
  name: string;
  value: string | number | boolean;
  args?: Record<string, unknown>;
}

/** A hook and which call of it. */
export interface At {
  hook: string;
  count: number;
}

/** What the model does. */
export interface ModelSpec {
  log?: LogSpec[];
  optimizers?: number;
  manual?: boolean;
  momentum?: number;
  scheduler?: {
    kind: "step_lr" | "exponential_lr" | "reduce_lr_on_plateau";
    step_size?: number;
    interval?: "epoch" | "step";
    frequency?: number;
    monitor?: string;
    strict?: boolean;
  } | null;
  skip_step_at?: number[];
  skip_epoch_at?: number[];
  stop_at?: At;
  raise_at?: At;
}

/** A callback and its arguments. */
export interface CallbackSpec {
  class: string;
  args?: Record<string, unknown>;
  dirpath?: string;
}

/** A call of the Trainer. */
export interface CallSpec {
  fn: "fit" | "validate" | "test" | "predict";
  ckpt_path?: string | null;
  new_trainer?: boolean;
  new_model?: boolean;
  trainer?: Record<string, unknown>;
}

/** All of it. */
export interface Scenario {
  name: string;
  data: {
    train?: DataSpec | null;
    val?: DataSpec | null;
    test?: DataSpec | null;
    predict?: DataSpec | null;
    via?: "module" | "datamodule";
  };
  model: ModelSpec;
  trainer: Record<string, unknown>;
  callbacks?: CallbackSpec[];
  run: CallSpec[];
}

/** What was observed of a call. */
export interface CallRecord {
  call: CallSpec;
  events: unknown[][];
  result?: unknown;
  error?: { class: string; message: string };
  after?: Record<string, unknown>;
}

/** A recorded run. */
export interface Trace {
  scenario: Scenario;
  calls: CallRecord[];
}

/** `val_loss` as `valLoss`. */
export function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/** Arguments under this library's names. */
export function camelKeys(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [camelCase(name), value]));
}
