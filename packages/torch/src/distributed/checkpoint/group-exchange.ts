/** @file Values between the processes of a group, as planning a checkpoint needs them. */
import { Buffer } from "node:buffer";
import { setTimeout as sleep } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import { empty } from "../../generated/ops.js";
import { fromTypedArray, tensor } from "../../tensor/creation.js";
import { DType, dtypeOf, type DTypeName, int64, uint8 } from "../../tensor/dtype.js";
import type { Tensor } from "../../tensor/tensor.js";
import { isPlainObject } from "../../util/is.js";
import { mapTree } from "../../util/tree.js";
import { Error } from "../../util/user-errors.js";
import { broadcast } from "../broadcast.js";
import { allGather } from "../gather.js";
import type { ProcessGroup } from "../process-group.js";
import type { ObjectExchange } from "./processes.js";

const DTYPE = "torch.dtype";
/** How often a process looks whether others are done, in milliseconds. */
const PAUSE = 20;

const isMarked = (value: object): value is { [DTYPE]: DTypeName } =>
  isPlainObject(value) && Object.hasOwn(value, DTYPE);

function toBytes(value: unknown): Uint8Array {
  return serialize(mapTree(value, (leaf) => (leaf instanceof DType ? { [DTYPE]: leaf.name } : leaf)));
}

function fromBytes(bytes: Uint8Array): unknown {
  const back = (leaf: unknown): unknown =>
    typeof leaf === "object" && leaf !== null && isMarked(leaf) ? dtypeOf(leaf[DTYPE]) : leaf;
  return mapTree(deserialize(bytes), back, { isLeaf: isMarked });
}

/** How many checkpoints a group was used for: all its processes count alike, because all make the same calls. */
const calls = new WeakMap<ProcessGroup, number>();

/** The processes of a group; one object for each save or load. */
export class GroupExchange implements ObjectExchange {
  readonly rank: number;
  readonly worldSize: number;
  readonly #group: ProcessGroup;
  readonly #device: string;
  /** Where values are kept that are exchanged later. */
  readonly #key: string;

  constructor(group: ProcessGroup) {
    const { facts } = group;
    this.rank = group.rank();
    this.worldSize = group.size();
    this.#group = group;
    this.#device = facts.backends.has("cpu") ? "cpu" : "cuda";
    const number = calls.get(group) ?? 0;
    calls.set(group, number + 1);
    this.#key = `checkpoint/${facts.name}/${number}`;
  }

  gatherObject(value: unknown, destination: number): unknown[] | null {
    const all = this.#gather(toBytes(value));
    return this.rank === destination ? all.map(fromBytes) : null;
  }

  allGatherObject(value: unknown): unknown[] {
    return this.#gather(toBytes(value)).map(fromBytes);
  }

  scatterObject(values: readonly unknown[] | null, source: number): unknown {
    // Plans are small: all of them to all is one message.
    const all = this.broadcastObject(values, source);
    return Array.isArray(all) ? (all as unknown[])[this.rank] : undefined;
  }

  broadcastObject(value: unknown, source: number): unknown {
    const isSource = this.rank === source;
    const own = isSource ? toBytes(value) : new Uint8Array(0);
    const length = this.#sizes([own.length]);
    broadcast(length, { groupSrc: source, group: this.#group });
    const bytes = isSource ? this.#bytes(own) : this.#room(Number(length.item()));
    broadcast(bytes, { groupSrc: source, group: this.#group });
    return isSource ? value : fromBytes(contentsOf(bytes));
  }

  async gatherObjectLater(value: unknown, destination: number): Promise<unknown[] | null> {
    const { store } = this.#group.facts;
    const keys = Array.from({ length: this.worldSize }, (_, rank) => `${this.#key}/${rank}`);
    store.set(keys[this.rank] ?? "", toBytes(value));
    if (this.rank !== destination) return null;
    await this.#wait(keys);
    const values = keys.map((key) => fromBytes(store.get(key)));
    for (const key of keys) store.deleteKey(key);
    return values;
  }

  async broadcastObjectLater(value: unknown, source: number): Promise<unknown> {
    const { store } = this.#group.facts;
    const key = `${this.#key}/all`;
    if (this.rank === source) {
      store.set(key, toBytes(value));
      await this.#waitForReaders(key);
      return value;
    }
    await this.#wait([key]);
    const found = fromBytes(store.get(key));
    store.add(`${key}/read`, 1);
    return found;
  }

  /** Waits until the others have read a value, because the store may end with this process. One that was lost is not waited for when the store is gone. */
  async #waitForReaders(key: string): Promise<void> {
    const { store, timeout } = this.#group.facts;
    const read = `${key}/read`;
    const end = Date.now() + timeout;
    try {
      while (store.add(read, 0) < this.worldSize - 1 && Date.now() < end) await sleep(PAUSE);
      for (const each of [key, read]) store.deleteKey(each);
    } catch {
      // The group was ended: what was to be told is done all the same.
    }
  }

  /** Waits for keys of the store, without holding up this process, for as long as calls of the group wait. */
  async #wait(keys: readonly string[]): Promise<void> {
    const { store, timeout } = this.#group.facts;
    const end = Date.now() + timeout;
    for (;;) {
      const missing = keys.filter((key) => !store.check([key]));
      if (missing.length === 0) return;
      if (Date.now() > end) {
        throw new Error(
          `Expected all processes to finish the checkpoint within ${timeout / 1000} s. Received: nothing as ` +
            `${missing.map((key) => key.slice(this.#key.length + 1)).join(", ")}. A process was lost or is slower: give the group more time.`,
        );
      }
      await sleep(PAUSE);
    }
  }

  #gather(own: Uint8Array): Uint8Array[] {
    const lengths = this.#group.facts.ranks.map(() => this.#sizes([0]));
    allGather(lengths, this.#sizes([own.length]), { group: this.#group });
    const sizes = lengths.map((length) => Number(length.item()));
    const most = Math.max(...sizes);
    const padded = new Uint8Array(most);
    padded.set(own);
    const all = sizes.map(() => this.#room(most));
    allGather(all, this.#bytes(padded), { group: this.#group });
    return all.map((bytes, rank) => contentsOf(bytes).subarray(0, sizes[rank]));
  }

  #sizes(values: readonly number[]): Tensor {
    return tensor([...values], { dtype: int64, device: this.#device });
  }

  #bytes(bytes: Uint8Array): Tensor {
    return fromTypedArray(new Uint8Array(bytes)).to(this.#device);
  }

  #room(length: number): Tensor {
    return empty([length], { dtype: uint8, device: this.#device });
  }
}

function contentsOf(bytes: Tensor): Buffer {
  const { buffer, byteOffset, byteLength } = bytes.cpu().toTypedArray();
  return Buffer.from(buffer, byteOffset, byteLength);
}
