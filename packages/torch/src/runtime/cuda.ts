/** @file `torch.cuda`: devices, streams, memory, random numbers. All of it can be called without CUDA; what needs a device says so. */
export {
  canDeviceAccessPeer,
  type CudaDevice,
  currentDevice,
  deviceCount,
  init,
  isAvailable,
  isInitialized,
  setDevice,
  synchronize,
  withDevice,
} from "./cuda/device.js";
export * from "./cuda/properties.js";
export * from "./cuda/activity.js";
export * from "./cuda/memory.js";
export { memorySummary, type MemorySummaryOptions } from "./cuda/memory-summary.js";
export * from "./cuda/event.js";
export {
  currentStream,
  defaultStream,
  recordStream,
  setStream,
  Stream,
  type StreamOptions,
  withStream,
} from "./cuda/stream.js";
export * from "./cuda/random.js";
