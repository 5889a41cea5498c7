/** @file The base of metrics that gather plain values. */
import { fullLike, isnan, onesLike, Tensor, tensor, where } from "@lightning-ts/torch";
import { Metric } from "../core/metric.js";
import type { MetricOptions } from "../core/options.js";
import type { States } from "../core/state.js";
import { MetricError, wrongValue } from "../util/errors.js";
import { warn } from "../util/warn.js";

/**
 * What is done with values that are not a number: an error, a warning and leaving them out, leaving them out, nothing, or a number in their
 * place. All but "disable" read the values, which waits for their device.
 */
export type NanStrategy = "error" | "warn" | "ignore" | "disable" | number;

/** Options of metrics that gather plain values. */
export interface AggregationOptions extends MetricOptions {
  /** What is done with values that are not a number. Default "warn". */
  nanStrategy?: NanStrategy;
}

/** What gathers plain values. */
export abstract class Aggregator<Args extends unknown[], S extends States, Result = Tensor> extends Metric<
  Args,
  Result,
  S
> {
  static override readonly fullStateUpdate: boolean | null = false;
  /** What is done with values that are not a number. */
  readonly nanStrategy: NanStrategy;

  constructor(options: AggregationOptions) {
    const { nanStrategy = "warn", ...rest } = options;
    super(rest);
    const isKnown = typeof nanStrategy === "number" || ["error", "warn", "ignore", "disable"].includes(nanStrategy);
    if (!isKnown)
      throw wrongValue(
        this.constructor.name,
        "nanStrategy",
        '"error", "warn", "ignore", "disable" or a number',
        nanStrategy,
      );
    this.nanStrategy = nanStrategy;
  }

  /** A value as a tensor of the metric's dtype. */
  protected toTensor(value: Tensor | number): Tensor {
    if (value instanceof Tensor) return value.dtype === this.dtype ? value : value.to(this.dtype);
    return tensor(value, { dtype: this.dtype, device: this.device });
  }

  /** Whether something is not a number in a result that would show it. A host-device synchronisation. */
  protected mayHaveNan(result: Tensor): boolean {
    return this.nanStrategy !== "disable" && Number.isNaN(Number(result.item()));
  }

  /**
   * Values and their weights, as `nanStrategy` says.
   *
   * @throws MetricError for values that are not a number, with "error"
   */
  protected withoutNan(value: Tensor, weight: Tensor | null): [value: Tensor, weight: Tensor] {
    const weights = weight ?? onesLike(value);
    const nans = weight === null ? isnan(value) : isnan(value).logicalOr(isnan(weight));
    const { nanStrategy } = this;
    if (nanStrategy === "disable" || Number(nans.any().item()) === 0) return [value, weights]; // host-device synchronisation
    if (nanStrategy === "error") {
      throw new MetricError(
        `${this.constructor.name}: expected numbers. Received: NaN. Set nanStrategy to leave it out.`,
      );
    }
    if (typeof nanStrategy === "number")
      return [where(nans, fullLike(value, nanStrategy), value), where(nans, 1, weights)];
    if (nanStrategy === "warn") warn(`${this.constructor.name}: NaN among the values is left out.`);
    const kept = nans.logicalNot();
    return [value.maskedSelect(kept), weights.maskedSelect(kept)];
  }
}
