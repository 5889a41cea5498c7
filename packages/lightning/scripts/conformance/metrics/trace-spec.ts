/** @file What recorded runs that log metric objects hold. */
import type { DataSpec } from "../scenario.js";
import type { ErrorSpec, Json, MetricSpec } from "./spec.js";

/** A metric of the module: a class, a collection, or a class around another. */
export interface HeldMetric extends MetricSpec {
  collection?: MetricSpec[] | Record<string, MetricSpec>;
  wrap?: MetricSpec;
  persistent?: boolean;
  where?: "list" | "dict" | "hidden";
}

/** What is done in a hook. */
export interface Use {
  hook: string;
  do: string;
  metric?: string;
  input?: string;
  name?: string;
  names?: Record<string, string>;
  args?: Record<string, Json>;
  only?: number[];
}

/** A call of the Trainer, or of a checkpoint. */
export interface TraceCall {
  fn: "fit" | "validate" | "test" | "save" | "load";
  path?: string;
  ckpt_path?: string;
  new_trainer?: boolean;
  new_model?: boolean;
  trainer?: Record<string, Json>;
}

/** What is run. */
export interface TraceScenario {
  data: Record<string, DataSpec>;
  metrics: Record<string, HeldMetric>;
  use: Use[];
  callbacks: { class: string; args?: Record<string, Json> }[];
  trainer: Record<string, Json>;
  run: TraceCall[];
}

/** What was recorded of a call. */
export interface TraceCallRecord {
  call: TraceCall;
  events: Json[][];
  messages: [kind: string, text: string][];
  result?: Json;
  error?: ErrorSpec;
  state_dict?: Record<string, Json>;
  after: Record<string, Json>;
}

/** A recorded run. */
export interface TraceCase {
  id: string;
  kind: "trace";
  scenario: TraceScenario;
  calls: TraceCallRecord[];
}
