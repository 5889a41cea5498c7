/** @file Values on their way to another thread: tensors travel as tokens, without a copy of their memory. */
import { isShared, receive, share } from "../share.js";
import { Tensor } from "../tensor.js";
import { mapTensors } from "./collate.js";
import { ConcatDataset, StackDataset } from "./combined-datasets.js";
import type { DatasetLike } from "./dataset.js";
import { construct, ModuleReference } from "./module-reference.js";
import { Subset } from "./subset.js";
import { TensorDataset } from "./tensor-dataset.js";

/** How a data set is made again in another thread. */
export type DatasetPlan =
  | { kind: "module"; url: string; name: string; args: unknown }
  | { kind: "tensors"; tensors: unknown }
  | { kind: "items"; items: unknown }
  | { kind: "subset"; of: DatasetPlan; indices: readonly number[] }
  | { kind: "concat"; of: DatasetPlan[] }
  | { kind: "stack"; of: Record<string, DatasetPlan>; isNamed: boolean };

/** A value with tokens in place of its tensors. */
export function encode(value: unknown): unknown {
  return mapTensors(value, share);
}

/** The value of what `encode` made. */
export function decode(value: unknown): unknown {
  if (isShared(value)) return receive(value);
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
  }
  return value;
}

/**
 * The plan of a data set that is made of tensors, or named by its module. Its tokens are for one thread.
 *
 * @throws TypeError for a data set of the user's own class
 */
export function planOf(dataset: DatasetLike | ModuleReference): DatasetPlan {
  if (dataset instanceof ModuleReference) {
    return { kind: "module", url: dataset.url, name: dataset.name, args: encode(dataset.args) };
  }
  if (dataset instanceof TensorDataset) return { kind: "tensors", tensors: encode(dataset.tensors) };
  if (dataset instanceof Tensor || isPlainArray(dataset)) return { kind: "items", items: encode(dataset) };
  if (dataset instanceof Subset && dataset.constructor === Subset) {
    return { kind: "subset", of: planOf(dataset.dataset as DatasetLike), indices: dataset.indices };
  }
  if (dataset instanceof ConcatDataset && dataset.constructor === ConcatDataset) {
    return { kind: "concat", of: dataset.datasets.map((part) => planOf(part as DatasetLike)) };
  }
  if (dataset instanceof StackDataset && dataset.constructor === StackDataset) {
    const parts = dataset.datasets as Readonly<Record<string, DatasetLike>>;
    const of = Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, planOf(part)]));
    return { kind: "stack", of, isNamed: !Array.isArray(parts) };
  }
  const name = typeof dataset === "object" ? dataset.constructor.name : typeof dataset;
  throw new TypeError(
    `A loader with numWorkers > 0 expects a data set made of tensors, or one named by its module. Received: ${name}. ` +
      `Use data.fromModule(new URL("./file.js", import.meta.url), "${name}", ...), or numWorkers: 0.`,
  );
}

function isPlainArray(dataset: object): boolean {
  return Array.isArray(dataset) && dataset.every((item) => typeof item !== "function");
}

/** Makes the data set of a plan in this thread. */
export async function realize(plan: DatasetPlan): Promise<DatasetLike> {
  switch (plan.kind) {
    case "module":
      return (await construct(plan.url, plan.name, decode(plan.args) as unknown[])) as DatasetLike;
    case "tensors":
      return new TensorDataset(...(decode(plan.tensors) as Tensor[]));
    case "items":
      return decode(plan.items) as DatasetLike;
    case "subset":
      return new Subset(await realize(plan.of), plan.indices);
    case "concat":
      return new ConcatDataset(await Promise.all(plan.of.map(realize)));
    case "stack": {
      const parts = await Promise.all(
        Object.entries(plan.of).map(async ([key, part]) => [key, await realize(part)] as const),
      );
      if (plan.isNamed) return new StackDataset(Object.fromEntries(parts)) as DatasetLike;
      return new StackDataset(...parts.map(([, part]) => part)) as DatasetLike;
    }
  }
}
