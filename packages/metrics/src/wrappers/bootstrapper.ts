/** @file How a metric varies: its values over samples drawn from each batch. */
import { arange, multinomial, nn, ones, poisson, quantile as quantileOf, stack, Tensor } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import { RangeError, shown, wrongValue } from "../util/errors.js";
import { expectOneOf, expectWhole } from "../util/options.js";
import { WrapperMetric } from "./wrapper-metric.js";

/** How samples are drawn: each row so many times as a Poisson number says, or as many rows as there are, with repetition. */
export type SamplingStrategy = "poisson" | "multinomial";

/** Options of `BootStrapper`. */
export interface BootStrapperOptions extends MetricOptions {
  /** How many metrics there are, each with samples of its own. Default 10. */
  numBootstraps?: number;
  /** Whether the mean is given. Default true. */
  mean?: boolean;
  /** Whether the standard deviation is given. Default true. */
  std?: boolean;
  /** A quantile that is given, or several. Default null: none. */
  quantile?: number | Tensor | null;
  /** Whether all values are given. Default false. */
  raw?: boolean;
  /** How samples are drawn. Default "poisson". */
  samplingStrategy?: SamplingStrategy;
}

/** What a `BootStrapper` gives: what was asked for. */
export interface BootStrapped {
  /** The mean of the samples. */
  mean?: Tensor;
  /** Their standard deviation. */
  std?: Tensor;
  /** Their quantiles. */
  quantile?: Tensor;
  /** The values of all samples. */
  raw?: Tensor;
}

/**
 * Mean, deviation and quantiles of a metric over samples drawn from each batch. Counterpart: `torchmetrics.wrappers.BootStrapper`.
 *
 * @throws RangeError for anything but a metric, or an unknown strategy
 */
export class BootStrapper<Args extends unknown[]> extends WrapperMetric<Args, BootStrapped> {
  static override readonly fullStateUpdate: boolean | null = true;
  /** The metrics, each with samples of its own. */
  readonly metrics: nn.ModuleList<Metric<Args, Tensor>>;
  /** How samples are drawn. */
  readonly samplingStrategy: SamplingStrategy;
  private readonly wanted: Required<Pick<BootStrapperOptions, "mean" | "std" | "quantile" | "raw">>;

  constructor(baseMetric: Metric<Args, Tensor>, options: BootStrapperOptions = {}) {
    const {
      numBootstraps = 10,
      mean = true,
      std = true,
      quantile = null,
      raw = false,
      samplingStrategy = "poisson",
      ...rest
    } = options;
    super(rest);
    if (!((baseMetric as unknown) instanceof Metric))
      throw new RangeError(`BootStrapper: expected a metric. Received: ${shown(baseMetric)}.`);
    expectWhole("BootStrapper", "numBootstraps", numBootstraps, 1);
    expectOneOf("BootStrapper", "samplingStrategy", samplingStrategy, ["poisson", "multinomial"]);
    this.metrics = new nn.ModuleList(Array.from({ length: numBootstraps }, () => baseMetric.clone()));
    this.samplingStrategy = samplingStrategy;
    this.wanted = { mean, std, quantile, raw };
  }

  private sample(size: number): Tensor {
    if (this.samplingStrategy === "multinomial") return multinomial(ones([size]), size, true);
    return arange(size).repeatInterleave(poisson(ones([size])).long(), { dim: 0 });
  }

  override update(...args: Args): void {
    const size = args.find((each): each is Args[number] & Tensor => each instanceof Tensor)?.size(0);
    if (size === undefined) throw wrongValue("BootStrapper.update", "the batch", "tensors, whose rows are drawn", args);
    for (const metric of this.metrics) {
      const rows = this.sample(size).to(this.device);
      if (rows.numel() === 0) continue;
      const drawn = args.map((each) => (each instanceof Tensor ? each.indexSelect(0, rows) : each)) as Args;
      metric.update(...drawn);
    }
  }

  override compute(): BootStrapped {
    const values = stack([...this.metrics].map((metric) => metric.compute()));
    const { mean, std, quantile, raw } = this.wanted;
    const results: BootStrapped = {};
    if (mean) results.mean = values.mean([0]);
    if (std) results.std = values.std([0]);
    if (quantile instanceof Tensor) results.quantile = quantileOf(values, quantile);
    else if (quantile !== null) results.quantile = quantileOf(values, quantile);
    if (raw) results.raw = values;
    return results;
  }

  override reset(): void {
    for (const metric of this.metrics) metric.reset();
    super.reset();
  }
}
