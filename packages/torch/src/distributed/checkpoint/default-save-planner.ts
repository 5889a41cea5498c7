/** @file The usual way to plan a save: nested state dictionaries are flattened, and what several processes hold is written once. */
import { expectArray } from "../../util/expect.js";
import { checkOptions } from "../../util/arguments.js";
import { createGlobalSavePlan, dedupSavePlans } from "./global-plan.js";
import { chunkAt, createWriteItems } from "./items.js";
import type { Metadata, ObjectPath, StorageMeta } from "./metadata.js";
import { flattenStateDict, type StateDict } from "./nested-dict.js";
import { type SavePlan, SavePlanner, type WriteItem } from "./planner.js";
import { isSharded } from "./sharded.js";

/** Options of `DefaultSavePlanner`. */
export interface DefaultSavePlannerOptions {
  /** Whether nested dictionaries and lists are taken apart, so that tensors in them are saved as such. Default true. */
  flattenStateDict?: boolean;
  /** Whether what several processes hold is written by the first of them; by default the work is shared out. */
  dedupSaveToLowestRank?: boolean;
}

/** Counterpart: `torch.distributed.checkpoint.DefaultSavePlanner`. */
export class DefaultSavePlanner extends SavePlanner {
  readonly #flattens: boolean;
  readonly #toLowestRank: boolean;
  #stateDict: ReadonlyMap<string, unknown> = new Map();
  #mappings: ReadonlyMap<string, ObjectPath> | null = null;

  constructor(options: DefaultSavePlannerOptions = {}) {
    super();
    checkOptions("DefaultSavePlanner", options, ["flattenStateDict", "dedupSaveToLowestRank"]);
    this.#flattens = options.flattenStateDict ?? true;
    this.#toLowestRank = options.dedupSaveToLowestRank ?? false;
  }

  override setUpPlanner(stateDict: StateDict, _storageMeta: StorageMeta | null, _isCoordinator: boolean): void {
    const flat = this.#flattens ? flattenStateDict(stateDict) : null;
    this.#stateDict = flat?.stateDict ?? new Map(Object.entries(stateDict));
    this.#mappings = flat?.mappings ?? null;
  }

  override createLocalPlan(): SavePlan {
    const items = [...this.#stateDict].flatMap(([key, value]) => createWriteItems(key, value));
    return { items, storageData: null, plannerData: this.#mappings };
  }

  override createGlobalPlan(plans: readonly SavePlan[]): [plans: SavePlan[], metadata: Metadata] {
    expectArray("DefaultSavePlanner.createGlobalPlan", "plans", plans);
    const [global, metadata] = createGlobalSavePlan(dedupSavePlans(plans, this.#toLowestRank));
    if (!this.#flattens) return [global, metadata];
    // The first process that has a key says where it comes from.
    const merged = new Map(plans.toReversed().flatMap(({ plannerData }) => [...(plannerData ?? [])]));
    return [global, { ...metadata, plannerData: merged }];
  }

  override finishPlan(plan: SavePlan): SavePlan {
    return plan;
  }

  override resolveData({ index }: WriteItem): unknown {
    const value = this.#stateDict.get(index.fqn);
    if (index.offset === null || !isSharded(value)) return value;
    return chunkAt(value, index).tensor;
  }
}
