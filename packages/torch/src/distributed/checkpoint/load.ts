/** @file Loads a checkpoint into what is given: each process reads the chunks that it holds. */
import { checkOptions } from "../../util/arguments.js";
import { setOwn } from "../../util/own-keys.js";
import { DefaultLoadPlanner } from "./default-load-planner.js";
import { EmptyStateDictLoadPlanner } from "./empty-load-planner.js";
import { FileSystemReader } from "./file-system-reader.js";
import { expectStateDict, type StateDict } from "./nested-dict.js";
import { type CheckpointOptions, checkpointOptions, processesOf, storageOf } from "./options.js";
import type { LoadPlan, LoadPlanner } from "./planner.js";
import { isStateful } from "./stateful.js";
import type { StorageReader } from "./storage.js";

/** Options of `load`. */
export interface LoadOptions extends CheckpointOptions {
  /** Reads the checkpoint; by default a `FileSystemReader` of the folder. */
  storageReader?: StorageReader | null;
  /** Plans who reads what; by default a `DefaultLoadPlanner`. */
  planner?: LoadPlanner | null;
}

/**
 * Loads a checkpoint that any number of processes saved, here or in Python, into a state dictionary: tensors are filled in place, from whatever chunks
 * were saved, other values are replaced, and modules and optimizers get theirs by `loadStateDict`. The state dictionary says what is loaded: keys
 * that only the checkpoint has are left. Counterpart: `torch.distributed.checkpoint.load`.
 *
 * @throws CheckpointException on every process, where any of them fails: a key that the checkpoint lacks, another shape, a file that is missing or damaged
 * @example
 * const state = { model, optimizer, epoch: 0 };
 * torch.distributed.checkpoint.load(state, { checkpointId: "checkpoints/3" });
 */
export function load(stateDict: StateDict, options: LoadOptions = {}): void {
  checkOptions("load", options, checkpointOptions, ["storageReader", "planner"]);
  expectStateDict("load", stateDict);
  // The same order everywhere, however the objects were made.
  const keys = Object.keys(stateDict).sort();
  const states: StateDict = {};
  for (const key of keys) {
    const value = stateDict[key];
    setOwn(states, key, isStateful(value) ? value.stateDict() : value);
  }
  loadInto("load", states, options, options.planner ?? new DefaultLoadPlanner());
  for (const key of keys) {
    const value = stateDict[key];
    const state = states[key];
    if (isStateful(value) && typeof state === "object" && state !== null) value.loadStateDict(state);
    else setOwn(stateDict, key, state);
  }
}

/** Options of `loadStateDictFromKeys`. */
export interface LoadFromKeysOptions extends Omit<LoadOptions, "planner"> {
  /** What to load: keys of the flattened state dictionary, or beginnings of their paths. Default: all. */
  keys?: Iterable<string>;
}

/**
 * What a checkpoint holds, or the part of it that is named: new tensors on the CPU, whole, in dictionaries and lists as they were saved. Counterpart:
 * PyTorch's `_load_state_dict_from_keys`.
 *
 * @throws CheckpointException as `load`
 * @example
 * const { model } = loadStateDictFromKeys({ checkpointId: "checkpoints/3", keys: ["model"] });
 */
export function loadStateDictFromKeys(options: LoadFromKeysOptions = {}): StateDict {
  checkOptions("loadStateDictFromKeys", options, checkpointOptions, ["storageReader", "keys"]);
  const { keys, ...rest } = options;
  const stateDict: StateDict = {};
  const planner = new EmptyStateDictLoadPlanner(
    keys === undefined ? {} : { keys: typeof keys === "string" ? [keys] : keys },
  );
  loadInto("loadStateDictFromKeys", stateDict, rest, planner);
  return stateDict;
}

function loadInto(callee: string, stateDict: StateDict, options: LoadOptions, planner: LoadPlanner): void {
  const reader = storageOf(callee, options, options.storageReader, (path) => new FileSystemReader(path));
  const processes = processesOf(callee, options);
  const plan = processes.reduceScatter(
    "plan",
    () => {
      const metadata = reader.readMetadata();
      planner.setUpPlanner(stateDict, metadata, processes.isCoordinator);
      reader.setUpStorageReader(metadata, processes.isCoordinator);
      return reader.prepareLocalPlan(planner.createLocalPlan());
    },
    (plans: LoadPlan[]) => reader.prepareGlobalPlan(planner.createGlobalPlan(plans)),
  );
  processes.all("read", () => reader.readData(planner.finishPlan(plan), planner));
}
