/** @file A softmax over very many classes: frequent ones in a head, rare ones in clusters. */
import { expectArray, expectNumber } from "../../util/expect.js";
import { TorchError } from "../../util/errors.js";
import { aten } from "../../tensor/aten.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, type Optional } from "../../util/arguments.js";
import { ModuleList } from "../containers/module-list.js";
import { Sequential } from "../containers/sequential.js";
import { type FactoryOptions, factoryOf, zeros } from "../factory.js";
import { logSoftmax } from "../functional/activation.js";
import { Module } from "../module/module.js";
import { pySize } from "../repr.js";
import { Linear } from "./linear.js";
import { RangeError } from "../../util/user-errors.js";

/** Options of `AdaptiveLogSoftmaxWithLoss`. */
export interface AdaptiveLogSoftmaxOptions extends FactoryOptions {
  /** By how much each cluster's width is smaller than the one's before. Default 4. */
  divValue?: number;
  /** Whether the head has a bias. Default false. */
  headBias?: boolean;
}

const names = ["divValue", "headBias", "device", "dtype"] as const;
const cat = aten<(tensors: readonly Tensor[], dim: number) => Tensor>("cat");
const where = aten<(condition: Tensor, a: Tensor, b: Tensor) => Tensor>("where", "self");

/** The log-probability of each target, and the mean loss. */
export type AdaptiveLogSoftmaxOutput = [output: Tensor, loss: Tensor] & { output: Tensor; loss: Tensor };

/**
 * Softmax over many classes with its loss, where rare classes are gathered in clusters that are computed only when they are needed. Counterpart:
 * `torch.nn.AdaptiveLogSoftmaxWithLoss`.
 */
export class AdaptiveLogSoftmaxWithLoss extends Module {
  /** Ends of the clusters; the last is the number of classes. */
  readonly cutoffs: readonly number[];
  /** By how much each cluster's width is smaller than the one's before. */
  readonly divValue: number;
  /** How many classes the head decides itself. */
  readonly shortlistSize: number;
  /** Decides between frequent classes and clusters. */
  head: Linear;
  /** Decides within each cluster. */
  tail: ModuleList<Sequential>;

  /** @param cutoffs where the clusters begin, increasing */
  constructor(
    /** Size of the input's last dimension. */
    readonly inFeatures: number,
    /** How many classes there are. */
    readonly nClasses: number,
    cutoffs: readonly number[],
    ...given: Optional<AdaptiveLogSoftmaxOptions, typeof names>
  ) {
    super();
    const options = bind<AdaptiveLogSoftmaxOptions>(given, names, "AdaptiveLogSoftmaxWithLoss");
    const { divValue = 4, headBias = false } = options;
    expectNumber("AdaptiveLogSoftmaxWithLoss", "nClasses", nClasses);
    expectArray("AdaptiveLogSoftmaxWithLoss", "cutoffs", cutoffs);
    if (cutoffs.length === 0) throw new RangeError("cutoffs should be a sequence of length larger than 0");
    if (cutoffs.some((cut, i) => !Number.isInteger(cut) || cut <= (cutoffs[i - 1] ?? 0) || cut > nClasses - 1)) {
      throw new RangeError(
        "cutoffs should be a sequence of unique, positive integers sorted in an increasing order, where each value is " +
          `between 1 and n_classes-1. Received: ${cutoffs.join(", ")}.`,
      );
    }
    this.cutoffs = [...cutoffs, nClasses];
    this.divValue = divValue;
    this.shortlistSize = cutoffs[0] ?? 0;
    const factory = factoryOf(options);
    this.head = new Linear(inFeatures, this.shortlistSize + cutoffs.length, { bias: headBias, ...factory });
    this.tail = new ModuleList<Sequential>();
    cutoffs.forEach((cut, i) => {
      const width = Math.floor(inFeatures / divValue ** (i + 1));
      const classes = (this.cutoffs[i + 1] ?? nClasses) - cut;
      this.tail.append(
        new Sequential(
          new Linear(inFeatures, width, { bias: false, ...factory }),
          new Linear(width, classes, { bias: false, ...factory }),
        ),
      );
    });
  }

  /** Draws the initial values of all linear layers. */
  resetParameters(): void {
    this.head.resetParameters();
    for (const layer of this.tail.modules()) if (layer instanceof Linear) layer.resetParameters();
  }

  override forward(input: Tensor, target: Tensor): AdaptiveLogSoftmaxOutput {
    const batched = this.checkShapes(input, target);
    const rows = batched ? input : input.unsqueeze(0);
    const classes = batched ? target : target.unsqueeze(0);
    const count = classes.size(0);
    let output = zeros([count], { dtype: rows.dtype, device: rows.device });
    const headIndex = classes.clone();
    let used = 0;
    let low = 0;
    this.cutoffs.forEach((high, i) => {
      const mask = classes.ge(low).logicalAnd(classes.lt(high));
      const chosen = mask.nonzero().squeeze(1); // waits for the device, as PyTorch does: how many rows a cluster has
      const size = chosen.numel();
      if (size > 0 && i > 0) {
        const logProb = logSoftmax(this.tail.at(i - 1).forward(rows.indexSelect(0, chosen)), 1);
        const local = logProb.gather(1, classes.indexSelect(0, chosen).sub(low).unsqueeze(1)).squeeze(1);
        headIndex.indexFill_(0, chosen, this.shortlistSize + i - 1);
        output = output.indexCopy(0, chosen, local);
      }
      used += size;
      low = high;
    });
    if (used !== count) {
      throw new TorchError(
        `Target values should be in [0, ${this.nClasses - 1}], but values in range [${Number(classes.min().item())}, ` +
          `${Number(classes.max().item())}] were found. `,
      );
    }
    const head = logSoftmax(this.head.forward(rows), 1);
    output = output.add(head.gather(1, headIndex.unsqueeze(1)).squeeze(1));
    const loss = output.neg().mean();
    const result = batched ? output : output.squeeze(0);
    return Object.assign<[Tensor, Tensor], { output: Tensor; loss: Tensor }>([result, loss], { output: result, loss });
  }

  private checkShapes(input: Tensor, target: Tensor): boolean {
    const dims = target.ndim;
    if (dims > 1) throw new TorchError("0D or 1D target tensor expected, multi-target not supported");
    if (dims === 1 && input.size(0) !== target.size(0)) {
      throw new TorchError("Input and target should have the same size in the batch dimension.");
    }
    if (input.ndim !== dims + 1) {
      throw new TorchError(
        `${dims}D target tensor expects ${dims + 1}D input tensors, but found inputs with size ${pySize(input.shape)}`,
      );
    }
    return dims === 1;
  }

  /** The log-probabilities of all classes: (N, nClasses). */
  logProb(input: Tensor): Tensor {
    const head = logSoftmax(this.head.forward(input), 1);
    const parts = [head.narrow(1, 0, this.shortlistSize)];
    [...this.tail].forEach((projection, i) => {
      const cluster = head.narrow(1, this.shortlistSize + i, 1);
      parts.push(logSoftmax(projection.forward(input), 1).add(cluster));
    });
    return cat(parts, 1);
  }

  /** The likeliest class of each row; clusters are computed in full only where the head points to one. */
  predict(input: Tensor): Tensor {
    const best = this.head.forward(input).argmax(1);
    const inCluster = best.ge(this.shortlistSize);
    if (!inCluster.any().item<boolean>()) return best;
    return where(inCluster, this.logProb(input).argmax(1), best);
  }
}
