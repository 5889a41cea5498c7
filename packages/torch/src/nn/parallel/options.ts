/** @file Options of DistributedDataParallel, and what they mean for buckets. */
import type { Group } from "../../distributed/process-group.js";
import type { DeviceLike } from "../../tensor/device.js";
import { checkOptions, shown } from "../../util/arguments.js";
import { RangeError } from "../../util/user-errors.js";
import type { ReductionOrder } from "./reducer.js";

/** What is asked of a mesh of devices. */
export interface MeshOfOneDimension {
  /** Number of dimensions. */
  readonly ndim: number;
  /** The group along a dimension. */
  getGroup(dimension?: number): Group;
}

/** Options of `DistributedDataParallel`. */
export interface DistributedDataParallelOptions {
  /** The GPU that the module is on; inputs are moved there. Null: inputs and module are where they belong. Default null. */
  deviceIds?: readonly (number | DeviceLike)[] | null;
  /** The GPU of the output. Default: that of `deviceIds`. */
  outputDevice?: number | DeviceLike | null;
  /** Whether buffers are copied from rank 0 before each forward pass, and at the beginning. Default true. */
  broadcastBuffers?: boolean;
  /** Whether buffers are copied from rank 0 before each forward pass; at the beginning they are in any case. Default: `broadcastBuffers`. */
  forwardSyncBuffers?: boolean;
  /** Whether the parameters of all ranks are compared at the beginning and set to those of rank 0. Default true. */
  initSync?: boolean;
  /** The group whose ranks train together. Default: the default group. */
  processGroup?: Group | null;
  /** A mesh of one dimension in place of a group. */
  deviceMesh?: MeshOfOneDimension | null;
  /** MiB of gradients that are reduced together. Default 25, the first ones 1. */
  bucketCapMb?: number | null;
  /** The same for each bucket. */
  bucketCapMbList?: readonly number[] | null;
  /** Whether parameters may get no gradient: each forward pass then looks for them in the graph. Default false. */
  findUnusedParameters?: boolean;
  /** Whether gradients are views of the buckets: less memory, and no copies. Default false. */
  gradientAsBucketView?: boolean;
  /** Whether each step uses the same parameters in the same way: found out in the first one. Default false. */
  staticGraph?: boolean;
  /** Whether parameters that no rank uses are left out when gradients are reduced. They must be the same ones on all ranks. Default false. */
  skipAllReduceUnusedParams?: boolean;
  /** Whether gradients are copied to a bucket at once when all are there. Default false. */
  batchedGradCopy?: boolean;
  /**
   * The first buckets, as `reductionOrder()` of a module gave them. From three ranks on sums round differently in other buckets, and those of the
   * first step are not yet in the order in which gradients come: so a training that goes on elsewhere needs the order to go on exactly. One of
   * other parameters is left aside. Default null.
   */
  reductionOrder?: ReductionOrder | null;
}

const names: readonly (keyof DistributedDataParallelOptions)[] = [
  "deviceIds",
  "outputDevice",
  "broadcastBuffers",
  "forwardSyncBuffers",
  "initSync",
  "processGroup",
  "deviceMesh",
  "bucketCapMb",
  "bucketCapMbList",
  "findUnusedParameters",
  "gradientAsBucketView",
  "staticGraph",
  "skipAllReduceUnusedParams",
  "batchedGradCopy",
  "reductionOrder",
];

/** Throws for an option that there is not. */
export function checkNames(options: DistributedDataParallelOptions): void {
  checkOptions("DistributedDataParallel", options, names);
}

const mebibyte = 1024 * 1024;
const defaultCap = 25 * mebibyte;
/** Bytes of the first bucket by default: c10d's `kDefaultFirstBucketBytes`. */
const defaultFirst = mebibyte;
/** More than all parameters together. */
const unlimited = Number.MAX_SAFE_INTEGER;

/** Sizes of buckets in bytes. */
export interface BucketSizes {
  /** For the first buckets, before it is known in which order gradients come. */
  firstLimits: readonly number[];
  /** For each bucket; empty where all have `bucketBytes`. */
  limits: readonly number[];
  bucketBytes: number;
  firstBucketBytes: number;
}

/**
 * Sizes of buckets by the options, as PyTorch chooses them.
 *
 * @throws RangeError for a size that is negative or not a number
 */
export function bucketSizes(options: DistributedDataParallelOptions): BucketSizes {
  const { bucketCapMb, findUnusedParameters = false, staticGraph = false } = options;
  const limits = (options.bucketCapMbList ?? []).map((size) => bytesOf("bucketCapMbList", size));
  if (limits.length > 0) {
    const most = Math.max(...limits);
    return { firstLimits: limits, limits, bucketBytes: most, firstBucketBytes: most };
  }
  const isDefault = bucketCapMb === undefined || bucketCapMb === null;
  const bucketBytes = isDefault ? defaultCap : bytesOf("bucketCapMb", bucketCapMb);
  const firstBucketBytes = isDefault ? defaultFirst : bucketBytes;
  // Buckets that are made again in the right order begin as one: in the order of definition a bucket might wait for the wrong gradients.
  const isRebuilt = staticGraph || !findUnusedParameters;
  const firstLimits = isRebuilt ? [unlimited] : isDefault ? [firstBucketBytes, bucketBytes] : [bucketBytes];
  return { firstLimits, limits: [], bucketBytes, firstBucketBytes };
}

function bytesOf(name: string, size: number): number {
  if (typeof size === "number" && size >= 0 && size * mebibyte <= unlimited) return Math.floor(size * mebibyte);
  throw new RangeError(
    `DistributedDataParallel expects '${name}' in MiB, as a number that is not negative. Received: ${shown(size)}.`,
  );
}
