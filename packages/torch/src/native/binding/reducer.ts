/** @file Reducers of gradients over processes. */
import type { Handle } from "./handle.js";

/** What a reducer is made with. Sizes are in bytes. */
export interface ReducerOptions {
  /** The parameters' names, for messages. */
  names: readonly string[];
  /** The first buckets, as numbers of parameters; empty for those that `firstLimits` gives. */
  buckets: readonly (readonly number[])[];
  /** Most bytes of the first buckets, before their order is known. */
  firstLimits: readonly number[];
  /** Most bytes of each bucket; empty for `bucketBytes`. */
  limits: readonly number[];
  bucketBytes: number;
  firstBucketBytes: number;
  findUnusedParameters: boolean;
  gradientAsBucketView: boolean;
  skipAllReduceUnusedParams: boolean;
  batchedGradCopy: boolean;
}

/** `native/reducer.cpp`. */
export interface ReducerBinding {
  /** `sparse`: for each parameter, whether its gradient is. */
  newReducer(group: Handle, params: readonly Handle[], sparse: readonly boolean[], options: ReducerOptions): Handle;
  /** Tells the log of the module; `outputDevice` is -1 for none. */
  reducerDescribe(
    reducer: Handle,
    module: string,
    deviceIds: readonly number[],
    outputDevice: number,
    broadcastBuffers: boolean,
    hasSyncBatchNorm: boolean,
    staticGraph: boolean,
  ): void;
  reducerSetStaticGraph(reducer: Handle): void;
  reducerBeginForward(reducer: Handle): void;
  /** True the one time that buckets were made again in the order in which gradients come. Exchanges that order. */
  reducerRebuildBuckets(reducer: Handle): boolean;
  /** The parameters of each bucket, by their numbers, in the order of exchange. */
  reducerBuckets(reducer: Handle): number[][];
  reducerSetJoinWork(reducer: Handle, work: Handle, divideByInitialWorldSize: boolean): void;
  reducerSetUnevenInputs(reducer: Handle): void;
  reducerUsedMap(reducer: Handle): Handle;
  reducerPushRebuiltParams(reducer: Handle): void;
  reducerCheckFinalized(reducer: Handle): void;
  reducerRemoveHooks(reducer: Handle): void;
  reducerSetSampleRate(reducer: Handle, sampleRate: number): void;
  reducerUpdateGroup(reducer: Handle, group: Handle): void;
  reducerLoggingData(reducer: Handle): Record<string, string | number | bigint>;
  /** Copies tensors from one rank to the others, in messages of at most so many bytes. Their version counters stay. */
  broadcastCoalesced(group: Handle, tensors: readonly Handle[], bufferSize: number, src: number): void;
  /** Throws on the ranks whose parameters are not those of rank 0. */
  verifyParams(group: Handle, params: readonly Handle[]): void;
}
