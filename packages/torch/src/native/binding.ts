/** @file The addon's typed interface, which has a file for each C++ file in `binding/`, and its loader. */
import { emitWarning, makeError } from "../util/errors.js";
import { installCollector } from "./collector.js";
import { loadBuild, locate } from "#setup/builds.mjs";
import type { AddonBinding } from "./binding/addon.js";
import type { AnomalyBinding } from "./binding/anomaly.js";
import type { AutocastBinding } from "./binding/autocast.js";
import type { AutogradBinding } from "./binding/autograd.js";
import type { CudaBinding } from "./binding/cuda.js";
import type { CudaMemoryBinding } from "./binding/cuda-memory.js";
import type { CudaStreamBinding } from "./binding/cuda-stream.js";
import type { ConstantsBinding } from "./binding/constants.js";
import type { DeviceBinding } from "./binding/device.js";
import type { DispatchBinding } from "./binding/dispatch.js";
import type { DistributedCollectivesBinding } from "./binding/distributed-collectives.js";
import type { DistributedGroupBinding } from "./binding/distributed-group.js";
import type { DistributedNcclBinding } from "./binding/distributed-nccl.js";
import type { DistributedStoreBinding } from "./binding/distributed-store.js";
import type { DistributedWorkBinding } from "./binding/distributed-work.js";
import type { DTensorBinding } from "./binding/dtensor.js";
import type { FunctionNodeBinding } from "./binding/function-node.js";
import type { FusedCheckBinding } from "./binding/fused-check.js";
import type { GradScalerBinding } from "./binding/grad-scaler.js";
import type { GraphBinding } from "./binding/graph.js";
import type { HooksBinding } from "./binding/hooks.js";
import type { MemoryBinding } from "./binding/memory.js";
import type { MetricsBinding } from "./binding/metrics.js";
import type { ModesBinding } from "./binding/modes.js";
import type { MpsBinding } from "./binding/mps.js";
import type { NumberRowsBinding } from "./binding/number-rows.js";
import type { NvmlBinding } from "./binding/nvml.js";
import type { ProfilerBinding } from "./binding/profiler.js";
import type { PythonBinding } from "./binding/python.js";
import type { RandomBinding } from "./binding/random.js";
import type { ReducerBinding } from "./binding/reducer.js";
import type { ReducerGraphBinding } from "./binding/reducer-graph.js";
import type { CommHookBinding } from "./binding/comm-hook.js";
import type { SavedTensorsBinding } from "./binding/saved-tensors.js";
import type { ShareBinding } from "./binding/share.js";
import type { StorageBinding } from "./binding/storage.js";
import type { StorageFileBinding } from "./binding/storage-file.js";
import type { TensorBinding } from "./binding/tensor.js";
import type { TensorListsBinding } from "./binding/tensor-lists.js";
import type { ThreadRandomBinding } from "./binding/thread-random.js";
import type { TypedArraysBinding } from "./binding/typed-arrays.js";
import type { ValuesBinding } from "./binding/values.js";
import type { WrappersBinding } from "./binding/wrappers.js";
import { followed } from "./modes.js";
import { Error } from "../util/user-errors.js";

export type { BackendFact, BackendSwitch } from "./binding/device.js";
export type { Handle, Lowered, NativeOperator, TypedArray } from "./binding/handle.js";
export type { Known } from "./binding/known.js";

/** The functions of the addon. */
export interface Binding
  extends
    AddonBinding,
    DispatchBinding,
    ConstantsBinding,
    TensorBinding,
    TypedArraysBinding,
    ValuesBinding,
    ShareBinding,
    TensorListsBinding,
    FusedCheckBinding,
    StorageBinding,
    StorageFileBinding,
    WrappersBinding,
    GraphBinding,
    AutogradBinding,
    HooksBinding,
    SavedTensorsBinding,
    AnomalyBinding,
    ModesBinding,
    AutocastBinding,
    GradScalerBinding,
    MetricsBinding,
    NumberRowsBinding,
    FunctionNodeBinding,
    ProfilerBinding,
    PythonBinding,
    RandomBinding,
    ThreadRandomBinding,
    MemoryBinding,
    DeviceBinding,
    CudaBinding,
    CudaMemoryBinding,
    CudaStreamBinding,
    NvmlBinding,
    MpsBinding,
    DistributedStoreBinding,
    DistributedGroupBinding,
    DistributedNcclBinding,
    DistributedCollectivesBinding,
    DistributedWorkBinding,
    DTensorBinding,
    CommHookBinding,
    ReducerGraphBinding,
    ReducerBinding {}

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
