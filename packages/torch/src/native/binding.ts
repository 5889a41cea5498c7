/** @file The addon's typed interface, one block for each C++ file, and its loader. */
import { emitWarning, makeError } from "../util/errors.js";
import { installCollector } from "./collector.js";
import { loadBuild, locate } from "../../scripts/setup/builds.mjs";
import { followed, type ModeName } from "./modes.js";
import type { NativeObject } from "./object.js";
import type { GradFn } from "../tensor/grad-fn.js";
import type { Tensor } from "../tensor/tensor-class.js";

declare const handleBrand: unique symbol;

/** The C++ side of one object: an External. Only `src/native` and the classes that extend NativeObject see it. */
export interface Handle {
  readonly [handleBrand]: true;
}

/** An object of ours, where the addon knows which (see `setWrapper`); else the handle to make it of. */
export type Known<T extends NativeObject> = T | Handle;

/** What an operator takes and returns after lowering: handles, numbers, strings, arrays of these. */
export type Lowered = unknown;

/**
 * An operator, or all overloads of a name: resolves its arguments in C++ and calls the dispatcher. `args` are the positional
 * arguments, then `options` pairs of a keyword and its value.
 */
export type NativeOperator = (options: number, ...args: Lowered[]) => Lowered;

/** An array of numbers in memory, such as Float32Array. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** What can be switched in libtorch's backends. */
export type BackendSwitch =
  | "cudnn.enabled"
  | "cudnn.benchmark"
  | "cudnn.deterministic"
  | "cudnn.allowTf32"
  | "matmul.allowTf32"
  | "mkldnn.enabled"
  | "mkldnn.deterministic"
  | "sdp.flash"
  | "sdp.memEfficient"
  | "sdp.math"
  | "sdp.cudnn"
  | "fillUninitializedMemory";

/** What this libtorch was built with. */
export type BackendFact = "mkldnn.available" | "mkl.available" | "openmp.available" | "cudnn.available";

/** Function names of the addon, by the C++ file that defines them. */
export interface Binding {
  // addon.cpp
  /** Gives the addon the function that makes JavaScript errors: kind is "Error", "TypeError", "RangeError", "OutOfMemoryError", ... */
  setErrorFactory(make: (kind: string, message: string) => Error): void;
  /** Gives the addon the function that gets libtorch's warnings of this thread. */
  setWarningHandler(warn: (message: string) => void): void;
  torchVersion(): string;

  // dispatch.cpp
  /** All overloads of `namespace::name` that JavaScript can express, resolved as PyTorch's argument parser does. */
  packet(namespace: string, name: string, overload?: string): NativeOperator;
  /** Whether the dispatcher knows the name. */
  hasOperator(namespace: string, name: string, overload?: string): boolean;
  /** The schemas of all registered operators, as text. */
  schemas(): string[];
  /** Field names of a name's several results, or null. */
  returnNames(namespace: string, name: string): string[] | null;

  // tensor.cpp: constants
  dtypes(): Record<string, Handle>;
  memoryFormats(): Record<string, Handle>;
  layouts(): Record<string, Handle>;
  /** Parses "cpu", "cuda:1"; throws for an unknown device. */
  device(text: string): Handle;
  /** ["cuda", 1]; index -1 where none is given. */
  deviceParts(device: Handle): [string, number];
  dtypeName(dtype: Handle): string;
  dtypeInfo(dtype: Handle): { isFloatingPoint: boolean; isComplex: boolean; isSigned: boolean; itemsize: number };
  setDefaultDtype(name: string): void;
  defaultDtype(): string;

  // tensor.cpp: properties
  shape(t: Handle): number[];
  stride(t: Handle): number[];
  ndim(t: Handle): number;
  numel(t: Handle): number;
  /** Whether the parts of the first dimension differ in size. */
  isNested(t: Handle): boolean;
  /** The size of one dimension, also of a nested tensor. */
  sizeOf(t: Handle, dim: number): number;
  dtypeOf(t: Handle): string;
  deviceOf(t: Handle): string;
  layoutOf(t: Handle): string;
  storageOffset(t: Handle): number;
  /** Address of the first element, to compare storages. */
  dataPtr(t: Handle): bigint;
  storagePtr(t: Handle): bigint;
  storageBytes(t: Handle): number;
  version(t: Handle): number;
  isContiguous(t: Handle, format?: Handle): boolean;
  isDisposed(t: Handle): boolean;
  dispose(t: Handle): void;
  /** Another handle of the same TensorImpl. */
  alias(t: Handle): Handle;
  sameTensor(a: Handle, b: Handle): boolean;
  /** Points `t` at the data of `source` (tensor.data = source). */
  setData(t: Handle, source: Handle): void;

  // tensor.cpp: data
  /** No copy: the tensor shares the array's memory and keeps it alive. */
  fromTypedArray(array: TypedArray, shape: readonly number[], dtype: string): Handle;
  /** Copies the array's elements into a new tensor. */
  copyTypedArray(array: TypedArray, shape: readonly number[], dtype: string): Handle;
  /** A view of the memory of a contiguous CPU tensor as an ArrayBuffer plus byte offset and length; null for another dense one. */
  arrayBuffer(t: Handle): { buffer: ArrayBuffer; byteOffset: number; byteLength: number } | null;
  /** Copies a tensor's elements (any device, any strides) into a typed array of the right length. */
  copyInto(t: Handle, array: TypedArray): void;
  item(t: Handle): number | bigint | boolean | { re: number; im: number };
  tolist(t: Handle): unknown;
  /** Hands a tensor to another thread: keeps it in a table of the process under a number. */
  share(t: Handle): number;
  /** Takes a shared tensor out of the table. */
  receive(id: number): Handle;
  tensorList(tensors: readonly Handle[]): Handle;
  tensorListLength(list: Handle): number;
  tensorListToArray(list: Handle): Handle[];
  /** How many tensors of a list have a gradient. */
  countGrads(list: Handle): number;
  /**
   * Fills a list with the gradients of another. 0: one is missing, or is not as sparse as said; 1: they are there; 2: they also
   * have their tensors' dtypes and strides.
   */
  takeGrads(list: Handle, grads: Handle, isSparse: boolean): number;
  /** Drops the tensors of a list. */
  clearList(list: Handle): void;
  /** Sets every gradient of the list to none, or zeroes it. */
  zeroGrads(list: Handle, setToNone: boolean): void;

  // fused-check.cpp
  /**
   * Whether a fused kernel takes these lists of parameters, steps and states. Throws PyTorch's error for tensors that do not belong
   * together; false where only the order of their elements in memory, or the type of the steps, is none for a kernel.
   */
  fitsFused(
    params: Handle | readonly Handle[],
    steps: Handle | readonly Handle[] | null,
    ...states: (Handle | readonly Handle[])[]
  ): boolean;

  // storage-file.cpp: a one-dimensional tensor of bytes on the CPU, moved by several threads. The result is the CRC-32 of the bytes;
  // less than 0 is an error, minus the system's number; null says that the file ended before.
  readStorage(bytes: Handle, descriptor: number, position: number): number | null;
  writeStorage(bytes: Handle, descriptor: number, position: number, isFlushed: boolean): number | null;
  writeStorageAsync(bytes: Handle, descriptor: number, position: number, isFlushed: boolean): Promise<number | null>;
  /** A part of a tensor of bytes as a storage of its own over the same memory. */
  storagePart(whole: Handle, start: number, length: number): Handle;

  // wrappers.cpp
  /**
   * Says that an object is that of a tensor or node, until it is collected or disposed: from then on functions that return `Known` give
   * it back for the tensor or node. The addon holds it weakly.
   */
  setWrapper(handle: Handle, object: object): void;

  // graph.cpp
  /** The node that made the tensor, or null. */
  gradFn(t: Handle): Known<GradFn> | null;
  /** Such as "AddBackward0". */
  nodeName(node: Handle): string;
  nodeAddress(node: Handle): bigint;
  /** For each input of the forward call the node that made it and which of its outputs it was. */
  nextFunctions(node: Handle): [Known<GradFn> | null, number][];
  /** The leaf of a node that adds up its gradient, or null. */
  nodeVariable(node: Handle): Known<Tensor> | null;

  // autograd.cpp
  requiresGrad(t: Handle): boolean;
  setRequiresGrad(t: Handle, value: boolean): void;
  isLeaf(t: Handle): boolean;
  /** The gradient under a handle of its own. */
  grad(t: Handle): Handle | null;
  /** The gradient as the object that it is known as. */
  gradWrapper(t: Handle): Known<Tensor> | null;
  setGrad(t: Handle, grad: Handle | null): void;
  retainGrad(t: Handle): void;
  retainsGrad(t: Handle): boolean;
  outputNr(t: Handle): number;
  backward(
    tensors: readonly Handle[],
    grads: readonly (Handle | null)[],
    retainGraph: boolean,
    createGraph: boolean,
    inputs: readonly Handle[] | null,
  ): void;
  autogradGrad(
    outputs: readonly Handle[],
    inputs: readonly Handle[],
    grads: readonly (Handle | null)[],
    retainGraph: boolean,
    createGraph: boolean,
    allowUnused: boolean,
  ): (Handle | null)[];
  /** The hook gets the gradient and may return another; returns a number for removeHook. */
  registerHook(t: Handle, hook: (grad: Known<Tensor>) => Handle | undefined): number;
  registerPostAccumulateGradHook(t: Handle, hook: (t: Known<Tensor>) => void): number;
  removeHook(t: Handle, id: number): void;
  /** Runs backward in another thread, as for graphs on a GPU: for tests where there is none. */
  forceEngineThread(force: boolean): void;
  gradEnabled(): boolean;
  setGradEnabled(value: boolean): void;
  isInference(t: Handle): boolean;
  setAnomalyMode(enabled: boolean, checkNan: boolean): void;
  anomalyMode(): { enabled: boolean; checkNan: boolean };
  /** The JavaScript stack of a forward call, asked for in anomaly mode. */
  setStackCapture(capture: () => string): void;

  // modes.cpp
  /** The bits of each mode in the number that holds all. */
  modeMasks(): Record<ModeName, number>;
  /** The values of the modes of a mask. */
  readModes(this: void, mask: number): number;
  /** Sets the modes of a mask; returns what they were. */
  exchangeModes(this: void, bits: number, mask: number): number;
  inferenceModeEnabled(): boolean;
  /** Inference mode goes with gradient mode: on with off, off with on. */
  setInferenceMode(value: boolean): void;

  // function-node.cpp: autograd.Function
  /**
   * Runs a custom function: `forward` is called with grad mode off and returns its outputs; `backward` is called with one
   * gradient an output (null where none) and returns one gradient an input (null where none).
   */
  applyFunction(
    name: string,
    inputs: readonly Handle[],
    forward: (
      node: Handle | null,
      needsInputGrad: boolean[],
    ) => {
      outputs: Handle[];
      nonDifferentiable: Handle[];
      dirty: Handle[];
      materializeGrads: boolean;
    },
    backward: (node: Handle, grads: (Handle | null)[]) => (Handle | null)[],
  ): Handle[];
  /** Saves tensors on the node (SavedVariable: version checks, no reference cycles). */
  nodeSave(node: Handle, tensors: readonly (Handle | null)[]): void;
  nodeSaved(node: Handle): (Known<Tensor> | null)[];

  // random.cpp
  manualSeed(seed: bigint): void;
  initialSeed(): bigint;
  seed(): bigint;
  /** Lets threads have generators of their own; before the first of them starts. */
  prepareOwnGenerators(): void;
  /** From here on this thread's operators use a generator of its own on a CPU. */
  ownGenerator(): void;
  defaultGenerator(device: string): Handle;
  newGenerator(device: string): Handle;
  generatorManualSeed(g: Handle, seed: bigint): void;
  generatorSeed(g: Handle): bigint;
  generatorInitialSeed(g: Handle): bigint;
  generatorGetState(g: Handle): Handle;
  generatorSetState(g: Handle, state: Handle): void;
  generatorDevice(g: Handle): string;

  // memory.cpp
  /** Gives the addon the collector: gc({type: "minor"}) and gc(). */
  setCollector(minor: () => void, major: () => void): void;
  setAccounting(enabled: boolean): void;
  setMemoryBudget(softBytes: number, hardBytes: number): void;
  memoryStats(): {
    liveBytes: number;
    peakBytes: number;
    liveHandles: number;
    handlesCreated: number;
    /** Collections that this thread asked for. */
    minorCollections: number;
    majorCollections: number;
    softBudget: number;
    hardBudget: number;
  };
  /** Makes the peak what is alive now. */
  resetPeakBytes(): void;
  /** A step's end: collects if memory grew by more than the soft budget, or than this many bytes. */
  stepEnd(mostGrowth?: number): void;

  // device.cpp
  cudaIsAvailable(): boolean;
  cudaDeviceCount(): number;
  cudaCurrentDevice(): number;
  cudaSetDevice(index: number): void;
  cudaSynchronize(index: number): void;
  cudaMemoryStats(index: number): Record<string, number>;
  cudaEmptyCache(): void;
  cudaResetPeakMemoryStats(index: number): void;
  /** [free, total] bytes of a device. */
  cudaMemGetInfo(index: number): [number, number];
  cudaDeviceProperties(index: number): {
    name: string;
    totalMemory: number;
    major: number;
    minor: number;
    multiProcessorCount: number;
  } | null;
  numThreads(): number;
  setNumThreads(n: number): void;
  numInteropThreads(): number;
  setNumInteropThreads(n: number): void;
  deterministicAlgorithms(): { enabled: boolean; warnOnly: boolean };
  setDeterministicAlgorithms(enabled: boolean, warnOnly: boolean): void;
  backendFlag(name: BackendSwitch | BackendFact): boolean;
  setBackendFlag(name: BackendSwitch, value: boolean): void;
  float32MatmulPrecision(): string;
  setFloat32MatmulPrecision(precision: string): void;
  showConfig(): string;
  setFlushDenormal(value: boolean): boolean;
}

/** The loaded addon. Loading libtorch takes a few tenths of a second, once a process. */
export const binding: Binding = load();

function load(): Binding {
  const located = locate();
  try {
    const loaded = loadBuild(located) as Binding;
    loaded.setErrorFactory(makeError);
    loaded.setWarningHandler(emitWarning);
    installCollector(loaded);
    return followed(loaded);
  } catch (error) {
    throw new Error(
      `The libtorch addon could not be loaded from ${located.build.folder}: ${error instanceof Error ? error.message : String(error)}. ` +
        `Run the set-up again ("npx lightning-ts-torch setup"), or "npx lightning-ts-torch doctor" to see what was found.`,
      { cause: error },
    );
  }
}
