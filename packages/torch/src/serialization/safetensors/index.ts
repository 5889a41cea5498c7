/** @file The safetensors format. Counterpart: `safetensors.torch`, and `safetensors.safe_open`. */
export { load, loadFile, save, saveFile } from "./file.js";
export { loadModel, type LoadModelOptions, saveModel, type SaveModelOptions } from "./model.js";
export { safeOpen, SafeFile, TensorSlice } from "./safe-open.js";
