/** @file The backends' switches that operators take as an argument, read once. */
import { binding } from "../native/binding.js";

/** Switches of libtorch's context, as the layers pass them on. */
export const backendFlags = {
  /** Whether cuDNN may be used. The CPU's kernels ignore it, so it is asked for only where there is a GPU. */
  get cudnn(): boolean {
    return hasCuda() ? binding.backendFlag("cudnn.enabled") : true;
  },
};

let known: boolean | undefined;

function hasCuda(): boolean {
  known ??= binding.cudaIsAvailable();
  return known;
}
