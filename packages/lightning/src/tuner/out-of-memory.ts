/** @file Errors that say that memory is used up. */
import { cuda } from "@lightning-ts/torch";

/** Whether an error says that the memory of a GPU or of the machine is used up. Counterpart: `is_oom_error`. */
export function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { message } = error;
  return (
    (message.includes("CUDA") && message.includes("out of memory")) ||
    message.includes("cuDNN error: CUDNN_STATUS_NOT_SUPPORTED.") ||
    message.includes("DefaultCPUAllocator: can't allocate memory") ||
    message.includes("DefaultCPUAllocator: not enough memory")
  );
}

/** Gives memory back that is not in use: of garbage, and of the GPUs' caches. */
export function releaseMemory(): void {
  try {
    if (cuda.isAvailable()) cuda.emptyCache();
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
  }
}
