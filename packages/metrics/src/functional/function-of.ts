/** @file Functions of metrics: the value of one batch, of this process alone. */
import { type Tensor, zerosLike, int64 } from "@lightning-ts/torch";
import { isOptions } from "@lightning-ts/torch/util/arguments";
import type { Classes, TaskMetric, TaskOptions } from "../classification/task.js";

/** What a function needs of a metric. */
interface Computing {
  update(...args: never[]): void;
  compute(): unknown;
}

type MetricClass = new (...options: never[]) => Computing;

/** The arguments of a class's `update`, then its options. */
type FunctionOf<C extends MetricClass> = (
  ...args: [...Parameters<InstanceType<C>["update"]>, ...ConstructorParameters<C>]
) => ReturnType<InstanceType<C>["compute"]>;

/** The value of a batch. */
function valueOf(Class: new (options: object) => Computing, batch: readonly unknown[], options: unknown): unknown {
  const metric = new Class({ ...(isOptions(options) ? options : {}), syncOnCompute: false });
  metric.update(...(batch as never[]));
  return metric.compute();
}

/**
 * Makes the function of a metric's class.
 *
 * @param count how many arguments a batch has
 */
export function functionOf<C extends MetricClass>(Class: C, count = 2): FunctionOf<C> {
  const call = (...args: unknown[]): unknown =>
    valueOf(Class as unknown as new (options: object) => Computing, args.slice(0, count), args[count]);
  return call as FunctionOf<C>;
}

type ResultOf<C> = C extends new (...options: never[]) => { compute(): infer Result } ? Result : never;

/** Makes the function of a metric that is chosen by its task. */
export function taskFunctionOf<C extends Classes>(
  metric: TaskMetric<C>,
): (preds: Tensor, target: Tensor, options: TaskOptions<C>) => ResultOf<C[keyof C]> {
  const Class = metric as unknown as new (options: object) => Computing;
  return (preds, target, options) => valueOf(Class, [preds, target], options) as ResultOf<C[keyof C]>;
}

type QueryClass = new (...options: never[]) => {
  update(preds: Tensor, target: Tensor, indexes: Tensor): void;
  compute(): unknown;
};

/** Makes the function of a metric of queries: all documents are those of one. */
export function queryFunctionOf<C extends QueryClass>(
  Class: C,
): (preds: Tensor, target: Tensor, ...options: ConstructorParameters<C>) => ReturnType<InstanceType<C>["compute"]> {
  const call = (preds: Tensor, target: Tensor, options?: unknown): unknown => {
    const query = zerosLike(preds, { dtype: int64 });
    return valueOf(Class as unknown as new (options: object) => Computing, [preds, target, query], options);
  };
  return call as never;
}
