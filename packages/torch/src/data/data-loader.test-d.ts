/** @file Which loaders compile in `for ... of`: those that give their batches at once. */
import * as torch from "../index.js";
import { data, type Tensor } from "../index.js";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Takes what is exactly of a type. */
function is<Expected>(): <Given>(value: Given, ..._check: Same<Given, Expected> extends true ? [] : [never]) => void {
  return () => undefined;
}

class Squares extends data.Dataset<[number, bigint]> {
  readonly length = 3;
  getItem(i: number): [number, bigint] {
    return [i, BigInt(i * i)];
  }
}
class Decoded extends data.Dataset<[Tensor, bigint]> {
  readonly length = 3;
  async getItem(i: number): Promise<[Tensor, bigint]> {
    return Promise.resolve([torch.zeros(2), BigInt(i)]);
  }
}
class Fetched extends data.Dataset<number> {
  readonly length = 3;
  getItem(i: number): number {
    return i;
  }
  override async getItems(indices: readonly number[]): Promise<readonly number[]> {
    return Promise.resolve(indices);
  }
}
class Stream extends data.IterableDataset<number> {
  override *[Symbol.iterator](): Generator<number> {
    yield 1;
  }
}
class LateStream extends data.IterableDataset<number> {
  override async *[Symbol.asyncIterator](): AsyncGenerator<number> {
    yield Promise.resolve(1);
  }
}
async function* late(): AsyncGenerator<number> {
  yield Promise.resolve(1);
}
declare const some: data.Dataset<[Tensor, Tensor]>;
declare const workers: number;
declare const x: Tensor;

/** Never called: only its types count. */
export async function types(): Promise<void> {
  // At once: arrays, tensors, data sets and iterables of this thread.
  for (const batch of new data.DataLoader([1, 2, 3], { batchSize: 2 })) is<Tensor>()(batch);
  for (const batch of new data.DataLoader(["a"])) is<string[]>()(batch);
  for (const batch of new data.DataLoader(new Squares(), 2, { shuffle: true })) is<[Tensor, Tensor]>()(batch);
  for (const batch of new data.DataLoader(new data.TensorDataset(x, x))) is<[Tensor, Tensor]>()(batch);
  for (const batch of new data.DataLoader({ length: 1, getItem: (i: number) => ({ i }) })) is<{ i: Tensor }>()(batch);
  for (const batch of new data.DataLoader(new Stream(), { numWorkers: 0 })) is<Tensor>()(batch);
  for (const batch of new data.DataLoader(new Set([1]))) is<Tensor>()(batch);
  for (const batch of new data.DataLoader(x)) void batch;
  for (const text of new data.DataLoader([1, 2], { collateFn: (items) => items.join() })) is<string>()(text);
  for (const batch of new data.DataLoader([1], { collateFn: null })) is<Tensor>()(batch);
  // What the type does not say is judged when it runs.
  for (const batch of new data.DataLoader(some)) is<[Tensor, Tensor]>()(batch);

  // Parts and sums of data sets are read as their wholes.
  for (const batch of new data.DataLoader(new data.Subset(new Squares(), [0]))) is<[Tensor, Tensor]>()(batch);
  const [train, rest] = data.randomSplit(new Squares(), [2, 1]);
  for (const batch of new data.DataLoader(train)) is<[Tensor, Tensor]>()(batch);
  for (const batch of new data.DataLoader(rest)) void batch;
  for (const batch of new data.DataLoader(new data.ConcatDataset([new Squares(), new Squares()])))
    is<[Tensor, Tensor]>()(batch);
  for (const batch of new data.DataLoader(new data.StackDataset(["a"], [1]))) is<[string[], Tensor]>()(batch);
  for (const batch of new data.DataLoader(new data.ChainDataset([[1], [2]]))) is<Tensor>()(batch);

  // Later: the same loops do not compile, and `for await` does.
  const decoded = new data.DataLoader(new Decoded(), { batchSize: 2 });
  // @ts-expect-error -- getItem is asynchronous
  for (const batch of decoded) void batch;
  for await (const batch of decoded) is<[Tensor, Tensor]>()(batch);
  // @ts-expect-error -- getItems is asynchronous
  for (const batch of new data.DataLoader(new Fetched())) void batch;
  // @ts-expect-error -- an object literal's getItem is asynchronous
  for (const batch of new data.DataLoader({ length: 1, getItem: async (i: number) => Promise.resolve(i) })) void batch;
  // @ts-expect-error -- an asynchronous generator
  for (const batch of new data.DataLoader(late())) void batch;
  // @ts-expect-error -- an asynchronous stream
  for (const batch of new data.DataLoader(new LateStream(), { batchSize: 2 })) void batch;
  // @ts-expect-error -- worker threads
  for (const batch of new data.DataLoader(new Squares(), { numWorkers: 2 })) void batch;
  // @ts-expect-error -- maybe worker threads
  for (const batch of new data.DataLoader(new Squares(), 4, { numWorkers: workers })) void batch;
  // @ts-expect-error -- an asynchronous collateFn
  for (const batch of new data.DataLoader([1], { collateFn: async (items) => Promise.resolve(items.length) }))
    void batch;
  const module = data.fromModule<[Tensor, bigint]>(new URL("file:///digits.js"), "Digits");
  // @ts-expect-error -- a module's data set
  for (const batch of new data.DataLoader(module)) void batch;
  for await (const batch of new data.DataLoader(module, { numWorkers: 2 })) is<[Tensor, Tensor]>()(batch);
  const collate = data.fromModule<string>(new URL("file:///digits.js"), "collate");
  // @ts-expect-error -- a module's collateFn
  for (const batch of new data.DataLoader([1], { collateFn: collate })) void batch;
  // @ts-expect-error -- a part of an asynchronous data set
  for (const batch of new data.DataLoader(new data.Subset(new Decoded(), [0]))) void batch;
  const [lateTrain] = data.randomSplit(new Decoded(), [2, 1]);
  // @ts-expect-error -- a part of an asynchronous data set
  for (const batch of new data.DataLoader(lateTrain)) void batch;
  for await (const batch of new data.DataLoader(lateTrain)) is<[Tensor, Tensor]>()(batch);
  // @ts-expect-error -- one of several is asynchronous
  for (const batch of new data.DataLoader(new data.ConcatDataset([new Decoded(), new Decoded()]))) void batch;
  // @ts-expect-error -- one of several is asynchronous
  for (const batch of new data.DataLoader(new data.StackDataset(new Decoded(), [1]))) void batch;
  // A data set in a loop of its own gives what its getItem gives.
  for (const item of new Squares()) is<[number, bigint]>()(item);
  for (const item of new Decoded()) is<Promise<[Tensor, bigint]>>()(item);
  for (const item of some) is<[Tensor, Tensor]>()(item);

  // @ts-expect-error -- spreading is a loop, too
  void [...decoded];

  // Loaders of both kinds go where a loader is expected, and where an iterable is, those that are one.
  const loaders: data.DataLoader<unknown, [Tensor, Tensor]>[] = [decoded, new data.DataLoader(new Squares())];
  const iterable: data.DataLoader<number> & Iterable<Tensor> = new data.DataLoader([1, 2]);
  const anything: data.DataLoader[] = loaders;
  for await (const batch of loaders[0] ?? decoded) void batch;
  // @ts-expect-error -- of which the type does not say it
  for (const batch of loaders[0] ?? decoded) void batch;
  void [iterable, anything];

  // Types may be given, and the class extended.
  const given = new data.DataLoader<number, string>([1], { collateFn: (items) => items.join() });
  for await (const text of given) is<string>()(text);
  class Own<Item> extends data.DataLoader<Item> {
    readonly name = "own";
  }
  const own: data.DataLoader = new Own([1], { batchSize: 2 });
  if (own instanceof Own) void own.name;
  if (own instanceof data.DataLoader) void own.sampler;

  // @ts-expect-error -- no such option
  void new data.DataLoader([1], { batchsize: 2 });
  // @ts-expect-error -- not a number
  void new data.DataLoader([1], { numWorkers: "2" });
  // @ts-expect-error -- no data set
  void new data.DataLoader(3);
}
