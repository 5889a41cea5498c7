/** @file DDPStrategy: the same model in each of several processes, whose gradients are averaged. */
import { distributed, nn, noGrad, type optim, type Tensor } from "@lightning-ts/torch";
import { type AnyOptions, option, optional, Options, type OptionsOf, type ValuesOf } from "../../util/options.js";
import { finallyDo, whenReady } from "../../util/promises.js";
import { anything, boolean, number, oneOf } from "../../util/rules.js";
import { RangeError } from "../../util/user-errors.js";
import type { Around } from "../precision/precision.js";
import { ParallelStrategy } from "./parallel.js";
import { parallelTable } from "./parallel-options.js";
import { partsTable } from "./strategy.js";

const { ddpCommHooks, modelAveraging } = distributed.algorithms;

/** Exchanges the gradients of a bucket: see `registerCommHook` of `DistributedDataParallel`. */
export type DDPCommHook = nn.parallel.CommHook;

const isOrder = (value: unknown): value is nn.parallel.ReductionOrder =>
  Array.isArray(value) &&
  value.every((bucket) => Array.isArray(bucket) && bucket.every((name) => typeof name === "string"));

const isPositive = (value: number): boolean => value > 0 && Number.isFinite(value);

const options = new Options("DDPStrategy", {
  ...parallelTable,
  /** Lightning's ways to make processes. Node has one: all three start the program again. Default "popen". */
  startMethod: option(oneOf(["popen", "spawn", "fork", "forkserver"], RangeError), "popen"),
  /** Whether each step looks for parameters that it did not use, and takes their gradients as missing. Default false. */
  findUnusedParameters: option(boolean, false),
  /** Whether all steps use the same parameters in the same order, which saves work. Default false. */
  staticGraph: option(boolean, false),
  /** Whether gradients are views of the memory that is exchanged, which saves a copy. Default false. */
  gradientAsBucketView: option(boolean, false),
  /** Megabytes of gradients that are exchanged at once. Default null: 25. */
  bucketCapMb: optional(number("a number of megabytes above 0", isPositive)),
  /** Whether buffers are taken from the first process before each step. Default true. */
  broadcastBuffers: option(boolean, true),
  /** What the hook gets first. Default null. */
  ddpCommState: option(anything("the state of a hook"), null),
  /** How gradients are exchanged, on GPUs: a function, see `distributed.algorithms.ddpCommHooks`. Default null: their mean. */
  ddpCommHook: optional(anything<DDPCommHook>("a function")),
  /** Makes another hook of the hook, for example one that sends float16. Default null. */
  ddpCommWrapper: optional(anything<(hook: DDPCommHook) => DDPCommHook>("a function")),
  /** Steps from one average of the weights to the next, with post-local SGD. Default null: no averages. */
  modelAveragingPeriod: optional(number("a whole number above 0", (value) => Number.isInteger(value) && value > 0)),
  ...partsTable,
});

/** Options of `DDPStrategy`. */
export interface DDPOptions extends OptionsOf<typeof options> {}

/** Those options, checked, with defaults. */
export type DDPSettings = Omit<ValuesOf<typeof options>, keyof typeof partsTable>;

/**
 * The same model in each of several processes, each with its own part of the data; gradients are averaged while backward computes them.
 * Counterpart: `lightning.pytorch.strategies.DDPStrategy`.
 *
 * @example
 * new Trainer({ devices: 2, strategy: new DDPStrategy({ findUnusedParameters: true }) });
 */
export class DDPStrategy extends ParallelStrategy {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  override readonly name: string = "ddp";
  /** What the strategy was given, with defaults. */
  readonly settings: DDPSettings;
  /** The modules that are trained, with the reduction of their gradients: one in a Trainer, and any number in Fabric. */
  readonly #models = new Map<nn.Module, nn.parallel.DistributedDataParallel>();
  /** The order of a checkpoint that training goes on from. */
  #order: nn.parallel.ReductionOrder | null = null;
  #averager: distributed.algorithms.modelAveraging.PeriodicModelAverager | null = null;

  /** @throws TypeError or RangeError for an invalid option */
  constructor(given: DDPOptions = {}) {
    const { accelerator, precision, checkpointIO, environment, ...settings } = options.read(given);
    super({ accelerator, precision, checkpointIO, environment });
    this.settings = settings;
  }

  override get processGroupBackend(): string | null {
    return this.settings.processGroupBackend;
  }

  override get timeout(): number {
    return this.settings.timeout;
  }

  /** The module with its gradients' reduction around it, the last of several; null where nothing is trained in several processes. */
  get model(): nn.parallel.DistributedDataParallel | null {
    return [...this.#models.values()].at(-1) ?? null;
  }

  /** Gives all processes the weights and buffers of the first. */
  override prepareEvaluation(module: nn.Module): void {
    if (this.worldSize === 1) return;
    noGrad(() => {
      for (const value of Object.values(module.stateDict())) distributed.broadcast(value, { src: 0 });
    });
  }

  /** Gives all processes the buffers of the first, as the first step of an evaluation does. The steps after it share nothing. */
  override beginUnevenSteps(): void {
    const { model } = this;
    if (model !== null) noGrad(() => model.runForward(() => undefined));
  }

  /** Wraps the module: gradients are averaged from here on. */
  override prepareTraining(module: nn.Module): void {
    super.prepareTraining(module);
    if (this.worldSize === 1) return;
    const { bucketCapMb, broadcastBuffers, findUnusedParameters, gradientAsBucketView, staticGraph } = this.settings;
    const model = new nn.parallel.DistributedDataParallel(module, {
      broadcastBuffers,
      findUnusedParameters,
      gradientAsBucketView,
      reductionOrder: this.#order,
      staticGraph,
      ...(bucketCapMb === null ? {} : { bucketCapMb }),
      ...(this.rootDevice.type === "cuda" ? { deviceIds: [this.rootDevice.index ?? 0] } : {}),
    });
    this.#models.set(module, model);
    this.#registerHook(model);
  }

  /** As in Lightning, gradients on CPUs are exchanged as they are. */
  #registerHook(model: nn.parallel.DistributedDataParallel): void {
    const { ddpCommHook: hook, ddpCommState: state, ddpCommWrapper: wrapper } = this.settings;
    if (hook === null || this.rootDevice.type !== "cuda") return;
    model.registerCommHook(state, wrapper === null ? hook : wrapper(hook));
  }

  /** Prepares averages of weights, where gradients are shared with few processes only. */
  override prepareOptimizers(optimizers: readonly optim.Optimizer[]): void {
    const { ddpCommState: state, modelAveragingPeriod: period } = this.settings;
    if (this.worldSize === 1 || !(state instanceof ddpCommHooks.PostLocalSGDState)) return;
    if (period === null) {
      throw new RangeError(
        "DDPStrategy: expected modelAveragingPeriod with post-local SGD. Received: none. Give the number of steps from one average of the weights to the next.",
      );
    }
    const { PostLocalSGDOptimizer, ZeroRedundancyOptimizer } = distributed.optim;
    const averaging = optimizers.find(
      (one) => one instanceof ZeroRedundancyOptimizer || (one as object) instanceof PostLocalSGDOptimizer,
    );
    if (averaging !== undefined) {
      throw new RangeError(
        `DDPStrategy: expected optimizers that do not average themselves. Received: ${averaging.constructor.name}. Give the optimizer that it wraps, or ` +
          "leave modelAveragingPeriod out.",
      );
    }
    this.#averager = new modelAveraging.PeriodicModelAverager({ period, warmupSteps: state.startLocalSGDIter });
  }

  override get stepContext(): Around | null {
    return this.#contextOf(this.model);
  }

  override forwardContext(module: nn.Module): Around | null {
    return this.#contextOf(this.#models.get(module) ?? null);
  }

  #contextOf(model: nn.parallel.DistributedDataParallel | null): Around | null {
    const around = super.stepContext;
    if (model === null) return around;
    return <T>(step: () => T): T =>
      around === null ? this.#forward(model, step) : around(() => this.#forward(model, step));
  }

  /** A step is the forward pass of the wrapped module. In manual optimization it has called backward itself when it ends. */
  #forward<T>(model: nn.parallel.DistributedDataParallel, step: () => T): T {
    try {
      return this.#wrapped(model, step);
    } catch (error) {
      throw withHint(error);
    }
  }

  #wrapped<T>(model: nn.parallel.DistributedDataParallel, step: () => T): T {
    if (Reflect.get(model.module, "automaticOptimization") !== false) return model.runForward(step);
    const prepareNothing = (output: T): T => {
      model.requireBackwardGradSync = false;
      return output;
    };
    return finallyDo(
      () => model.runForward(() => whenReady(step(), prepareNothing)) as T,
      () => {
        model.requireBackwardGradSync = true;
      },
    );
  }

  override backward<T>(loss: Tensor, backward: (loss: Tensor) => T): T {
    const { model } = this;
    if (model === null) return super.backward(loss, backward);
    const isManual = Reflect.get(model.module, "automaticOptimization") === false;
    return super.backward(loss, (scaled) => {
      if (isManual) model.prepareForBackward(scaled);
      try {
        return backward(scaled);
      } catch (error) {
        throw model.explainBackward(error);
      }
    });
  }

  override withoutSync<T>(module: nn.Module, run: () => T): T {
    const model = this.#models.get(module);
    return model === undefined ? super.withoutSync(module, run) : model.noSync(run);
  }

  override optimizerStep(...args: Parameters<ParallelStrategy["optimizerStep"]>): unknown {
    const stepped = super.optimizerStep(...args);
    const averager = this.#averager;
    if (averager === null) return stepped;
    return whenReady(stepped, (result: unknown) => {
      const all = args[0].paramGroups.flatMap(({ params }) => params);
      averager.averageParameters(all.filter(({ grad }) => grad !== null));
      return result;
    });
  }

  override reductionState(): unknown {
    return this.model?.reductionOrder() ?? null;
  }

  override restoreReduction(state: unknown): void {
    this.#order = isOrder(state) ? state : null;
  }

  override teardown(module: nn.Module): void {
    this.#models.clear();
    this.#averager = null;
    this.#order = null;
    super.teardown(module);
  }
}

/** The error of parameters without a gradient says in words of PyTorch what to do; a Trainer's way is another. */
function withHint(error: unknown): unknown {
  if (!(error instanceof globalThis.Error) || !error.message.includes("did not receive grad for rank")) return error;
  error.message +=
    ' In a Trainer it is `strategy: "ddp_find_unused_parameters_true"`, or `new DDPStrategy({ findUnusedParameters: true })`.';
  return error;
}
