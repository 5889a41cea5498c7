/** @file The module, callback and logger of a run that logs metric objects, which note what they see. */
import { arange, float32, int64, nn, noGrad, ones, optim, type Tensor, tensor } from "@lightning-ts/torch";
import * as F from "@lightning-ts/torch/nn/functional";
import { MetricCollection } from "@lightning-ts/metrics";
import { Callback, LightningModule, type LogValue, type Trainer } from "@lightning-ts/lightning";
import type { Events } from "../model.js";
import { camelCase } from "../scenario.js";
import { options } from "./build.js";
import { makeMetric } from "./trace-metrics.js";
import type { TraceScenario, Use } from "./trace-spec.js";
import { encode } from "./values.js";
import type { Json } from "./spec.js";

/** Hooks of the module that are noted, beside steps. */
const hooks =
  `on_fit_start on_train_start on_train_epoch_start on_train_batch_start on_before_backward on_after_backward on_train_batch_end
on_train_epoch_end on_train_end on_validation_start on_validation_epoch_start on_validation_batch_end on_validation_epoch_end
on_validation_end on_test_epoch_end on_save_checkpoint on_load_checkpoint`.split(/\s+/);

/** Hooks in which the callback looks. */
const lookedAt =
  `on_train_batch_end on_train_epoch_end on_train_end on_validation_batch_end on_validation_end on_test_end`.split(
    /\s+/,
  );

/** What the metrics of a module have in common. */
interface Held extends nn.Module {
  forward(...args: unknown[]): unknown;
  update(...args: unknown[]): void;
  compute(): unknown;
  reset(): void;
}

/** Numbers as they stand in events: rounded as recorded ones are, and out of their tensors. */
export function plain(value: unknown): Json {
  const coded = encode(value);
  const strip = (item: Json): Json => {
    if (Array.isArray(item)) return item.map(strip);
    if (typeof item !== "object" || item === null) return item;
    const { tensor: inner } = item as { tensor?: { shape: number[]; data: Json[] } };
    if (inner !== undefined) return inner.shape.length === 0 ? (inner.data[0] ?? null) : inner.data;
    return Object.fromEntries(Object.entries(item).map(([key, each]) => [key, strip(each)]));
  };
  return strip(coded);
}

/** A linear layer whose steps and hooks use metrics as the scenario says. */
export class Model extends LightningModule {
  layer = new nn.Linear(4, 2);
  readonly #scenario: TraceScenario;
  readonly #events: Events;
  readonly #metrics: Record<string, Held> = {};
  readonly #calls = new Map<string, number>();
  #last: unknown = null;
  #batch: Tensor | null = null;

  constructor(scenario: TraceScenario, events: Events) {
    super();
    this.#scenario = scenario;
    this.#events = events;
    noGrad(() => {
      this.layer.weight.copy_(arange(0, 8, 1, { dtype: float32 }).reshape([2, 4]).mul(0.1).sub(0.3));
      this.layer.bias?.copy_(tensor([0.1, -0.1]));
    });
    for (const [name, spec] of Object.entries(scenario.metrics)) {
      const metric = makeMetric(name, spec, (...event) => events.add("metric", ...event)) as unknown as Held;
      this.#metrics[name] = metric;
      const holder = { list: new nn.ModuleList([metric]), dict: new nn.ModuleDict({ [name]: metric }), hidden: null };
      const held = spec.where === undefined ? metric : holder[spec.where];
      if (held !== null) this.registerModule(spec.where === undefined ? name : `held_${name}`, held);
    }
  }

  /** The metrics by name. */
  get held(): Readonly<Record<string, nn.Module>> {
    return this.#metrics;
  }

  /** Notes a hook. */
  note(hook: string, ...extra: unknown[]): void {
    this.#events.add("module", hook, this.currentEpoch, this.globalStep, ...extra);
  }

  #metric(name = ""): Held {
    const [first = "", ...rest] = name.split(".");
    const found = this.#metrics[first];
    if (found === undefined) throw new Error(`there is no metric ${name}`);
    if (rest.length === 0 || !(found instanceof MetricCollection)) return found;
    const [, member] = found.items({ keepBase: true, copyState: false }).find(([key]) => key === rest[0]) ?? [];
    return member as unknown as Held;
  }

  #input(name = ""): unknown[] {
    const x = this.#batch;
    if (x === null) throw new Error("there is no batch");
    return noGrad(() => {
      const output = this.layer.forward(x);
      const isAbove = x.sum([1]).gt(0).to(int64);
      switch (name) {
        case "loss":
          return [F.mseLoss(output, ones([x.size(0), 2]))];
        case "mse":
          return [output, ones([x.size(0), 2])];
        case "class":
          return [output, isAbove];
        case "binary":
          return [output.select(1, 0).sigmoid(), isAbove];
        case "rows":
          return [x.select(1, 0)];
        case "matrix":
          return [x.narrow(1, 0, 2)];
        default:
          throw new Error(`there is no input ${name}`);
      }
    });
  }

  /** Does what the scenario says for this call of a hook. */
  act(hook: string): void {
    const count = this.#calls.get(hook) ?? 0;
    this.#calls.set(hook, count + 1);
    for (const use of this.#scenario.use) {
      if (use.hook === hook && (use.only === undefined || use.only.includes(count))) this.#use(use);
    }
  }

  #use({ do: what, metric, input, name = "", names = {}, args = {} }: Use): void {
    const given = options(args);
    switch (what) {
      case "forward":
        this.#last = this.#metric(metric).forward(...this.#input(input));
        return void this.#events.add("gave", metric, plain(this.#last));
      case "update":
        return void this.#metric(metric).update(...this.#input(input));
      case "compute":
        return void this.#events.add("gave", metric, plain(this.#metric(metric).compute()));
      case "reset":
        return void this.#metric(metric).reset();
      case "log":
        return void this.log(name, this.#metric(metric), given);
      case "log_last":
        return void this.log(name, this.#last as LogValue, given);
      case "log_computed":
        return void this.log(name, this.#metric(metric).compute() as LogValue, given);
      case "log_dict":
        return void this.logDict(this.#metric(metric) as never, given);
      case "log_dict_last":
        return void this.logDict(this.#last as Record<string, LogValue>, given);
      case "log_dict_computed":
        return void this.logDict(this.#metric(metric).compute() as Record<string, LogValue>, given);
      case "log_dict_of": {
        const all = Object.entries(names).map(([key, held]) => [key, this.#metric(held)] as const);
        return void this.logDict(Object.fromEntries(all), given);
      }
      default:
        throw new Error(`the runner does not know the use ${what}`);
    }
  }

  #step(hook: string, x: Tensor, ...extra: unknown[]): Tensor {
    this.#batch = x;
    this.note(hook, ...extra);
    const loss = F.mseLoss(this.layer.forward(x), ones([x.size(0), 2]));
    this.act(hook);
    return loss;
  }

  override trainingStep(x: Tensor, batchIdx: number): Tensor {
    return this.#step("training_step", x, batchIdx);
  }

  override validationStep(x: Tensor, batchIdx: number, dataloaderIdx = 0): void {
    this.#step("validation_step", x, batchIdx, dataloaderIdx);
  }

  override testStep(x: Tensor, batchIdx: number, dataloaderIdx = 0): void {
    this.#step("test_step", x, batchIdx, dataloaderIdx);
  }

  override predictStep(x: Tensor): Tensor {
    return this.layer.forward(x);
  }

  override configureOptimizers(): optim.SGD {
    return new optim.SGD(this.layer.parameters(), { lr: 0.1 });
  }
}

for (const hook of hooks) {
  const name = camelCase(hook);
  const base = Reflect.get(LightningModule.prototype, name) as (...args: unknown[]) => unknown;
  const noted = function (this: Model, ...args: unknown[]): unknown {
    this.note(hook);
    this.act(hook);
    return base.apply(this, args);
  };
  Object.defineProperty(Model.prototype, name, { value: noted, writable: true, configurable: true });
}

/** A callback that notes the metrics of the Trainer; the last one. */
export class Looker extends Callback {
  constructor(readonly events: Events) {
    super();
  }
}

for (const hook of lookedAt) {
  const noted = function (this: Looker, trainer: Trainer): void {
    const { callbackMetrics, loggedMetrics, progressBarMetrics } = trainer;
    this.events.add("seen", hook, ...[callbackMetrics, loggedMetrics, progressBarMetrics].map(plain));
  };
  Object.defineProperty(Looker.prototype, camelCase(hook), { value: noted, writable: true, configurable: true });
}
