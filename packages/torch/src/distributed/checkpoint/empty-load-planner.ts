/** @file Loads what a checkpoint holds, whatever that is: the state dictionary is made from what the metadata say. */
import { checkOptions } from "../../util/arguments.js";
import { empty } from "../../generated/ops.js";
import { FileFormatError } from "../../serialization/errors.js";
import { Error } from "../../util/user-errors.js";
import { DefaultLoadPlanner, type DefaultLoadPlannerOptions } from "./default-load-planner.js";
import { type Metadata, volumeOf } from "./metadata.js";
import { setElement, type StateDict } from "./nested-dict.js";

/** Options of `EmptyStateDictLoadPlanner`. */
export interface EmptyStateDictLoadPlannerOptions extends DefaultLoadPlannerOptions {
  /** What to load: keys of the flattened state dictionary, or the beginnings of their paths ("model", "optim.state"). Default: all. */
  keys?: Iterable<string>;
}

/**
 * Fills an empty state dictionary with a checkpoint's values, as nested as they were saved; tensors are made on the CPU, whole. Counterpart:
 * `torch.distributed.checkpoint.default_planner._EmptyStateDictLoadPlanner`.
 */
export class EmptyStateDictLoadPlanner extends DefaultLoadPlanner {
  readonly #keys: ReadonlySet<string> | null;

  constructor(options: EmptyStateDictLoadPlannerOptions = {}) {
    checkOptions("EmptyStateDictLoadPlanner", options, ["keys", "flattenStateDict", "allowPartialLoad"]);
    const { keys, ...rest } = options;
    super(rest);
    this.#keys = keys === undefined ? null : new Set(keys);
  }

  override setUpPlanner(stateDict: StateDict, metadata: Metadata, isCoordinator: boolean): void {
    if (Object.keys(stateDict).length > 0) {
      throw new Error(
        "EmptyStateDictLoadPlanner expects an empty state dictionary, which it fills. " +
          `Received: one with ${Object.keys(stateDict).length} keys. Use DefaultLoadPlanner to load into tensors.`,
      );
    }
    const stored = new Map<string, number>();
    for (const { index, info } of metadata.storageData) {
      stored.set(index.fqn, (stored.get(index.fqn) ?? 0) + info.length);
    }
    for (const [key, value] of metadata.stateDictMetadata) {
      const path = metadata.plannerData?.get(key) ?? [key];
      if (!this.#wants(key, path)) continue;
      if (value.kind === "bytes") {
        setElement(stateDict, path, null);
        continue;
      }
      const { dtype } = value.properties;
      // Before there is memory for it: a few bytes of metadata must not ask for gigabytes.
      if (volumeOf(value.size) * dtype.itemsize > (stored.get(key) ?? 0)) {
        throw new FileFormatError(
          `The checkpoint is damaged: the tensor ${key} of shape [${value.size.join(", ")}] and dtype ${dtype.name} ` +
            `has ${stored.get(key) ?? 0} bytes in its files, which cannot hold it.`,
        );
      }
      setElement(stateDict, path, empty(value.size, { dtype }));
    }
    super.setUpPlanner(stateDict, metadata, isCoordinator);
  }

  #wants(key: string, path: readonly (string | number)[]): boolean {
    const keys = this.#keys;
    return keys === null || keys.has(key) || path.some((_, i) => keys.has(path.slice(0, i + 1).join(".")));
  }
}
