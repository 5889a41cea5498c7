/** @file BackboneFinetuning: trains a module's backbone from a given epoch on, with a growing learning rate. */
import { nn, type optim } from "@lightning-ts/torch";
import { MisconfigurationException } from "../util/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroInfo } from "../util/rank-zero.js";
import { checkKinds, type OptionKinds } from "../util/option-kinds.js";
import type { Trainer } from "../core/attached-types.js";
import { BaseFinetuning } from "./base-finetuning.js";
import { expectNumber } from "@lightning-ts/torch/util/lists";

/** Options of BackboneFinetuning. */
export interface BackboneFinetuningOptions {
  /** Default 10. */
  unfreezeBackboneAtEpoch?: number;
  /** The factor by which the backbone's learning rate grows each epoch. Default: 2. */
  lambdaFunc?: (epoch: number) => number;
  /** The backbone's first learning rate divided by that of the first group. Default 0.1. */
  backboneInitialRatioLr?: number;
  /** The backbone's first learning rate, instead of the ratio. */
  backboneInitialLr?: number | null;
  /** Whether the backbone's learning rate stays at that of the first group once it has reached it. Default true. */
  shouldAlign?: boolean;
  /** Default 10. */
  initialDenomLr?: number;
  /** Whether batch normalisation is trained too. Default true. */
  trainBn?: boolean;
  /** Whether to print the learning rates. Default false. */
  verbose?: boolean;
  /** Digits of the learning rates that are printed. Default 12. */
  rounding?: number;
}

/** The type of each option. */
const kinds: OptionKinds<BackboneFinetuningOptions> = {
  unfreezeBackboneAtEpoch: "number",
  lambdaFunc: "function",
  backboneInitialRatioLr: "number",
  backboneInitialLr: "number",
  shouldAlign: "boolean",
  initialDenomLr: "number",
  trainBn: "boolean",
  verbose: "boolean",
  rounding: "number",
};

/**
 * Freezes `module.backbone` and trains it from an epoch on, with a learning rate that grows until it reaches that of the rest.
 * Counterpart: `lightning.pytorch.callbacks.BackboneFinetuning`.
 *
 * @example new BackboneFinetuning({ unfreezeBackboneAtEpoch: 5, lambdaFunc: () => 1.5 });
 */
export class BackboneFinetuning extends BaseFinetuning {
  /** The epoch at whose start the backbone begins to learn. */
  readonly unfreezeBackboneAtEpoch: number;
  /** The backbone's learning rate, null while it is frozen. */
  previousBackboneLr: number | null = null;
  readonly #options: BackboneFinetuningOptions;

  constructor(options: BackboneFinetuningOptions = {}) {
    super();
    checkKinds("BackboneFinetuning", options, kinds);
    this.unfreezeBackboneAtEpoch = options.unfreezeBackboneAtEpoch ?? 10;
    this.#options = options;
  }

  override stateDict(): Record<string, unknown> {
    return { ...super.stateDict(), previous_backbone_lr: this.previousBackboneLr };
  }

  override loadStateDict(state: Readonly<Record<string, unknown>>): void {
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
    const { backboneInitialLr = null, backboneInitialRatioLr = 0.1, initialDenomLr, trainBn } = this.#options;
    const current = Number(optimizer.paramGroups[0]?.lr);
    if (epoch === this.unfreezeBackboneAtEpoch) {
      const lr = backboneInitialLr ?? current * backboneInitialRatioLr;
      this.previousBackboneLr = lr;
      BaseFinetuning.unfreezeAndAddParamGroup(backboneOf(module), optimizer, { lr, initialDenomLr, trainBn });
      this.#say(current, lr);
      return;
    }
    const { lambdaFunc = () => 2, shouldAlign = true } = this.#options;
    const grown = lambdaFunc(epoch + 1) * (this.previousBackboneLr ?? 0);
    const lr = shouldAlign && grown > current ? current : grown;
    const group = optimizer.paramGroups.at(-1);
    if (group !== undefined) group.lr = lr;
    this.previousBackboneLr = lr;
    this.#say(current, lr);
  }

  #say(current: number, backbone: number): void {
    if (this.#options.verbose !== true) return;
    const rounded = (lr: number): number => Number(lr.toFixed(this.#options.rounding ?? 12));
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
