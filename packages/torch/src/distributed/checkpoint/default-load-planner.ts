/** @file The usual way to plan a load: tensors of a nested state dictionary are filled in place, from whatever chunks were saved. */
import { listOf } from "../../util/expect.js";
import { checkOptions } from "../../util/arguments.js";
import { empty, narrow } from "../../generated/ops.js";
import { Tensor } from "../../tensor/tensor.js";
import { RangeError } from "../../util/user-errors.js";
import { chunkAt, createReadItems } from "./items.js";
import type { Metadata, ObjectPath } from "./metadata.js";
import { flattenStateDict, setElement, type StateDict } from "./nested-dict.js";
import { type LoadPlan, LoadPlanner, type ReadItem } from "./planner.js";
import { isSharded } from "./sharded.js";

/** Options of `DefaultLoadPlanner`. */
export interface DefaultLoadPlannerOptions {
  /** Whether nested dictionaries and lists are taken apart, as when they were saved. Default true. */
  flattenStateDict?: boolean;
  /** Whether keys that the checkpoint lacks are left as they are; by default they are an error. */
  allowPartialLoad?: boolean;
}

/** Counterpart: `torch.distributed.checkpoint.DefaultLoadPlanner`. */
export class DefaultLoadPlanner extends LoadPlanner {
  readonly #flattens: boolean;
  readonly #isPartial: boolean;
  #original: StateDict = {};
  #stateDict = new Map<string, unknown>();
  #mappings: ReadonlyMap<string, ObjectPath> = new Map();
  #metadata: Metadata | null = null;

  constructor(options: DefaultLoadPlannerOptions = {}) {
    super();
    checkOptions("DefaultLoadPlanner", options, ["flattenStateDict", "allowPartialLoad"]);
    this.#flattens = options.flattenStateDict ?? true;
    this.#isPartial = options.allowPartialLoad ?? false;
  }

  override setUpPlanner(stateDict: StateDict, metadata: Metadata, _isCoordinator: boolean): void {
    this.#original = stateDict;
    this.#metadata = metadata;
    if (!this.#flattens) {
      this.#stateDict = new Map(Object.entries(stateDict));
      this.#mappings = new Map(Object.keys(stateDict).map((key) => [key, [key]] as const));
    } else {
      const flat = flattenStateDict(stateDict);
      // Before PyTorch 2.4 dictionaries without tensors stayed whole: a key that only such a checkpoint has tells.
      const unknown = [...metadata.stateDictMetadata.keys()].filter((key) => !flat.stateDict.has(key));
      const old = unknown.length === 0 ? flat : flattenStateDict(stateDict, "2.3");
      const { stateDict: values, mappings } = unknown.some((key) => old.stateDict.has(key)) ? old : flat;
      this.#stateDict = values;
      this.#mappings = mappings;
    }
    this.#giveMemory();
  }

  /** Tensors without memory get some: loading is what they were made for. */
  #giveMemory(): void {
    for (const [key, value] of this.#stateDict) {
      if (!(value instanceof Tensor) || !value.isMeta || isSharded(value)) continue;
      const made = empty(value.shape, { dtype: value.dtype });
      this.#stateDict.set(key, made);
      setElement(this.#original, this.#pathOf(key), made);
    }
  }

  #pathOf(key: string): ObjectPath {
    return this.#mappings.get(key) ?? [key];
  }

  override createLocalPlan(): LoadPlan {
    const items: ReadItem[] = [];
    for (const [key, value] of this.#stateDict) {
      const saved = this.#metadata?.stateDictMetadata.get(key);
      if (saved !== undefined) items.push(...createReadItems(key, saved, value));
      else if (!this.#isPartial) {
        throw new RangeError(
          `Missing key in checkpoint state_dict: ${key}. ` +
            "Take it out of the state dictionary, or load what is there with new DefaultLoadPlanner({ allowPartialLoad: true }).",
        );
      }
    }
    return { items, storageData: null, plannerData: null };
  }

  override createGlobalPlan(plans: readonly LoadPlan[]): LoadPlan[] {
    return listOf("DefaultLoadPlanner.createGlobalPlan", "plans", plans);
  }

  override finishPlan(plan: LoadPlan): LoadPlan {
    return plan;
  }

  override loadBytes({ destIndex }: ReadItem, value: unknown): void {
    setElement(this.#original, this.#pathOf(destIndex.fqn), value);
  }

  override resolveTensor({ destIndex, destOffsets, lengths }: ReadItem): Tensor {
    const value = this.#stateDict.get(destIndex.fqn);
    const chunk = chunkAt(value instanceof Tensor || isSharded(value) ? value : null, destIndex);
    return lengths.reduce((part, length, i) => narrow(part, i, destOffsets[i] ?? 0, length), chunk.tensor.detach());
  }

  override commitTensor(_item: ReadItem, _tensor: Tensor): void {
    // The memory is the state dictionary's own.
  }
}
