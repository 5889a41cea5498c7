/** @file `torch.backends`: switches of the libraries below libtorch. */
import { checkOptions } from "../util/arguments.js";
import { inModes } from "../native/in-modes.js";
import { type BackendSwitch, binding } from "../native/binding.js";

/** An object whose properties are switches of libtorch. */
function switches<K extends string>(names: Record<K, BackendSwitch>): Record<K, boolean> {
  const object = Object.create(null) as Record<K, boolean>;
  for (const [property, name] of Object.entries<BackendSwitch>(names)) {
    Object.defineProperty(object, property, {
      enumerable: true,
      get: () => binding.backendFlag(name),
      set: (value: boolean) => binding.setBackendFlag(name, value),
    });
  }
  return object;
}

/** A backend's switches with further functions. */
function backend<K extends string, F extends object>(names: Record<K, BackendSwitch>, functions: F) {
  return Object.assign(switches(names), functions);
}

const cudnnSwitches = ["enabled", "benchmark", "deterministic", "allowTf32"] as const;

/** Switches of cuDNN. */
type CudnnFlags = Partial<Record<(typeof cudnnSwitches)[number], boolean>>;

const withCudnn = inModes("cudnn");

/** cuDNN: `torch.backends.cudnn.benchmark = true`. */
export const cudnn = backend(
  {
    enabled: "cudnn.enabled",
    benchmark: "cudnn.benchmark",
    deterministic: "cudnn.deterministic",
    allowTf32: "cudnn.allowTf32",
  },
  {
    /** Whether cuDNN can be used here. */
    isAvailable: (): boolean => binding.backendFlag("cudnn.available"),
    /**
     * Runs a function with other switches, which hold in what it awaits too; those that are not given stay. Other threads see them
     * too. Counterpart: `with torch.backends.cudnn.flags(...)`, where those not given get defaults.
     */
    flags: <T>(given: CudnnFlags, fn: () => T): T => {
      checkOptions("cudnn.flags", given, cudnnSwitches);
      const enter = (): void => {
        for (const name of cudnnSwitches) {
          const value = given[name];
          if (value !== undefined) binding.setBackendFlag(`cudnn.${name}`, value);
        }
      };
      return withCudnn(enter, fn);
    },
  },
);

/** CUDA's matrix products and attention kernels. */
export const cuda = {
  matmul: switches({ allowTf32: "matmul.allowTf32" }),
  /** Whether libtorch was built with CUDA and a device is there. */
  isBuilt: (): boolean => binding.cudaIsAvailable(),
  flashSdpEnabled: (): boolean => binding.backendFlag("sdp.flash"),
  enableFlashSdp: (enabled: boolean): void => binding.setBackendFlag("sdp.flash", enabled),
  memEfficientSdpEnabled: (): boolean => binding.backendFlag("sdp.memEfficient"),
  enableMemEfficientSdp: (enabled: boolean): void => binding.setBackendFlag("sdp.memEfficient", enabled),
  mathSdpEnabled: (): boolean => binding.backendFlag("sdp.math"),
  enableMathSdp: (enabled: boolean): void => binding.setBackendFlag("sdp.math", enabled),
  cudnnSdpEnabled: (): boolean => binding.backendFlag("sdp.cudnn"),
  enableCudnnSdp: (enabled: boolean): void => binding.setBackendFlag("sdp.cudnn", enabled),
};

/** Apple's GPUs. */
export const mps = {
  /** Whether libtorch was built for them. Counterpart: `torch.backends.mps.is_built`. */
  isBuilt: (): boolean => binding.mpsIsBuilt(),
  /** Whether this machine has one that can be used. Counterpart: `torch.backends.mps.is_available`. */
  isAvailable: (): boolean => binding.mpsIsAvailable(),
  /** Whether this is macOS of a version or a newer one. Counterpart: `torch.backends.mps.is_macos_or_newer`. */
  isMacosOrNewer: (major: number, minor: number): boolean => binding.mpsIsMacosOrNewer(major, minor),
};

/** oneDNN. */
export const mkldnn = backend(
  { enabled: "mkldnn.enabled", deterministic: "mkldnn.deterministic" },
  { isAvailable: (): boolean => binding.backendFlag("mkldnn.available") },
);

/** MKL. */
export const mkl = { isAvailable: (): boolean => binding.backendFlag("mkl.available") };

/** OpenMP. */
export const openmp = { isAvailable: (): boolean => binding.backendFlag("openmp.available") };

/** Whether memory of new tensors without values is filled while deterministic algorithms are on. */
export const deterministic = switches({ fillUninitializedMemory: "fillUninitializedMemory" });
