/** @file Collectives of torch.distributed. */
import type { Handle } from "./handle.js";

/** A reduction: libtorch's number of it, or with a factor. */
export type NativeReduction = number | readonly [number, number | Handle];

/** What every call ends with; the time is in milliseconds, -1 for the group's. */
export type CollectiveTail = [asyncOp: boolean, timeout: number];

/** `native/distributed-collectives.cpp`. Each gives its work; null while calls are coalesced. */
export interface DistributedCollectivesBinding {
  c10dAllReduce(group: Handle, tensor: Handle, op: NativeReduction, ...tail: CollectiveTail): Handle | null;
  c10dAllReduceCoalesced(
    group: Handle,
    tensors: readonly Handle[],
    op: NativeReduction,
    ...tail: CollectiveTail
  ): Handle | null;
  c10dBroadcast(group: Handle, tensor: Handle, src: number, ...tail: CollectiveTail): Handle | null;
  c10dReduce(group: Handle, tensor: Handle, op: NativeReduction, dst: number, ...tail: CollectiveTail): Handle | null;
  c10dAllGather(group: Handle, outputs: readonly Handle[], input: Handle, ...tail: CollectiveTail): Handle | null;
  c10dAllGatherCoalesced(
    group: Handle,
    outputs: readonly (readonly Handle[])[],
    inputs: readonly Handle[],
    ...tail: CollectiveTail
  ): Handle | null;
  c10dAllGatherIntoTensor(group: Handle, output: Handle, input: Handle, ...tail: CollectiveTail): Handle | null;
  c10dAllGatherIntoTensorCoalesced(
    group: Handle,
    outputs: readonly Handle[],
    inputs: readonly Handle[],
    ...tail: CollectiveTail
  ): Handle | null;
  c10dGather(
    group: Handle,
    outputs: readonly Handle[] | null,
    input: Handle,
    dst: number,
    ...tail: CollectiveTail
  ): Handle | null;
  c10dScatter(
    group: Handle,
    output: Handle,
    inputs: readonly Handle[] | null,
    src: number,
    ...tail: CollectiveTail
  ): Handle | null;
  c10dReduceScatter(
    group: Handle,
    output: Handle,
    inputs: readonly Handle[],
    op: NativeReduction,
    ...tail: CollectiveTail
  ): Handle | null;
  c10dReduceScatterTensor(
    group: Handle,
    output: Handle,
    input: Handle,
    op: NativeReduction,
    ...tail: CollectiveTail
  ): Handle | null;
  c10dReduceScatterTensorCoalesced(
    group: Handle,
    outputs: readonly Handle[],
    inputs: readonly Handle[],
    op: NativeReduction,
    ...tail: CollectiveTail
  ): Handle | null;
  c10dAllToAll(
    group: Handle,
    outputs: readonly Handle[],
    inputs: readonly Handle[],
    ...tail: CollectiveTail
  ): Handle | null;
  c10dAllToAllSingle(
    group: Handle,
    output: Handle,
    input: Handle,
    outputSplitSizes: readonly number[],
    inputSplitSizes: readonly number[],
    ...tail: CollectiveTail
  ): Handle | null;
  c10dSend(group: Handle, tensor: Handle, dst: number, tag: number): Handle | null;
  /** @param src -1 for any rank */
  c10dReceive(group: Handle, tensor: Handle, src: number, tag: number): Handle | null;
  c10dBarrier(group: Handle, device: string | null, ...tail: CollectiveTail): Handle | null;
  /** Blocks. */
  c10dMonitoredBarrier(group: Handle, timeout: number, waitAllRanks: boolean): void;
  /** The beginnings of what all ranks gave, null if that is the same. Blocks. */
  compareCalls(group: Handle, text: string): string[] | null;
  c10dStartCoalescing(group: Handle, device: string): void;
  c10dEndCoalescing(group: Handle, device: string): Handle | null;
}
