/** @file ModelPruning: sets small weights to zero while training. */
import { nn, noGrad, Tensor } from "@lightning-ts/torch";
import { setOwn } from "@lightning-ts/torch/util/own-keys";
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../util/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroInfo } from "../util/rank-zero.js";
import {
  type AnyOptions,
  option,
  optional,
  Options,
  type OptionsOf,
  required,
  type ValuesOf,
} from "../util/options.js";
import { anything, boolean, callable, either, instance, integer, list, oneOf, real, type Rule } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { pruner, type Pruner, type PruningFn, type PruningMethod } from "./pruning/pruner.js";

export type { PruningFn, PruningMethod } from "./pruning/pruner.js";

/** How much is pruned: a count, a fraction between 0 and 1, or a percentage. */
type Amount = nn.utils.prune.PruningAmount;

/** A value, or a function that gives it for an epoch. */
type PerEpoch<T> = T | ((epoch: number) => T);

/** A module and the name of one of its parameters. */
export type ParameterToPrune = readonly [module: nn.Module, name: string];

/** A layer as it was before training, and which of the pruned parameters are its own. */
interface Original {
  readonly copy: nn.Module;
  readonly parameters: ParameterToPrune[];
}

const names = ["weight", "bias"] as const;

const isFunction = (value: unknown): boolean => typeof value === "function";

/** Values of a rule, or a function that gives one for an epoch. */
function perEpoch<T>(rule: Rule<T>): Rule<PerEpoch<T>> {
  return either(isFunction, callable<(epoch: number) => T>("a function of the epoch"), rule);
}

const amount = instance(
  "a number or a percentage",
  (value): value is Amount => ["number", "string"].includes(typeof value),
  {
    error: MisconfigurationException,
    schema: { anyOf: [{ type: "number" }, { type: "string" }] },
  },
);

// Its items are looked at when the module is known.
const pair = instance("a module with the name of a parameter", (_value): _value is ParameterToPrune => true);

const options = new Options(
  "ModelPruning",
  {
    /** A method's name, or a class of your own (unstructured, with `useGlobalUnstructured`). */
    pruningFn: required(anything<PruningFn | PruningMethod>("a method's name, or the class of a BasePruningMethod")),
    /** What is pruned. Default []: all weights and biases. */
    parametersToPrune: option(list(pair), []),
    /** Names of what is pruned where the option above is not given. Default null: "weight" and "bias". */
    parameterNames: optional(list(oneOf(names, MisconfigurationException))),
    /** Whether all parameters are pruned as if they were one. Default true. */
    useGlobalUnstructured: option(boolean, true),
    /** How much of the remaining parameters is pruned each time. Default 0.5. */
    amount: option(perEpoch(amount), 0.5),
    /** Whether an epoch prunes. Default true. */
    applyPruning: option(perEpoch(boolean), true),
    /** Whether checkpoints and the module at the end hold zeros instead of masks. Default true. */
    makePruningPermanent: option(boolean, true),
    /** Whether the remaining parameters get back the values before training. Default true. */
    useLotteryTicketHypothesis: option(perEpoch(boolean), true),
    /** Whether they get new random values instead. Default false. */
    resampleParameters: option(boolean, false),
    /** The dimension of structured pruning. Default null. */
    pruningDim: optional(integer),
    /** The norm of "ln_structured". Default null. */
    pruningNorm: optional(real),
    /** 0 says nothing, 1 how much was pruned, 2 how much of each parameter. Default 0. */
    verbose: option(oneOf([0, 1, 2], MisconfigurationException), 0),
    /** Prune at the end of training epochs (true) or of validation epochs. Default true. */
    pruneOnTrainEpochEnd: option(boolean, true),
  },
  ["pruningFn"],
);

/** Options of ModelPruning. */
export interface ModelPruningOptions extends OptionsOf<typeof options> {}

/**
 * Prunes the module's parameters while it is trained. Counterpart: `lightning.pytorch.callbacks.ModelPruning`.
 *
 * @example new ModelPruning("l1_unstructured", { amount: 0.2, useLotteryTicketHypothesis: false });
 */
export class ModelPruning extends Callback {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;
  /** The parameters that are pruned where none are named. */
  static readonly PARAMETER_NAMES: readonly string[] = names;

  readonly #pruner: Pruner;
  readonly #options: ValuesOf<typeof options>;
  #parameters: readonly ParameterToPrune[];
  #originals: Original[] = [];

  /**
   * @param pruningFn a method's name, or a class of your own (unstructured, with `useGlobalUnstructured`)
   * @throws MisconfigurationException for options that contradict each other
   */
  constructor(pruningFn: PruningFn | PruningMethod, given: ModelPruningOptions = {}) {
    super();
    this.#options = options.read(given, { pruningFn });
    this.#pruner = pruner(pruningFn, this.#options);
    this.#parameters = this.#options.parametersToPrune;
  }

  /** Chooses among what would be pruned. Override it to change the choice. */
  filterParametersToPrune(parameters: readonly ParameterToPrune[]): readonly ParameterToPrune[] {
    return parameters;
  }

  override setup(_trainer: Trainer, module: LightningModule): void {
    this.#parameters = this.filterParametersToPrune(this.#checked(module));
    const byLayer = new Map<nn.Module, Original>();
    if (this.#options.useLotteryTicketHypothesis === false) return;
    for (const parameter of this.#parameters) {
      const [layer] = parameter;
      const original = byLayer.get(layer) ?? { copy: nn.utils.deepCopy(layer), parameters: [] };
      original.parameters.push(parameter);
      byLayer.set(layer, original);
    }
    this.#originals = [...byLayer.values()];
  }

  #checked(module: LightningModule): ParameterToPrune[] {
    const { parameterNames } = this.#options;
    const layers = module.modules();
    if (this.#parameters.length === 0) {
      return (parameterNames ?? names).flatMap((name) =>
        layers.filter((layer) => isParameter(layer, name)).map((layer) => [layer, name] as const),
      );
    }
    return this.#parameters.map((pair) => {
      const [layer, name] = pair as readonly unknown[];
      if (!(layer instanceof nn.Module) || typeof name !== "string") {
        return fail("parametersToPrune to be pairs of a module and a name", typeof layer);
      }
      if (!layers.includes(layer))
        return fail("parametersToPrune to be of modules in the model", `${layer.constructor.name}, which is not`);
      if (!(Reflect.get(layer, name) instanceof Tensor))
        return fail(`${layer.constructor.name} to have a parameter ${name}`, "none");
      return [layer, name] as const;
    });
  }

  override onTrainEpochEnd(_trainer: Trainer, module: LightningModule): void {
    if (this.#options.pruneOnTrainEpochEnd) this.#run(module.currentEpoch);
  }

  override onValidationEpochEnd(trainer: Trainer, module: LightningModule): void {
    if (!trainer.sanityChecking && !this.#options.pruneOnTrainEpochEnd) this.#run(module.currentEpoch);
  }

  override onTrainEnd(_trainer: Trainer, module: LightningModule): void {
    if (this.#options.makePruningPermanent) this.makePruningPermanent(module);
  }

  #run(epoch: number): void {
    const { amount, applyPruning, useLotteryTicketHypothesis } = this.#options;
    const now = typeof amount === "function" ? amount(epoch) : amount;
    if (now === 0 || !of(applyPruning, epoch)) return;
    this.applyPruning(now);
    if (of(useLotteryTicketHypothesis, epoch)) this.applyLotteryTicketHypothesis();
  }

  /** Prunes an amount of the remaining parameters. */
  applyPruning(amount: Amount): void {
    const before = this.#counts();
    this.#pruner.prune(this.#parameters, amount);
    if (this.#options.verbose > 0) this.#say(before, this.#counts(), amount);
  }

  /** Gives the remaining parameters their values before training, or new random ones. */
  applyLotteryTicketHypothesis(): void {
    const resample = this.#options.resampleParameters;
    for (const { copy, parameters } of this.#originals) {
      const source = resample && "resetParameters" in copy ? nn.utils.deepCopy(copy) : copy;
      if (source !== copy) (source as nn.Module & { resetParameters(): void }).resetParameters();
      for (const [layer, name] of parameters) {
        const target: unknown = Reflect.get(layer, `${name}_orig`) ?? Reflect.get(layer, name);
        const value: unknown = Reflect.get(source, name);
        if (target instanceof Tensor && value instanceof Tensor) noGrad(() => target.copy_(value));
      }
    }
  }

  /** Makes the zeros of a module and of all inside it permanent. */
  makePruningPermanent(module: nn.Module): void {
    for (const layer of module.modules()) {
      const pruned = Object.keys(layer).filter((key) => key.endsWith("_mask") && `${key.slice(0, -5)}_orig` in layer);
      for (const mask of pruned) nn.utils.prune.remove(layer, mask.slice(0, -5));
    }
  }

  /** The number of zeros and of entries of each parameter. */
  #counts(): [zeros: number, size: number][] {
    return this.#parameters.map(([layer, name]) => {
      const mask: unknown = Reflect.get(layer, `${name}_mask`);
      return mask instanceof Tensor ? [Number(mask.eq(0).sum().item()), mask.numel()] : [0, 1];
    });
  }

  #say(before: readonly [number, number][], after: readonly [number, number][], amount: Amount): void {
    const sum = (counts: readonly [number, number][], i: 0 | 1): number =>
      counts.reduce((total, count) => total + count[i], 0);
    const size = sum(after, 1);
    const share = (zeros: number, of_: number): string => `${((100 * zeros) / of_).toFixed(2)}%`;
    const [old, now] = [sum(before, 0), sum(after, 0)];
    rankZeroInfo(
      `Applied \`${this.#pruner.name}\`. Pruned: ${old}/${size} (${share(old, size)}) -> ${now}/${size} (${share(now, size)})`,
    );
    if (this.#options.verbose !== 2) return;
    this.#parameters.forEach(([layer, name], i) => {
      const none: [number, number] = [0, 1];
      const [was, is] = [before[i] ?? none, after[i] ?? none];
      rankZeroInfo(
        `Applied \`${this.#pruner.name}\` to \`${String(layer)}.${name}\` with amount=${amount}. Pruned: ${was[0]} (${share(...was)}) -> ${is[0]} (${share(...is)})`,
      );
    });
  }

  override onSaveCheckpoint(_trainer: Trainer, module: LightningModule, checkpoint: Record<string, unknown>): void {
    if (!this.#options.makePruningPermanent) return;
    const state: Record<string, Tensor> = {};
    const all = module.stateDict();
    for (const [key, value] of Object.entries(all)) {
      const name = key.endsWith("_orig") ? key.slice(0, -5) : null;
      const mask = name === null ? undefined : all[`${name}_mask`];
      if (name !== null && mask !== undefined)
        setOwn(
          state,
          name,
          noGrad(() => mask.to(value.dtype).mul(value)),
        );
      else if (!(key.endsWith("_mask") && `${key.slice(0, -5)}_orig` in all)) setOwn(state, key, value);
    }
    checkpoint.state_dict = state;
  }
}

function of(value: PerEpoch<boolean>, epoch: number): boolean {
  return typeof value === "function" ? value(epoch) : value;
}

function isParameter(layer: nn.Module, name: string): boolean {
  return Reflect.get(layer, name) instanceof nn.Parameter;
}

function fail(expected: string, received: string): never {
  throw new MisconfigurationException(`ModelPruning: expected ${expected}. Received: ${received}.`);
}
