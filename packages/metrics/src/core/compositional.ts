/** @file A metric made of one or two others by an operator. */
import type { Tensor } from "@lightning-ts/torch";
import { type AnyMetric, Metric } from "./metric.js";

/** What an operator takes: the value of a metric, or a number or tensor. */
export type Operand = Metric<never[], Tensor> | Tensor | number;

/** The name of an operator, and what it does with values. */
export interface Operator {
  /** Its name, for texts. */
  readonly name: string;
  /** The value of the whole. */
  apply(a: Tensor | number, b: Tensor | number | null): Tensor;
}

/**
 * The value of an operator on the values of metrics; batches go to both of them. Made by `add`, `mul` and the other operators of metrics.
 * Counterpart: `torchmetrics.metric.CompositionalMetric`.
 */
export class CompositionalMetric extends Metric<unknown[], Tensor> {
  /** @internal */
  static override readonly around = { counts: true, caches: false };
  /** What is done with the values. */
  readonly operator: Operator;
  /** The left operand. */
  readonly metricA: Operand;
  /** The right operand, null for an operator of one. */
  readonly metricB: Operand | null;

  constructor(operator: Operator, metricA: Operand, metricB: Operand | null) {
    super();
    this.operator = operator;
    this.metricA = metricA;
    this.metricB = metricB;
  }

  private each(run: (metric: AnyMetric) => void): void {
    for (const operand of [this.metricA, this.metricB]) if (operand instanceof Metric) run(operand);
  }

  override _stateName(field: string): string {
    return field === "metricA" ? "metric_a" : field === "metricB" ? "metric_b" : field;
  }

  override update(...args: unknown[]): void {
    this.each((metric) => metric.update(...(args as never[])));
  }

  override compute(): Tensor {
    const valueOf = (operand: Operand): Tensor | number => (operand instanceof Metric ? operand.compute() : operand);
    return this.operator.apply(valueOf(this.metricA), this.metricB === null ? null : valueOf(this.metricB));
  }

  override forward(...args: unknown[]): Tensor {
    const valueOf = (operand: Operand): Tensor | number =>
      operand instanceof Metric ? operand.forward(...(args as never[])) : operand;
    const [a, b] = [valueOf(this.metricA), this.metricB === null ? null : valueOf(this.metricB)];
    return (this.forwardCache = this.operator.apply(a, b));
  }

  override reset(): void {
    this.each((metric) => metric.reset());
  }

  override persistent(mode = false): void {
    this.each((metric) => metric.persistent(mode));
  }

  override extraRepr(): string {
    return this.operator.name;
  }
}
