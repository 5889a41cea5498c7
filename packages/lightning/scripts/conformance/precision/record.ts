/** @file Makes the calls of a scenario and observes everything that a recorded run of precision holds. */
import { join } from "node:path";
import { int64, load, manualSeed, nn, Tensor, tensor, zeros } from "@lightning-ts/torch";
import { type Precision, Trainer, type TrainerOptions } from "@lightning-ts/lightning";
import * as strategies from "../../../src/strategies.js";
import { Events } from "../model.js";
import { inOwnFolder } from "../own-folder.js";
import { camelKeys } from "../scenario.js";
import { context, valued } from "./context.js";
import { loadersOf } from "./data.js";
import { Model, NotedLogger, Recorder } from "./model.js";
import { makePlugin } from "./plugins.js";
import type { CallRecord, CallSpec, Scenario } from "./scenario.js";
import type { Warned, WarningList } from "../warnings.js";

/** A call as it was observed; the error itself where it failed. */
export interface Observed extends Omit<CallRecord, "error" | "messages"> {
  error?: unknown;
  warnings: Warned[];
}

/** The calls of which the state afterwards is observed. */
const loops = ["fit", "validate", "test", "predict"];

/** Runs a scenario in a folder of its own, which is removed. */
export function record(scenario: Scenario): Promise<Observed[]> {
  return inOwnFolder("precision", (root, warnings) => new Recording(scenario, root, warnings).run());
}

class Recording {
  readonly #events = new Events();
  readonly #scenario: Scenario;
  readonly #root: string;
  readonly #warnings: WarningList;
  #trainer: Trainer | null = null;
  #model: Model | null = null;

  constructor(scenario: Scenario, root: string, warnings: WarningList) {
    this.#scenario = scenario;
    this.#root = root;
    this.#warnings = warnings;
  }

  async run(): Promise<Observed[]> {
    manualSeed(1);
    const calls: Observed[] = [];
    for (const call of this.#scenario.run) {
      this.#events.list = [];
      const observed: Observed = { call, context_after: {}, events: [], warnings: [] };
      calls.push(observed);
      try {
        await this.#call(call, observed);
        if (loops.includes(call.fn)) observed.after = this.#after();
      } catch (error) {
        observed.error = error;
      }
      observed.context_after = context();
      observed.events = this.#events.list;
      observed.warnings = await this.#warnings.take();
      if (observed.error !== undefined) break;
    }
    return calls;
  }

  #makeTrainer(call: CallSpec): Trainer {
    const { plugins, strategy, trainer } = this.#scenario;
    const made = (call.plugins ?? plugins ?? []).map(makePlugin);
    const flags: Record<string, unknown> = camelKeys({ ...trainer, ...call.trainer });
    return new Trainer({
      defaultRootDir: this.#root,
      accelerator: "cpu",
      devices: 1,
      enableProgressBar: false,
      enableModelSummary: false,
      enableCheckpointing: false,
      logger: new NotedLogger(this.#events, this.#root),
      callbacks: [new Recorder(this.#events)],
      ...(made.length > 0 && { plugins: made }),
      ...(strategy !== undefined && { strategy: makeStrategy(strategy) }),
      ...flags,
    } as TrainerOptions);
  }

  async #call(call: CallSpec, observed: Observed): Promise<void> {
    const { data, model } = this.#scenario;
    if (this.#trainer === null || call.new_trainer === true) {
      this.#trainer = this.#makeTrainer(call);
      observed.trainer = chosen(this.#trainer);
    }
    if (this.#model === null || call.new_model === true) this.#model = new Model(model, this.#events);
    const [trainer, module, isMixed] = [this.#trainer, this.#model, model.batch === "mixed"];
    const ckptPath = typeof call.ckpt_path === "string" ? join(this.#root, call.ckpt_path) : null;
    switch (call.fn) {
      case "fit": {
        const [trainDataloaders, valDataloaders] = [loadersOf(data.train, isMixed), loadersOf(data.val, isMixed)];
        await trainer.fit(module, { trainDataloaders, valDataloaders, ckptPath });
        return;
      }
      case "validate":
      case "test": {
        const dataloaders = loadersOf(data[call.fn === "test" ? "test" : "val"], isMixed);
        observed.result = await trainer[call.fn](module, { dataloaders, ckptPath, verbose: false });
        return;
      }
      case "predict": {
        const found = await trainer.predict(module, { dataloaders: loadersOf(data.predict, isMixed), ckptPath });
        observed.result = (found as unknown[]).map(predicted);
        return;
      }
      case "save":
        observed.checkpoint = await this.#save(trainer, call);
        return;
      case "init_module":
        observed.result = initModule(trainer, call.empty_init ?? false);
    }
  }

  async #save(trainer: Trainer, { path = "a.ckpt", weights_only: weightsOnly = false }: CallSpec) {
    const file = join(this.#root, path);
    await trainer.saveCheckpoint(file, { weightsOnly });
    const checkpoint = load(file) as Record<string, unknown>;
    const plugin = trainer.precisionPlugin.constructor.name;
    const states = (checkpoint.optimizer_states ?? []) as { state: unknown }[];
    return {
      keys: Object.keys(checkpoint),
      state_dict: dtypesOf(checkpoint.state_dict),
      plugin_state: Object.hasOwn(checkpoint, plugin) ? { [plugin]: checkpoint[plugin] } : {},
      optimizer: states.map(({ state }) => valuesOf(state).map(dtypesOf)),
    };
  }

  #after(): Record<string, unknown> {
    const [trainer, module] = [this.#trainer, this.#model];
    if (trainer === null || module === null) throw new Error("nothing has run");
    return {
      global_step: trainer.globalStep,
      weight: valued(module.layer.weight),
      bias: valued(module.layer.bias),
      callback_metrics: mapValues(trainer.callbackMetrics, valued),
      logged_metrics: mapValues(trainer.loggedMetrics, valued),
      plugin_state: trainer.precisionPlugin.stateDict(),
      optimizers: trainer.optimizers.flatMap((optimizer) => {
        const [first] = valuesOf(optimizer.stateDict().state);
        return first === undefined ? [] : [tensorsOf(first)];
      }),
      buffers: Object.fromEntries(module.namedBuffers().map(([name, { dtype }]) => [name, dtype.name])),
      parameters: Object.fromEntries(module.namedParameters().map(([name, { dtype }]) => [name, dtype.name])),
    };
  }
}

/** Which precision the flags chose. */
function chosen(trainer: Trainer): Record<string, unknown> {
  const plugin: Precision & { device?: string } = trainer.precisionPlugin;
  const isMixed = plugin.constructor.name === "MixedPrecision";
  const { scaler } = trainer;
  return {
    precision: trainer.precision,
    plugin: plugin.constructor.name,
    plugin_precision: plugin.precision,
    ...(isMixed && { device: plugin.device, scaler: scaler === null ? null : { ...scaler.stateDict() } }),
  };
}

function makeStrategy({ class: name, args = {} }: { class: string; args?: Record<string, unknown> }): unknown {
  const Class = Reflect.get(strategies, name) as (new (options: object) => object) | undefined;
  if (Class === undefined) throw new Error(`there is no strategy ${name}`);
  return new Class(camelKeys(args));
}

function initModule(trainer: Trainer, emptyInit: boolean): Record<string, unknown> {
  let seen = {};
  trainer.initModule(
    () => {
      const layer = new nn.Linear(2, 2);
      seen = {
        parameter: layer.weight.dtype.name,
        tensor: zeros([1]).dtype.name,
        int: tensor([1], { dtype: int64 }).dtype.name,
        context: context(),
      };
      return layer;
    },
    { emptyInit },
  );
  return seen;
}

function predicted(value: unknown): unknown {
  return value instanceof Tensor ? valued(value) : Array.isArray(value) ? value.map(predicted) : value;
}

/** The tensors of an optimizer's state. */
function tensorsOf(state: unknown): Record<string, unknown> {
  const entries = Object.entries(state as object).filter(([, value]) => value instanceof Tensor);
  return Object.fromEntries(entries.map(([name, value]: [string, Tensor]) => [name, valued(value)]));
}

/** The values of a dictionary or a Map. */
function valuesOf(value: unknown): unknown[] {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>).values()];
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function dtypesOf(value: unknown): Record<string, unknown> {
  const entries = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value as object);
  return Object.fromEntries(
    entries.map(([name, item]: [string, unknown]) => [name, item instanceof Tensor ? item.dtype.name : typeof item]),
  );
}

function mapValues<T>(values: Readonly<Record<string, T>>, map: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
