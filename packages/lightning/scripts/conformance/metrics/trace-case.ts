/** @file Replays runs that log metric objects. */
import { join } from "node:path";
import { load, manualSeed, type nn, Tensor } from "@lightning-ts/torch";
import { Trainer, type TrainerOptions } from "@lightning-ts/lightning";
import * as callbacks from "../../../src/callbacks/index.js";
import { describe, isKind, show, valueDifference } from "../compare.js";
import { loaders } from "../data.js";
import { fields, type Shape, unknownField } from "../fields.js";
import { Events } from "../model.js";
import { inOwnFolder } from "../own-folder.js";
import { NotedLogger } from "../precision/model.js";
import { warningDifference } from "../warning-count.js";
import type { Warned, WarningList } from "../warnings.js";
import { camelKeys } from "../scenario.js";
import { Looker, Model, plain } from "./trace-model.js";
import { updateCounts } from "./trace-metrics.js";
import type { TraceCall, TraceCallRecord, TraceCase, TraceScenario } from "./trace-spec.js";

const metric = fields("class given args collection wrap persistent where");
const known: Shape = fields("id kind", {
  scenario: fields("data trainer", {
    metrics: { each: metric },
    use: { list: fields("hook do metric input name names args only") },
    callbacks: { list: fields("class args") },
    run: { list: fields("fn path ckpt_path new_trainer new_model trainer") },
  }),
  calls: { list: fields("call events messages result state_dict after", { error: fields("class message") }) },
});

/** Where a recorded run and ours differ first, or null. */
export async function traceCaseDifference(recorded: TraceCase): Promise<string | null> {
  const unread = unknownField(recorded, known);
  if (unread !== null) return unread;
  return inOwnFolder("metrics", async (root, warnings) => {
    const replay = new Replay(recorded.scenario, root);
    for (const [i, call] of recorded.calls.entries()) {
      const found = await replay.difference(call, warnings);
      if (found !== null) return `call ${i} (${call.call.fn}): ${found}`;
      if (call.error !== undefined) break;
    }
    return recorded.calls.length === recorded.scenario.run.length || recorded.calls.at(-1)?.error !== undefined
      ? null
      : "not all calls were recorded";
  });
}

class Replay {
  readonly #scenario: TraceScenario;
  readonly #root: string;
  readonly #events = new Events();
  #trainer: Trainer | null = null;
  #model: Model | null = null;

  constructor(scenario: TraceScenario, root: string) {
    this.#scenario = scenario;
    this.#root = root;
    manualSeed(1);
  }

  async difference(expected: TraceCallRecord, warnings: WarningList): Promise<string | null> {
    this.#events.list = [];
    let [failed, result]: [unknown, unknown] = [undefined, null];
    try {
      result = await this.#call(expected.call);
    } catch (error) {
      failed = error;
    }
    const warned: Warned[] = await warnings.take();
    const { events, error, call } = expected;
    const isSave = call.fn === "save";
    return (
      eventDifference(events, this.#events.list, failed) ??
      errorDifference(error, failed) ??
      (isSave ? null : valueDifference(expected.result ?? null, plain(result), "result")) ??
      (isSave ? valueDifference(expected.state_dict ?? {}, plain(result), "state_dict") : null) ??
      warningDifference(expected.messages, warned) ??
      valueDifference(expected.after, this.#after(), "after")
    );
  }

  #make(call: TraceCall): { trainer: Trainer; model: Model } {
    if (this.#trainer === null || call.new_trainer === true) {
      const { trainer, callbacks: given } = this.#scenario;
      const made = given.map(({ class: name, args = {} }) => {
        const Class = Reflect.get(callbacks, name) as new (options: object) => object;
        return new Class(camelKeys(args));
      });
      const flags: Record<string, unknown> = camelKeys({ ...trainer, ...call.trainer });
      this.#trainer = new Trainer({
        defaultRootDir: this.#root,
        accelerator: "cpu",
        devices: 1,
        enableProgressBar: false,
        enableModelSummary: false,
        enableCheckpointing: false,
        logEveryNSteps: 1,
        numSanityValSteps: 0,
        logger: new NotedLogger(this.#events, this.#root),
        callbacks: [...made, new Looker(this.#events)],
        ...flags,
      } as TrainerOptions);
    }
    if (this.#model === null || call.new_model === true) this.#model = new Model(this.#scenario, this.#events);
    return { trainer: this.#trainer, model: this.#model };
  }

  async #call(call: TraceCall): Promise<unknown> {
    const { trainer, model } = this.#make(call);
    const { data } = this.#scenario;
    const ckptPath = call.ckpt_path === undefined ? null : join(this.#root, call.ckpt_path);
    const path = join(this.#root, call.path ?? "a.ckpt");
    switch (call.fn) {
      case "fit": {
        const [trainDataloaders, valDataloaders] = [loaders(data.train), loaders(data.val)];
        await trainer.fit(model, { trainDataloaders, valDataloaders, ckptPath });
        return null;
      }
      case "validate":
        return trainer.validate(model, { dataloaders: loaders(data.val), verbose: false });
      case "test":
        return trainer.test(model, { dataloaders: loaders(data.test), verbose: false });
      case "save": {
        await trainer.saveCheckpoint(path);
        return metricStates(path);
      }
      case "load": {
        const { state_dict: state } = load(path) as { state_dict: nn.StateDict };
        this.#model = new Model(this.#scenario, this.#events);
        return String(this.#model.loadStateDict(state));
      }
    }
  }

  #after(): Record<string, unknown> {
    const [trainer, model] = [this.#trainer, this.#model];
    if (trainer === null || model === null) return {};
    const dtyped = Object.entries(trainer.callbackMetrics).map(([name, value]: [string, Tensor]) => [
      name,
      [value.dtype.name, plain(value)],
    ]);
    return {
      callback_metrics: Object.fromEntries(dtyped) as Record<string, unknown>,
      logged_metrics: plain(trainer.loggedMetrics),
      progress_bar_metrics: plain(trainer.progressBarMetrics),
      global_step: trainer.globalStep,
      update_counts: updateCounts(model.held),
      weight: plain(model.layer.weight.detach().flatten()),
    };
  }
}

/** The entries of a saved state dictionary that are those of metrics. */
function metricStates(path: string): Record<string, unknown> {
  const { state_dict: state } = load(path) as { state_dict: Record<string, unknown> };
  const own = Object.entries(state).filter(([name]) => !name.startsWith("layer."));
  // A tensor of one element is written as its number.
  return Object.fromEntries(
    own.map(([name, value]) => [name, value instanceof Tensor && value.numel() === 1 ? value.squeeze() : value]),
  );
}

function eventDifference(expected: readonly unknown[][], found: readonly unknown[][], error: unknown): string | null {
  for (let i = 0; i < Math.max(expected.length, found.length); i++) {
    const [wanted, got] = [expected[i], found[i]];
    if (wanted === undefined || got === undefined || valueDifference(wanted, got, "") !== null) {
      const why = got === undefined && error !== undefined ? `, after ${describe(error)}` : "";
      return `event ${i}: expected ${show(wanted)}, got ${show(got)}${why}`;
    }
  }
  return null;
}

function errorDifference(expected: TraceCallRecord["error"], found: unknown): string | null {
  if (expected === undefined) return found === undefined ? null : `unexpected ${describe(found)}`;
  if (found === undefined) return `expected ${expected.class}: ${expected.message}`;
  return isKind(expected.class, found) ? null : `expected ${expected.class}, got ${describe(found)}`;
}
