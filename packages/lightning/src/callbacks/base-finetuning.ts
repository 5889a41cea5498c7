/** @file BaseFinetuning: layers that are frozen at first and trained later. */
import { checkSaved } from "../checkpoint/saved-kinds.js";
import { listOf } from "@lightning-ts/torch/util/lists";
import { nn, type optim, type Tensor } from "@lightning-ts/torch";
import { Callback } from "../core/callback.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import type { Trainer } from "../core/attached-types.js";
import { isBatchNorm } from "./averaging/batch-norms.js";
import { RangeError } from "../util/user-errors.js";

/** A module, or modules in any nesting. */
export type Modules = nn.Module | Iterable<Modules>;

/** Options of `unfreezeAndAddParamGroup`. */
export interface UnfreezeOptions {
  /** The new group's learning rate. Default: that of the first group divided by `initialDenomLr`. */
  lr?: number | null;
  /** Default 10. */
  initialDenomLr?: number;
  /** Whether batch normalisation is trained too. Default true. */
  trainBn?: boolean;
}

/** A parameter group as checkpoints hold it: names instead of parameters. */
type GroupMetadata = Record<string, unknown> & { params: string[] };

/**
 * The base of callbacks that freeze layers before training and train them from a later epoch on. Override `freezeBeforeTraining`
 * and `finetuneFunction`; let `configureOptimizers` take the parameters that require gradients only. Counterpart:
 * `lightning.pytorch.callbacks.BaseFinetuning`.
 *
 * @example
 * class UnfreezeLater extends BaseFinetuning {
 *   freezeBeforeTraining(module: Classifier) { BaseFinetuning.freeze(module.features); }
 *   finetuneFunction(module: Classifier, epoch: number, optimizer: optim.Optimizer) {
 *     if (epoch === 10) BaseFinetuning.unfreezeAndAddParamGroup(module.features, optimizer);
 *   }
 * }
 */
export abstract class BaseFinetuning extends Callback {
  #groups = new Map<number, GroupMetadata[]>();
  #restarting = false;

  /** Freezes layers; called before `configureOptimizers`. */
  abstract freezeBeforeTraining(module: LightningModule): void;

  /** Unfreezes layers and adds them to an optimizer; called at the start of each epoch, for each optimizer. */
  abstract finetuneFunction(module: LightningModule, epoch: number, optimizer: optim.Optimizer): void;

  override setup(_trainer: Trainer, module: LightningModule): void {
    this.freezeBeforeTraining(module);
  }

  override onFitStart(trainer: Trainer, module: LightningModule): void {
    if (!this.#restarting) return;
    this.#restarting = false;
    const parameters = new Map<string, nn.Parameter>(module.namedParameters());
    trainer.optimizers.forEach((optimizer, i) => {
      const saved = this.#groups.get(i) ?? [];
      for (const { params } of saved.slice(optimizer.paramGroups.length)) this.#addAgain(optimizer, params, parameters);
    });
  }

  // The optimizer's own state, which is restored after this, brings the group's options.
  #addAgain(optimizer: optim.Optimizer, names: readonly string[], parameters: ReadonlyMap<string, nn.Parameter>): void {
    const params = names.map((name) => {
      const parameter = parameters.get(name);
      if (parameter === undefined) {
        throw new RangeError(
          `${this.constructor.name}: expected a parameter ${name} of the module. Received: a module without it. Load a checkpoint of this module.`,
        );
      }
      // What was unfrozen when the checkpoint was written was frozen again in setup.
      return parameter.requiresGrad_(true);
    });
    optimizer.addParamGroup({ params });
  }

  override onTrainEpochStart(trainer: Trainer, module: LightningModule): void {
    trainer.optimizers.forEach((optimizer, i) => {
      this.finetuneFunction(module, trainer.currentEpoch, optimizer);
      this.#note(module, i, optimizer);
    });
  }

  #note(module: LightningModule, index: number, optimizer: optim.Optimizer): void {
    const known = this.#groups.get(index) ?? [];
    if (known.length === optimizer.paramGroups.length) return;
    const names = new Map<Tensor, string>(module.namedParameters().map(([name, parameter]) => [parameter, name]));
    const saved = optimizer.stateDict().param_groups;
    const added = optimizer.paramGroups.slice(known.length).map((group, i) => ({
      ...saved[known.length + i],
      params: group.params.map((parameter) => names.get(parameter) ?? ""),
    }));
    this.#groups.set(index, [...known, ...added]);
  }

  override stateDict(): Record<string, unknown> {
    return { internal_optimizer_metadata: new Map(this.#groups) };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    checkSaved(this.constructor.name, this.stateDict(), state);
    this.#restarting = true;
    const saved = state.internal_optimizer_metadata;
    if (typeof saved !== "object" || saved === null) return;
    const entries: [unknown, unknown][] =
      saved instanceof Map ? [...(saved as Map<unknown, unknown>)] : Object.entries(saved);
    this.#groups = new Map(entries.map(([index, groups]) => [Number(index), groups as GroupMetadata[]]));
  }

  // --- helpers -------------------------------------------------------------------------------------------------------

  /** The layers among modules that have no children or parameters of their own. */
  static flattenModules(modules: Modules): nn.Module[] {
    const all =
      modules instanceof nn.Module
        ? modules.modules()
        : listOf("BaseFinetuning", "modules", modules).flatMap((module) => BaseFinetuning.flattenModules(module));
    return all.filter((module) => module.children().length === 0 || module.parameters({ recurse: false }).length > 0);
  }

  /** The parameters of modules that are trained, or those that are not; on request without those of batch normalisation. */
  static filterParams(modules: Modules, options: { trainBn?: boolean; requiresGrad?: boolean } = {}): nn.Parameter[] {
    const { trainBn = true, requiresGrad = true } = options;
    return BaseFinetuning.flattenModules(modules)
      .filter((module) => trainBn || !isBatchNorm(module))
      .flatMap((module) => module.parameters({ recurse: false }))
      .filter((parameter) => parameter.requiresGrad === requiresGrad);
  }

  /** Unfreezes modules. */
  static makeTrainable(modules: Modules): void {
    for (const module of BaseFinetuning.flattenModules(modules)) setTrainable(module, true);
  }

  /** Freezes one module's own parameters. */
  static freezeModule(module: nn.Module): void {
    setTrainable(module, false);
  }

  /** Freezes modules; batch normalisation is still trained unless `trainBn` is false. */
  static freeze(modules: Modules, options: { trainBn?: boolean } = {}): void {
    const { trainBn = true } = options;
    for (const module of BaseFinetuning.flattenModules(modules)) setTrainable(module, trainBn && isBatchNorm(module));
  }

  /** The parameters that an optimizer does not have yet. Warns of those that it has. */
  static filterOnOptimizer(optimizer: optim.Optimizer, params: Iterable<nn.Parameter>): nn.Parameter[] {
    const known = new Set<Tensor>(optimizer.paramGroups.flatMap((group) => group.params));
    const all = listOf("filterOnOptimizer", "params", params);
    const fresh = all.filter((parameter) => !known.has(parameter));
    if (fresh.length < all.length) {
      rankZeroWarn(
        "The provided params to be frozen already exist within another group of this optimizer. Those parameters will be skipped. In " +
          `configureOptimizers give new ${optimizer.constructor.name}(this.parameters().filter((p) => p.requiresGrad), ...).`,
      );
    }
    return fresh;
  }

  /** Unfreezes modules and adds their parameters to an optimizer, as a group of their own. */
  static unfreezeAndAddParamGroup(modules: Modules, optimizer: optim.Optimizer, options: UnfreezeOptions = {}): void {
    const { lr = null, initialDenomLr = 10, trainBn = true } = options;
    BaseFinetuning.makeTrainable(modules);
    const rate = lr ?? Number(optimizer.paramGroups[0]?.lr) / initialDenomLr;
    const params = BaseFinetuning.filterOnOptimizer(optimizer, BaseFinetuning.filterParams(modules, { trainBn }));
    if (params.length > 0) optimizer.addParamGroup({ params, lr: rate });
  }
}

function setTrainable(module: nn.Module, trainable: boolean): void {
  if (isBatchNorm(module)) module.trackRunningStats = trainable;
  for (const parameter of module.parameters({ recurse: false })) parameter.requiresGrad_(trainable);
}
