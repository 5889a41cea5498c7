/** @file One plan of all processes' plans: what several of them hold is written once, and the chunks must make the tensors whole. */
import { RangeError } from "../../util/user-errors.js";
import { endOf, overlap } from "./items.js";
import {
  type BytesStorageMetadata,
  type ChunkStorageMetadata,
  indexKey,
  type Metadata,
  type TensorStorageMetadata,
  volumeOf,
} from "./metadata.js";
import type { SavePlan, WriteItem } from "./planner.js";

/**
 * Leaves each item that several processes would write to one of them: the one that has least to write so far. Counterpart: `dedup_save_plans`.
 *
 * @param toLowestRank whether the first of them writes it instead
 */
export function dedupSavePlans(plans: readonly SavePlan[], toLowestRank: boolean): SavePlan[] {
  const holders = new Map<string, { item: WriteItem; ranks: number[] }>();
  plans.forEach((plan, rank) => {
    for (const item of plan.items) {
      const key = indexKey(item.index);
      const found = holders.get(key);
      if (found === undefined) holders.set(key, { item, ranks: [rank] });
      else found.ranks.push(rank);
    }
  });
  const writer = new Map<string, number>();
  const sizes = plans.map(() => 0);
  const sizeOf = (rank: number): number => sizes[rank] ?? 0;
  for (const [key, { item, ranks }] of holders) {
    const chosen = toLowestRank ? Math.min(...ranks) : ranks.reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a));
    sizes[chosen] = sizeOf(chosen) + (bytesOf(item) || 1);
    writer.set(key, chosen);
  }
  return plans.map((plan, rank) => ({
    ...plan,
    items: plan.items.filter((item) => writer.get(indexKey(item.index)) === rank),
  }));
}

/** How many bytes the whole tensor of an item has, which is what PyTorch shares work out by; 0 for an object. */
export function bytesOf({ tensorData }: WriteItem): number {
  return tensorData === null ? 0 : volumeOf(tensorData.size) * tensorData.properties.dtype.itemsize;
}

/**
 * Describes the checkpoint that plans write, and numbers the chunks in them. Counterpart: `create_default_global_save_plan`.
 *
 * @throws RangeError where processes disagree about a key, chunks overlap or do not make a tensor whole
 */
export function createGlobalSavePlan(plans: readonly SavePlan[]): [plans: SavePlan[], metadata: Metadata] {
  const described = new Map<string, TensorStorageMetadata | BytesStorageMetadata>();
  const chunks = new Map<string, ChunkStorageMetadata[]>();
  const numbered = plans.map((plan) => ({
    ...plan,
    items: plan.items.map((item): WriteItem => {
      const { fqn } = item.index;
      const known = described.get(fqn);
      if (item.tensorData === null) {
        if (known !== undefined) throw disagreement(fqn);
        described.set(fqn, { kind: "bytes" });
        return item;
      }
      const { chunk, properties, size } = item.tensorData;
      const list = chunks.get(fqn) ?? [];
      if (known === undefined) {
        chunks.set(fqn, list);
        described.set(fqn, { kind: "tensor", properties, size, chunks: list });
      } else if (
        item.type !== "shard" ||
        known.kind !== "tensor" ||
        known.size.join() !== size.join() ||
        known.properties.dtype !== properties.dtype
      ) {
        throw disagreement(fqn);
      }
      list.push(chunk);
      return { ...item, index: { ...item.index, index: list.length - 1 } };
    }),
  }));
  for (const [key, value] of described) if (value.kind === "tensor") checkWhole(key, value);
  const metadata: Metadata = {
    stateDictMetadata: described,
    plannerData: null,
    storageData: [],
    storageMeta: null,
    version: null,
  };
  return [numbered, metadata];
}

function disagreement(key: string): RangeError {
  return new RangeError(
    `Expected all processes to save the same kind of value, shape and dtype as ${key}. Received: different ones. ` +
      "Give what differs by process keys of its own.",
  );
}

function checkWhole(key: string, { size, chunks }: TensorStorageMetadata): void {
  for (const chunk of chunks) {
    if (size.every((length, i) => endOf(chunk, i) <= length)) continue;
    throw new RangeError(`The chunk of ${key} at ${shown(chunk)} is not inside of its shape [${size.join(", ")}].`);
  }
  checkOverlaps(key, size, chunks);
  const covered = chunks.reduce((sum, { sizes }) => sum + volumeOf(sizes), 0);
  if (covered === volumeOf(size)) return;
  throw new RangeError(
    `The chunks of ${key} have ${covered} elements together, the whole tensor of shape [${size.join(", ")}] has ${volumeOf(size)}. ` +
      "Save with all processes that hold chunks.",
  );
}

// A sweep along the longest dimension: only chunks that reach into the present one are compared with it.
function checkOverlaps(key: string, size: readonly number[], chunks: readonly ChunkStorageMetadata[]): void {
  const along = size.indexOf(Math.max(...size));
  const start = (chunk: ChunkStorageMetadata): number => chunk.offsets[along] ?? 0;
  let open: ChunkStorageMetadata[] = [];
  for (const chunk of [...chunks].sort((a, b) => start(a) - start(b))) {
    open = open.filter((other) => endOf(other, along) > start(chunk));
    for (const other of open) {
      if (overlap(other, chunk) === null) continue;
      throw new RangeError(
        `The chunks of ${key} at ${shown(other)} and ${shown(chunk)} overlap. Save each element once.`,
      );
    }
    open.push(chunk);
  }
}

function shown({ offsets, sizes }: ChunkStorageMetadata): string {
  return `[${offsets.join(", ")}] of sizes [${sizes.join(", ")}]`;
}
