/** @file Reducers of gradients over processes, and how they exchange buckets. */
import type { Handle } from "./handle.js";
import type { Known } from "./known.js";

/** What a reducer is made with. Sizes are in bytes. */
export interface ReducerOptions {
  /** The parameters' names, for messages. */
  names: readonly string[];
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

/** `native/reducer.cpp`, `reducer-graph.cpp` and `comm-hook.cpp`. */
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
  /** For each output the one to return in its place, null where it stays; null where all stay. */
  reducerEndForward(reducer: Handle, outputs: readonly Handle[], synchronizes: boolean): (Handle | null)[] | null;
  reducerSetJoinWork(reducer: Handle, work: Handle, divideByInitialWorldSize: boolean): void;
  reducerSetUnevenInputs(reducer: Handle): void;
  reducerUsedMap(reducer: Handle): Handle;
  reducerPushRebuiltParams(reducer: Handle): void;
  reducerShadowBackward(reducer: Handle): void;
  reducerCheckFinalized(reducer: Handle): void;
  reducerRemoveHooks(reducer: Handle): void;
  reducerSetSampleRate(reducer: Handle, sampleRate: number): void;
  reducerUpdateGroup(reducer: Handle, group: Handle): void;
  reducerLoggingData(reducer: Handle): Record<string, string | number | bigint>;
  /** `begin` gets a bucket and returns a number, with which `end` is called when all buckets are under way. */
  reducerRegisterHook(
    reducer: Handle,
    name: string,
    begin: (bucket: Handle) => number,
    end: (exchange: number) => Handle,
  ): void;
  /** c10d's own hooks: 1 reduces as it is, 2 in float16. */
  reducerRegisterBuiltinHook(reducer: Handle, name: string, hook: number): void;

  bucketIndex(bucket: Handle): number;
  bucketIsLast(bucket: Handle): boolean;
  bucketBuffer(bucket: Handle): Handle;
  bucketSetBuffer(bucket: Handle, buffer: Handle): void;
  bucketGradients(bucket: Handle): Handle[];
  bucketParameters(bucket: Handle): Known[];

  /** Copies tensors from one rank to the others, in messages of at most so many bytes. Their version counters stay. */
  broadcastCoalesced(group: Handle, tensors: readonly Handle[], bufferSize: number, src: number): void;
  /** Throws on the ranks whose parameters are not those of rank 0. */
  verifyParams(group: Handle, params: readonly Handle[]): void;
}
