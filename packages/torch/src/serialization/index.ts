/** @file Saving and loading: PyTorch's files and safetensors. */
export { FileFormatError, PicklingError, UnpicklingError } from "./errors.js";
export { load, type LoadOptions } from "./load.js";
export type { MapLocation } from "./map-location.js";
export { orderedDict, PyFloat, PyObject, tuple } from "./python-values.js";
export * as safetensors from "./safetensors/index.js";
export { type PlainData, plainData } from "./plain-data.js";
export { prepareSave, save, type SaveOptions } from "./save.js";
export type { Sink } from "./sink.js";
export type { PathLike, Source } from "./source.js";
