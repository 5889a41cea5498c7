/** @file A metric for each output. */
import { nn, stack, Tensor } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import { RangeError, shown } from "../util/errors.js";
import { expectWhole } from "../util/options.js";
import { WrapperMetric } from "./wrapper-metric.js";

/** Options of `MultioutputWrapper`. */
export interface MultioutputOptions {
  /** The dimension of the outputs. Default -1. */
  outputDim?: number;
  /** Whether rows with NaN are left out; that reads them. Default true. */
  removeNans?: boolean;
  /** Whether the dimension is dropped. Default true. */
  squeezeOutputs?: boolean;
}

/** The values of a metric for each output. Counterpart: `torchmetrics.wrappers.MultioutputWrapper`. */
export class MultioutputWrapper<Args extends unknown[]> extends WrapperMetric<Args, Tensor> {
  static override readonly isDifferentiable: boolean | null = false;
  /** The metrics of the outputs. */
  readonly metrics: nn.ModuleList<Metric<Args, Tensor>>;
  private readonly settings: Required<MultioutputOptions>;

  constructor(baseMetric: Metric<Args, Tensor>, numOutputs: number, options: MultioutputOptions = {}) {
    super();
    const { outputDim = -1, removeNans = true, squeezeOutputs = true } = options;
    if (!((baseMetric as unknown) instanceof Metric))
      throw new RangeError(`MultioutputWrapper: expected a metric. Received: ${shown(baseMetric)}.`);
    expectWhole("MultioutputWrapper", "numOutputs", numOutputs, 1);
    this.metrics = new nn.ModuleList(Array.from({ length: numOutputs }, () => baseMetric.clone()));
    this.settings = { outputDim, removeNans, squeezeOutputs };
  }

  /** The batch of each metric. */
  private split(args: Args): [Metric<Args, Tensor>, Args][] {
    const { outputDim, removeNans, squeezeOutputs } = this.settings;
    return [...this.metrics].map((metric, i) => {
      let parts = args.map((each) => (each instanceof Tensor ? each.narrow(outputDim, i, 1) : each));
      const tensors = parts.filter((each): each is Tensor => each instanceof Tensor);
      if (removeNans && tensors.length > 0) {
        const kept = tensors
          .map((each) => each.isnan().flatten(1).any(1).logicalNot())
          .reduce((all, each) => all.logicalAnd(each));
        parts = parts.map((each) => (each instanceof Tensor ? each.index([kept]) : each));
      }
      if (squeezeOutputs) parts = parts.map((each) => (each instanceof Tensor ? each.squeeze(outputDim) : each));
      return [metric, parts as Args];
    });
  }

  override update(...args: Args): void {
    for (const [metric, batch] of this.split(args)) metric.update(...batch);
  }

  override forward(...args: Args): Tensor {
    return stack(this.split(args).map(([metric, batch]) => metric.forward(...batch)));
  }

  override compute(): Tensor {
    return stack([...this.metrics].map((metric) => metric.compute()));
  }

  override reset(): void {
    for (const metric of this.metrics) metric.reset();
    super.reset();
  }
}
