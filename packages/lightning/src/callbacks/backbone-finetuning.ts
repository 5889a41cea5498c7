/** @file BackboneFinetuning: trains a module's backbone from a given epoch on, with a growing learning rate. */
import { checkSaved } from "../checkpoint/saved-kinds.js";
import { nn, type optim } from "@lightning-ts/torch";
import { MisconfigurationException } from "../util/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroInfo } from "../util/rank-zero.js";
import { type AnyOptions, option, optional, Options, type OptionsOf, type ValuesOf } from "../util/options.js";
import { boolean, callable, integer, real } from "../util/rules.js";
import type { Trainer } from "../core/attached-types.js";
import { BaseFinetuning } from "./base-finetuning.js";
import { expectNumber } from "@lightning-ts/torch/util/lists";

const options = new Options("BackboneFinetuning", {
  /** The epoch at whose start the backbone begins to learn. Default 10. */
  unfreezeBackboneAtEpoch: option(integer, 10),
  /** The factor by which the backbone's learning rate grows each epoch. Default: 2. */
  lambdaFunc: option(callable<(epoch: number) => number>("a function of the epoch"), () => 2),
  /** The backbone's first learning rate divided by that of the first group. Default 0.1. */
  backboneInitialRatioLr: option(real, 0.1),
  /** The backbone's first learning rate, instead of the ratio. Default null. */
  backboneInitialLr: optional(real),
  /** Whether the backbone's learning rate stays at that of the first group once it has reached it. Default true. */
  shouldAlign: option(boolean, true),
  /** What the backbone's first learning rate is divided by when its parameters are added. Default 10. */
  initialDenomLr: option(real, 10),
  /** Whether batch normalisation is trained too. Default true. */
  trainBn: option(boolean, true),
  /** Whether to print the learning rates. Default false. */
  verbose: option(boolean, false),
  /** Digits of the learning rates that are printed. Default 12. */
  rounding: option(integer, 12),
});

/** Options of BackboneFinetuning. */
export interface BackboneFinetuningOptions extends OptionsOf<typeof options> {}

/**
 * Freezes `module.backbone` and trains it from an epoch on, with a learning rate that grows until it reaches that of the rest.
 * Counterpart: `lightning.pytorch.callbacks.BackboneFinetuning`.
 *
 * @example new BackboneFinetuning({ unfreezeBackboneAtEpoch: 5, lambdaFunc: () => 1.5 });
 */
export class BackboneFinetuning extends BaseFinetuning {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** The epoch at whose start the backbone begins to learn. */
  readonly unfreezeBackboneAtEpoch: number;
  /** The backbone's learning rate, null while it is frozen. */
  previousBackboneLr: number | null = null;
  readonly #options: ValuesOf<typeof options>;

  constructor(given: BackboneFinetuningOptions = {}) {
    super();
    this.#options = options.read(given);
    this.unfreezeBackboneAtEpoch = this.#options.unfreezeBackboneAtEpoch;
  }

  override stateDict(): Record<string, unknown> {
    return { ...super.stateDict(), previous_backbone_lr: this.previousBackboneLr };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
    checkSaved(this.constructor.name, this.stateDict(), state);
    const rate = state.previous_backbone_lr;
    this.previousBackboneLr = typeof rate === "number" ? rate : null;
    super.loadStateDict(state);
  }

  override onFitStart(trainer: Trainer, module: LightningModule): void {
    backboneOf(module);
    super.onFitStart(trainer, module);
  }

  override freezeBeforeTraining(module: LightningModule): void {
    BaseFinetuning.freeze(backboneOf(module));
  }

  override finetuneFunction(module: LightningModule, epoch: number, optimizer: optim.Optimizer): void {
    expectNumber("BackboneFinetuning.finetuneFunction", "epoch", epoch);
    if (epoch < this.unfreezeBackboneAtEpoch) return;
    const { backboneInitialLr, backboneInitialRatioLr, initialDenomLr, trainBn } = this.#options;
    const current = Number(optimizer.paramGroups[0]?.lr);
    if (epoch === this.unfreezeBackboneAtEpoch) {
      const lr = backboneInitialLr ?? current * backboneInitialRatioLr;
      this.previousBackboneLr = lr;
      BaseFinetuning.unfreezeAndAddParamGroup(backboneOf(module), optimizer, { lr, initialDenomLr, trainBn });
      this.#say(current, lr);
      return;
    }
    const { lambdaFunc, shouldAlign } = this.#options;
    const grown = lambdaFunc(epoch + 1) * (this.previousBackboneLr ?? 0);
    const lr = shouldAlign && grown > current ? current : grown;
    const group = optimizer.paramGroups.at(-1);
    if (group !== undefined) group.lr = lr;
    this.previousBackboneLr = lr;
    this.#say(current, lr);
  }

  #say(current: number, backbone: number): void {
    if (!this.#options.verbose) return;
    const rounded = (lr: number): number => Number(lr.toFixed(this.#options.rounding));
    rankZeroInfo(`Current lr: ${rounded(current)}, Backbone lr: ${rounded(backbone)}`);
  }
}

function backboneOf(module: LightningModule): nn.Module {
  const backbone: unknown = Reflect.get(module, "backbone");
  if (backbone instanceof nn.Module) return backbone;
  throw new MisconfigurationException(
    `BackboneFinetuning: expected the module to have a field \`backbone\` with an nn.Module. Received: ${module.constructor.name} without. ` +
      "Name its feature extractor backbone.",
  );
}
