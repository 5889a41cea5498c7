/** @file Saves a checkpoint by all processes, each of which writes what it holds. */
import { checkOptions } from "../../util/arguments.js";
import { DefaultSavePlanner } from "./default-save-planner.js";
import { FileSystemWriter } from "./file-system-writer.js";
import type { Metadata } from "./metadata.js";
import { expectStateDict, type StateDict } from "./nested-dict.js";
import { type CheckpointOptions, checkpointOptions, processesOf, storageOf } from "./options.js";
import type { SavePlan, SavePlanner } from "./planner.js";
import type { Processes } from "./processes.js";
import { isStateful } from "./stateful.js";
import type { StorageWriter, WriteResult } from "./storage.js";

/** Options of `save` and `asyncSave`. */
export interface SaveOptions extends CheckpointOptions {
  /** Writes the checkpoint; by default a `FileSystemWriter` of the folder. */
  storageWriter?: StorageWriter | null;
  /** Plans who writes what; by default a `DefaultSavePlanner`. */
  planner?: SavePlanner | null;
}

/**
 * Saves a checkpoint in PyTorch's distributed format, a folder that Python's `torch.distributed.checkpoint` loads. Each process writes its chunks
 * of sharded tensors; what several of them hold is written once. Modules and optimizers are saved by their `stateDict()`. Counterpart:
 * `torch.distributed.checkpoint.save`.
 *
 * All processes call it with the same keys. The checkpoint is there when the call returns, on every process; where anything fails there is none, and
 * an older one in the folder stays.
 *
 * @returns what the checkpoint holds
 * @throws CheckpointException on every process, where any of them fails; TypeError for arguments of another kind
 * @example
 * torch.distributed.checkpoint.save({ model, optimizer, epoch: 3 }, { checkpointId: "checkpoints/3" });
 */
export function save(stateDict: StateDict, options: SaveOptions = {}): Metadata {
  const { planner, writer, processes, plan, global } = planned("save", stateDict, options);
  return processes.allReduce(
    "write",
    () => writer.writeData(planner.finishPlan(plan), planner),
    (results: WriteResult[][]) => writer.finish(global(), results),
  );
}

/**
 * As `save`, while the caller goes on: what this process writes is copied before the call returns, so that the state may change at once. The promise
 * resolves when the checkpoint is there. Processes may make other calls until then; one save at a time to a folder. Counterpart:
 * `torch.distributed.checkpoint.async_save`.
 *
 * @throws as `save`, at once for what fails before writing; the promise rejects with CheckpointException for what fails later
 * @example
 * const saved = torch.distributed.checkpoint.asyncSave({ model }, { checkpointId: "checkpoints/3" });
 * trainMore();
 * await saved;
 */
export function asyncSave(stateDict: StateDict, options: SaveOptions = {}): Promise<Metadata> {
  const { planner, writer, processes, plan, global } = planned("asyncSave", stateDict, options);
  const writing = attempt(() => writer.writeDataInBackground(planner.finishPlan(plan), planner));
  return processes.allReduceLater("write", writing, (results: WriteResult[][]) => writer.finish(global(), results));
}

// A process that cannot even begin to write must still tell the others.
async function attempt<T>(run: () => Promise<T>): Promise<T> {
  return run();
}

interface Planned {
  readonly planner: SavePlanner;
  readonly writer: StorageWriter;
  readonly processes: Processes;
  /** What this process writes. */
  readonly plan: SavePlan;
  /** What all write; known to the coordinator, when it has planned. */
  readonly global: () => Metadata;
}

function planned(callee: string, stateDict: StateDict, options: SaveOptions): Planned {
  checkOptions(callee, options, checkpointOptions, ["storageWriter", "planner"]);
  expectStateDict(callee, stateDict);
  const writer = storageOf(callee, options, options.storageWriter, (path) => new FileSystemWriter(path));
  const planner = options.planner ?? new DefaultSavePlanner();
  const processes = processesOf(callee, options);
  let metadata: Metadata | null = null;
  const plan = processes.reduceScatter(
    "plan",
    () => {
      const states = Object.entries(stateDict).map(
        ([key, value]) => [key, isStateful(value) ? value.stateDict() : value] as const,
      );
      planner.setUpPlanner(Object.fromEntries(states), writer.storageMeta(), processes.isCoordinator);
      writer.setUpStorageWriter(processes.isCoordinator, processes.rank);
      return writer.prepareLocalPlan(planner.createLocalPlan());
    },
    (plans: SavePlan[]) => {
      const [global, found] = planner.createGlobalPlan(plans);
      metadata = found;
      return writer.prepareGlobalPlan(global);
    },
  );
  const global = (): Metadata => {
    if (metadata === null) throw new Error("internal: the coordinator has no plan");
    return metadata;
  };
  return { planner, writer, processes, plan, global };
}
