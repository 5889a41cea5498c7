/** @file Values on their way to another thread: tensors travel as tokens, without a copy of their memory. */
import { kindOf } from "../util/arguments.js";
import { mapTree, pathTo, visitTensors } from "../util/tree.js";
import { isShared, receive, share, type SharedTensor } from "../tensor/share.js";
import { Tensor } from "../tensor/tensor.js";
import { ConcatDataset, StackDataset } from "./combined-datasets.js";
import { type DatasetLike, isPlainList } from "./dataset.js";
import { construct, ModuleReference } from "./module-reference.js";
import { Subset } from "./subset.js";
import { TensorDataset } from "./tensor-dataset.js";
import { TypeError } from "../util/user-errors.js";

/** How a data set is made again in another thread. */
export type DatasetPlan =
  | ({ kind: "module" } & Reference)
  | { kind: "tensors"; tensors: unknown }
  | { kind: "items"; items: unknown }
  | { kind: "subset"; of: DatasetPlan; indices: readonly number[] }
  | { kind: "concat"; of: DatasetPlan[] }
  | { kind: "stack"; of: Record<string, DatasetPlan>; isNamed: boolean };

/** What a module exports, and the arguments that are kept for it, ready for another thread. */
export interface Reference {
  url: string;
  name: string;
  args: unknown;
}

/** A reference's message. Its tokens are for one thread. */
export function referenceOf(reference: ModuleReference): Reference {
  return { url: reference.url, name: reference.name, args: encode(reference.args) };
}

/**
 * A value with tokens in place of its tensors.
 *
 * @throws TypeError for what cannot be sent to another thread, with its place
 */
export function encode(value: unknown): unknown {
  const tokens: SharedTensor[] = [];
  try {
    return mapTree(value, (leaf) => encoded(leaf, tokens));
  } catch (error) {
    for (const token of tokens) receive(token).dispose();
    throw error instanceof Unsendable ? error.at(pathTo(value, (leaf) => Object.is(leaf, error.leaf)) ?? []) : error;
  }
}

function encoded(leaf: unknown, tokens: SharedTensor[]): unknown {
  if (typeof leaf === "function" || typeof leaf === "symbol") throw new Unsendable(leaf);
  if (typeof leaf !== "object" || leaf === null || ArrayBuffer.isView(leaf)) return leaf;
  if (leaf instanceof Tensor) {
    const token = share(leaf);
    tokens.push(token);
    return token;
  }
  // Another thread would get a plain object without methods and private fields.
  if (!sendable.some((type) => leaf instanceof type)) throw new Unsendable(leaf);
  return leaf;
}

const sendable = [ArrayBuffer, SharedArrayBuffer, Date, RegExp, Error] as const;

/** A leaf that cannot be sent. */
class Unsendable extends Error {
  readonly leaf: unknown;

  constructor(leaf: unknown) {
    super("internal: a leaf that cannot be sent");
    this.leaf = leaf;
  }

  at(path: readonly unknown[]): TypeError {
    const at = path.length === 0 ? "" : ` at [${path.map((key) => JSON.stringify(String(key))).join("][")}]`;
    return new TypeError(
      `Threads exchange tensors, numbers, strings, typed arrays, arrays, Maps, Sets and plain objects. Received: ${kindOf(this.leaf)}${at}. ` +
        "Return its data instead, or use numWorkers: 0.",
    );
  }
}

/** The value of what `encode` made. */
export function decode(value: unknown): unknown {
  return mapTree(value, (leaf) => (isShared(leaf) ? receive(leaf) : leaf), { isLeaf: isShared });
}

/** Frees the tensors of what `encode` made and nobody wants. */
export function release(value: unknown): void {
  visitTensors(decode(value), (tensor) => {
    tensor.dispose();
  });
}

/**
 * Checks that other threads can have a data set: one made of tensors, or named by its module.
 *
 * @throws TypeError for a data set of the user's own class
 */
export function checkPlannable(dataset: unknown): void {
  if (dataset instanceof ModuleReference || dataset instanceof Tensor || isPlainList(dataset)) return;
  if (dataset instanceof TensorDataset && isExactly(dataset, TensorDataset)) return;
  const parts = partsOf(dataset);
  if (parts !== null) {
    Object.values(parts).forEach(checkPlannable);
    return;
  }
  const name = typeof dataset === "object" && dataset !== null ? dataset.constructor.name : typeof dataset;
  throw new TypeError(
    `A loader with numWorkers > 0 expects a data set made of tensors, or one named by its module. Received: ${name}. ` +
      `Use data.fromModule(new URL("./file.js", import.meta.url), "${name}", ...), or numWorkers: 0.`,
  );
}

/** Whether a data set is of one of the library's classes and gives its items: no subclass, and without a `getItem` of its own. */
function isExactly(
  dataset: { readonly getItem: unknown },
  { prototype }: { readonly prototype: { getItem: unknown } },
): boolean {
  return dataset.constructor === prototype.constructor && dataset.getItem === prototype.getItem;
}

/** The data sets that another is made of, null for one of another class. */
function partsOf(dataset: unknown): Readonly<Record<string, unknown>> | null {
  if (dataset instanceof Subset && isExactly(dataset, Subset)) return { dataset: dataset.dataset };
  if (dataset instanceof ConcatDataset && isExactly(dataset, ConcatDataset)) return { ...dataset.datasets };
  if (!(dataset instanceof StackDataset) || !isExactly(dataset, StackDataset)) return null;
  return { ...(dataset.datasets as Readonly<Record<string, unknown>>) };
}

/**
 * The plan of a data set that `checkPlannable` accepts. Its tokens are for one thread.
 *
 * @throws TypeError for items that cannot be sent
 */
export function planOf(dataset: DatasetLike | ModuleReference): DatasetPlan {
  if (dataset instanceof ModuleReference) return { kind: "module", ...referenceOf(dataset) };
  if (dataset instanceof TensorDataset) return { kind: "tensors", tensors: encode(dataset.tensors) };
  if (dataset instanceof Subset) {
    return { kind: "subset", of: planOf(dataset.dataset as DatasetLike), indices: dataset.indices };
  }
  if (dataset instanceof ConcatDataset) {
    return { kind: "concat", of: dataset.datasets.map((part) => planOf(part as DatasetLike)) };
  }
  if (dataset instanceof StackDataset) {
    const parts = dataset.datasets as Readonly<Record<string, DatasetLike>>;
    const of = Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, planOf(part)]));
    return { kind: "stack", of, isNamed: !Array.isArray(parts) };
  }
  return { kind: "items", items: encode(dataset) };
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
