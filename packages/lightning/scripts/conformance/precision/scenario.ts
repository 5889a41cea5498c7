/** @file The plain data of recorded cases of precision: tiny runs, and plugins by themselves. */
import type { DataSpec } from "../scenario.js";

/** A precision plugin: its class, and its arguments by name. */
export interface PluginSpec {
  class: string;
  args?: Record<string, unknown>;
  /** Arguments of the gradient scaler that it is given. */
  scaler?: Record<string, unknown>;
}

/** What the module does. */
export interface ModelSpec {
  optimizer?: string;
  optimizer_args?: Record<string, unknown>;
  optimizers?: number;
  scheduler?: boolean;
  manual?: boolean;
  manual_clip?: number;
  manual_every?: number;
  closure?: boolean;
  skip_step_at?: number[];
  bad_grad_at?: { steps: number[]; value: number | string; at: number };
  loss_scale?: number;
  buffers?: boolean;
  batch?: "mixed";
  metric?: boolean;
  log_more?: boolean;
}

/** A call of the Trainer. */
export interface CallSpec {
  fn: "fit" | "validate" | "test" | "predict" | "save" | "init_module";
  path?: string;
  weights_only?: boolean;
  empty_init?: boolean;
  ckpt_path?: string | null;
  new_trainer?: boolean;
  new_model?: boolean;
  trainer?: Record<string, unknown>;
  plugins?: PluginSpec[];
}

/** All of it. */
export interface Scenario {
  data: Partial<Record<"train" | "val" | "test" | "predict", DataSpec | null>>;
  model: ModelSpec;
  trainer: Record<string, unknown>;
  plugins?: PluginSpec[];
  strategy?: { class: string; args?: Record<string, unknown> };
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
  trainer?: Record<string, unknown>;
  result?: unknown;
  error?: ErrorRecord;
  checkpoint?: Record<string, unknown>;
  context_after: Record<string, unknown>;
  events: unknown[][];
  messages: [kind: string, text: string][];
  after?: Record<string, unknown>;
}

/** A recorded run. */
export interface RunCase {
  id: string;
  kind: "run";
  scenario: Scenario;
  calls: CallRecord[];
}

/** What was recorded of a plugin, by question. */
export interface PluginCase extends Record<string, unknown> {
  id: string;
  kind: "plugin";
  plugin: PluginSpec;
}
