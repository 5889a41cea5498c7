/** @file MeanMetric as far as scenarios log one: the mean of values, in a dtype that `to(dtype)` sets and `double()` does not. */
import { type DType, float64, getDefaultDtype, nn, noGrad, type Tensor, zeros } from "@lightning-ts/torch";

/** The mean of all values since the reset. Counterpart: `torchmetrics.MeanMetric`. */
export class MeanMetric extends nn.Module {
  #dtype: DType = getDefaultDtype();
  #total = zeros([], { dtype: this.#dtype });
  #count = 0;

  /** Adds a value. */
  update(value: Tensor): void {
    noGrad(() => {
      this.#total = this.#total.add(value.to(this.#dtype));
    });
    this.#count++;
  }

  compute(): Tensor {
    return this.#total.div(this.#count);
  }

  reset(): void {
    this.#total = zeros([], { dtype: this.#dtype });
    this.#count = 0;
  }

  /** Metrics follow HalfPrecision, which converts a module by `to(dtype)`, and not DoublePrecision, which does by `double()`. */
  override _apply(fn: (tensor: Tensor) => Tensor): this {
    const { dtype } = fn(zeros([], { dtype: this.#dtype }));
    if (dtype !== float64) {
      this.#dtype = dtype;
      this.#total = this.#total.to(dtype);
    }
    return this;
  }
}
