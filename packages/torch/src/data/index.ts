/** @file `torch.utils.data`: data sets, samplers and loaders. */
export { Dataset, type DatasetLike, IterableDataset, type MapDataset, type Read } from "./dataset.js";
export { TensorDataset } from "./tensor-dataset.js";
export { randomSplit, Subset } from "./subset.js";
export { ChainDataset, ConcatDataset, StackDataset, type Stacked } from "./combined-datasets.js";
export {
  BatchSampler,
  type RandomOptions,
  RandomSampler,
  Sampler,
  SequentialSampler,
  type Sized,
  SubsetRandomSampler,
  WeightedRandomSampler,
} from "./samplers.js";
export { DistributedSampler, type DistributedSamplerOptions } from "./distributed-sampler.js";
export { type Collated, type Converted, defaultCollate, defaultConvert } from "./collate.js";
export type { CollateFn, DataLoaderOptions, IndexSource } from "./loader-options.js";
export { DataLoader, type DataLoaderConstructor, type ReadsAtOnce } from "./data-loader-constructor.js";
export { fromModule, type ModuleReference } from "./module-reference.js";
export { getWorkerInfo, type WorkerInfo } from "./worker-info.js";
export { holdWorkers, warmUpWorkers } from "./worker-start.js";
