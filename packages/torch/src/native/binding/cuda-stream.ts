/** @file Streams and events of CUDA devices. */
import type { Handle } from "./handle.js";

/** `native/cuda-stream.cpp`. A stream is the index of its device and libtorch's number of it; an event is a number. */
export interface CudaStreamBinding {
  cudaNewStream(index: number, priority: number): [index: number, stream: number];
  cudaCurrentStream(index: number): [index: number, stream: number];
  cudaDefaultStream(index: number): [index: number, stream: number];
  cudaSetStream(index: number, stream: number): void;
  cudaQueryStream(index: number, stream: number): boolean;
  cudaSynchronizeStream(index: number, stream: number): void;
  cudaRecordStream(tensor: Handle, index: number, stream: number): void;
  /** The number of the current streams of all devices, which a frame keeps. */
  readStreams(this: void): number;
  /** Makes streams that were read the current ones; returns the number of those before. */
  exchangeStreams(this: void, streams: number): number;
  cudaEventNew(enableTiming: boolean): number;
  cudaEventDelete(event: number): void;
  cudaEventRecord(event: number, index: number, stream: number): void;
  cudaEventWait(event: number, index: number, stream: number): void;
  cudaEventQuery(event: number): boolean;
  cudaEventSynchronize(event: number): void;
  cudaEventElapsed(start: number, end: number): number;
}
