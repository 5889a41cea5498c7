/** @file Threads and settings of backends. */

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

/** `native/device.cpp`. */
export interface DeviceBinding {
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
