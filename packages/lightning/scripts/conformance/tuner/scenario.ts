/** @file The plain data of recorded cases of the tuner. */
import type { CallbackSpec } from "../scenario.js";
import type { Settings } from "../tools/attributes.js";
import type { DataSpec } from "../tools/data.js";

/** What the module does. */
export interface ModelSpec extends Settings {
  lr_attr?: string;
  size_attr?: string;
  momentum?: number;
  groups?: boolean;
  scheduler?: "step" | "epoch";
  manual?: boolean;
  optimizers?: number;
  all_steps?: boolean;
  oom?: { above: number; hook: string; text: string };
  raise_at?: { hook: string; step: number };
  skip_step_at?: number[];
  bad_loss?: { steps: number[]; value: "nan" | "inf" | number };
}

/** A call of the Trainer or its tuner. */
export interface CallSpec {
  fn: "lr_find" | "scale_batch_size" | "fit" | "validate" | "test" | "predict";
  args?: Record<string, unknown>;
  extra_loader?: string;
  plot?: boolean;
}

/** All of it. */
export interface Scenario {
  data: Partial<Record<"train" | "val" | "test" | "predict", DataSpec | null>> & {
    via?: "module" | "datamodule" | null;
  };
  model: ModelSpec;
  datamodule?: Settings;
  trainer: Record<string, unknown>;
  callbacks?: CallbackSpec[];
  run: CallSpec[];
}

/** A class and a message. */
export interface ErrorRecord {
  class: string;
  message: string;
}

/** What was recorded of a call. */
export interface CallRecord {
  call: CallSpec;
  events: unknown[][];
  messages: [kind: string, text: string][];
  error?: ErrorRecord;
  result?: unknown;
  found?: Record<string, unknown> | null;
  rand_after?: number;
  after?: Record<string, unknown>;
}

/** A recorded run. */
export interface RunCase {
  id: string;
  kind: "run";
  scenario: Scenario;
  calls: CallRecord[];
}

/** What is suggested for a given curve. */
export interface SuggestionCase {
  id: string;
  kind: "suggestion";
  lr: unknown[];
  loss: unknown[];
  suggestions: {
    skip_begin: number;
    skip_end: number;
    value: number | null;
    index: number | null;
    messages: string[];
  }[];
}
