/** @file The plain data of recorded cases of profilers. */
import type { CallbackSpec } from "../scenario.js";
import type { DataSpec } from "../tools/data.js";

/** What the module does. */
export interface ModelSpec {
  attributes?: Record<string, unknown>;
  block?: boolean;
  own_action?: boolean;
  raise_at?: number;
  scheduler?: "step" | "epoch";
  manual?: boolean;
  optimizers?: number;
}

/** A call of the Trainer or its tuner. */
export interface CallSpec {
  fn: "fit" | "validate" | "test" | "predict" | "save" | "lr_find" | "scale_batch_size";
  path?: string;
  ckpt_path?: string;
  args?: Record<string, unknown>;
}

/** All of it. */
export interface Scenario {
  data: Partial<Record<"train" | "val" | "test" | "predict", DataSpec | null>> & { via?: "module" | "datamodule" };
  model: ModelSpec;
  trainer: Record<string, unknown>;
  callbacks: CallbackSpec[];
  logger: boolean;
  run: CallSpec[];
}

/** A class and a message. */
export interface ErrorRecord {
  class: string;
  message: string;
}

/** What every call has. */
interface CallRecord {
  call: CallSpec;
  error?: ErrorRecord;
}

/** The actions of a run, each at its start and its stop. */
export interface ActionsCase {
  id: string;
  kind: "actions";
  scenario: Scenario;
  calls: (CallRecord & { actions: string[] })[];
}

/** A run under a SimpleProfiler with a clock of its own. */
export interface SimpleCase {
  id: string;
  kind: "simple";
  profiler: Record<string, unknown>;
  scenario: Scenario;
  calls: (CallRecord & {
    recorded: Record<string, number>;
    open: string[];
    reports: string[];
    files: Record<string, string>;
  })[];
}

/** A run under an AdvancedProfiler. */
export interface AdvancedCase {
  id: string;
  kind: "advanced";
  profiler: Record<string, unknown>;
  scenario: Scenario;
  calls: (CallRecord & { titles: string[]; headers: string[][]; files: string[] })[];
}

/** The report of a SimpleProfiler for given durations in seconds. */
export interface ReportCase {
  id: string;
  kind: "report";
  durations: Record<string, number[]>;
  extended: boolean;
  stage: string | null;
  elapsed: number;
  text?: string;
  error?: ErrorRecord;
}

/** A call of a profiler, and what it gives. */
export interface Step {
  do: [method: string, ...args: unknown[]];
  gives?: unknown;
  error?: ErrorRecord;
}

/** A profiler by itself, call by call. */
export interface RulesCase {
  id: string;
  kind: "rules";
  class: string;
  args: Record<string, unknown>;
  steps?: Step[];
  error?: ErrorRecord;
}

/** What the Trainer's flag chooses. */
export interface TrainerCase {
  id: string;
  kind: "trainer";
  profiler: string | null;
  class?: string;
  error?: ErrorRecord;
}

/** A run under a PyTorchProfiler: files, and the shapes of reports and traces. */
export interface PyTorchCase {
  id: string;
  kind: "pytorch";
  profiler: Record<string, unknown>;
  scenario: Scenario;
  calls: (CallRecord & {
    files: string[];
    messages: [kind: string, text: string][];
    reports: { title: string[]; columns: string[]; rows: number; footer: string[] }[];
    traces: [
      name: string,
      { annotations: Record<string, number>; operators: string[]; framework: string | null } & Record<string, unknown>,
    ][];
  })[];
}

/** What a schedule says of the first steps. */
export interface ScheduleCase {
  id: string;
  kind: "schedule";
  args: Record<string, number>;
  warnings?: string[];
  actions?: string[];
  error?: ErrorRecord;
}

/** What Lightning's schedule around one says after each step. */
export interface WrapperCase {
  id: string;
  kind: "wrapper";
  schedule: Record<string, number>;
  begin: string;
  rows: [name: string, action: string, step: number, finished: boolean][];
}

/** All kinds of cases. */
export type ProfilerCase =
  | PyTorchCase
  | ScheduleCase
  | WrapperCase
  | ActionsCase
  | SimpleCase
  | AdvancedCase
  | ReportCase
  | RulesCase
  | TrainerCase;
