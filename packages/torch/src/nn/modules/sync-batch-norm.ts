/** @file Batch normalisation over several processes, as a layer. */
import { expectTensor } from "../../tensor/expect-tensor.js";
import { memberOf, isInitialized } from "../../distributed/world.js";
import type { ProcessGroup } from "../../distributed/process-group.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bindAll, kindOf, type Optional } from "../../util/arguments.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { batchNormWith } from "../functional/normalization.js";
import { Module } from "../module/module.js";
import { keepsNothing } from "../transient.js";
import { BatchNorm } from "./batch-norm.js";
import { NormBase, type NormOptions } from "./norm-base.js";
import { syncBatchNorm } from "./sync-batch-norm-function.js";

/** Options of `SyncBatchNorm`. */
export interface SyncBatchNormOptions extends NormOptions {
  /** The ranks whose values count. Default: all. */
  processGroup?: ProcessGroup | null;
}

const names = ["eps", "momentum", "affine", "trackRunningStats", "processGroup", "device", "dtype", "bias"] as const;
type Arguments = SyncBatchNormOptions & { numFeatures: number };

/**
 * Normalises each channel of (N, C, ...) over the batches of all ranks of a group. Counterpart: `torch.nn.SyncBatchNorm`.
 *
 * It works on every device, also on CPUs, where PyTorch refuses. Values of other ranks count wherever those of the batch do: in training, and
 * in evaluation without running statistics (where PyTorch takes this rank's only). All ranks have to call it then.
 */
export class SyncBatchNorm extends NormBase {
  /** The ranks whose values count; null for all. */
  processGroup: ProcessGroup | null;
  #replaced: BatchNorm | null = null;

  constructor(numFeatures: number, ...options: Optional<SyncBatchNormOptions, typeof names>);
  constructor(options: Arguments);
  constructor(...given: unknown[]) {
    const bound = bindAll<Arguments>(given, ["numFeatures"], names, "SyncBatchNorm");
    super(bound.numFeatures, bound, true);
    this.processGroup = bound.processGroup ?? null;
  }

  /** @throws RangeError for an input without channels, or with one value a channel on all ranks together */
  override forward(input: Tensor): Tensor {
    expectTensor("SyncBatchNorm.forward", "input", input);
    const shape = input.shape;
    if (shape.length < 2) throw new RangeError(`expected at least 2D input (got ${shape.length}D input)`);
    if (shape[1] === 0) throw new RangeError("SyncBatchNorm number of input channels should be non-zero");
    const { training, trackRunningStats, runningMean, runningVar, weight, bias, eps } = this;
    const factor = this.factor();
    const batchStatistics = training || (runningMean === null && runningVar === null);
    const running = !training || trackRunningStats;
    const [mean, variance] = running ? [runningMean, runningVar] : [null, null];
    const group = batchStatistics && isInitialized() ? memberOf("SyncBatchNorm", this.processGroup) : null;
    if (group === null || group.size() === 1) {
      return batchNormWith(input, mean, variance, weight, bias, batchStatistics, factor, eps, shape);
    }
    const [runningMeanOfTraining, runningVarOfTraining] = training ? [mean, variance] : [null, null];
    return syncBatchNorm(input, weight, bias, {
      runningMean: runningMeanOfTraining,
      runningVar: runningVarOfTraining,
      momentum: factor,
      eps,
      group,
    });
  }

  /**
   * Puts a SyncBatchNorm in the place of each BatchNorm in a module; parameters and buffers stay the same objects.
   *
   * @param processGroup the ranks whose values count; null for all
   * @returns the module, or the new layer where the module itself is a BatchNorm
   */
  static convertSyncBatchnorm<M extends Module>(
    module: M,
    processGroup: ProcessGroup | null = null,
  ): M | SyncBatchNorm {
    if (!(module instanceof Module)) {
      throw new TypeError(`convertSyncBatchnorm expects a module. Received: ${kindOf(module)}.`);
    }
    if (module instanceof BatchNorm) return SyncBatchNorm.#inPlaceOf(module, processGroup);
    for (const [name, child] of module._ownModules()) {
      const made = SyncBatchNorm.convertSyncBatchnorm(child, processGroup);
      if (made !== child) module._setOwn(name, made);
    }
    return module;
  }

  static #inPlaceOf(layer: BatchNorm, processGroup: ProcessGroup | null): SyncBatchNorm {
    const { eps, momentum, affine, trackRunningStats } = layer;
    const bias = layer.bias !== null;
    const made = new SyncBatchNorm(layer.numFeatures, { eps, momentum, affine, trackRunningStats, processGroup, bias });
    handOver(layer, made);
    made.#replaced = layer;
    return made;
  }

  /** @internal The BatchNorm in whose place `convertSyncBatchnorm` put this layer, with what this one holds now; null for a layer that was made as it is. */
  _takeReplaced(): BatchNorm | null {
    if (this.#replaced !== null) handOver(this, this.#replaced);
    return this.#replaced;
  }
}

/** Gives a layer the parameters, buffers and mode of another. */
function handOver(from: NormBase, to: NormBase): void {
  to.weight = from.weight;
  to.bias = from.bias;
  to.runningMean = from.runningMean;
  to.runningVar = from.runningVar;
  to.numBatchesTracked = from.numBatchesTracked;
  to.training = from.training;
}

keepsNothing(SyncBatchNorm);
