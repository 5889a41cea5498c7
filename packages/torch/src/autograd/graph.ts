/** @file `torch.autograd.graph`. */
export { savedTensorsHooks, saveOnCpu, type SaveOnCpuOptions } from "./saved-tensors.js";
