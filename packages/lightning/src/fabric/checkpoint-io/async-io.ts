/** @file AsyncCheckpointIO: training continues while checkpoints are written. */
import { expectArray } from "@lightning-ts/torch/util/lists";
import { Tensor } from "@lightning-ts/torch";
import { isPlainObject } from "@lightning-ts/torch/util/is";
import { emptyLike, setOwn } from "@lightning-ts/torch/util/own-keys";
import type { MaybePromise } from "../../util/promises.js";
import type { ReadCheckpointOptions } from "./read-options.js";
import { show } from "../../util/show.js";
import { TypeError } from "../../util/user-errors.js";
import { CheckpointIO, isCheckpointIO } from "./checkpoint-io.js";
import { TorchCheckpointIO } from "./torch-io.js";

/**
 * Writes checkpoints in the background, one after the other, with another CheckpointIO. What is saved is copied first, so that training
 * may change it. A write that fails is raised by the next save or at the end of the run, which waits for all writes, or else at the end
 * of the process; older checkpoints that it was to replace stay. Strategies that save in parts, such as
 * `FSDPStrategy({ stateDictType: "sharded" })`, write these in the background, too, each process its own, and a save waits for the one
 * before. Counterpart: `AsyncCheckpointIO`, and `torch.distributed.checkpoint.async_save`.
 *
 * @example new Trainer({ plugins: new AsyncCheckpointIO() });
 */
export class AsyncCheckpointIO extends CheckpointIO {
  /** The CheckpointIO that writes. */
  readonly checkpointIO: CheckpointIO;
  #queue: Promise<void> = Promise.resolve();
  /** Checkpoints that are not all written, those that were given first in front. */
  readonly #writing: { readonly path: string; readonly done: Promise<void> }[] = [];
  #failure: { error: unknown } | null = null;

  /**
   * @param checkpointIO writes the files; default a TorchCheckpointIO
   * @throws TypeError for anything else
   */
  constructor(checkpointIO: CheckpointIO = new TorchCheckpointIO()) {
    super();
    if (!isCheckpointIO(checkpointIO)) {
      throw new TypeError(
        `AsyncCheckpointIO: expected a CheckpointIO, which writes the files. Received: ${show(checkpointIO)}. Leave it out for a TorchCheckpointIO.`,
      );
    }
    this.checkpointIO = checkpointIO;
  }

  /** @throws the error of an earlier write */
  override saveCheckpoint(checkpoint: Record<string, unknown>, path: string, storageOptions?: unknown): void {
    this.#raise();
    const { checkpointIO } = this;
    // One that writes in a way of its own is left to do so.
    if (
      checkpointIO instanceof TorchCheckpointIO &&
      checkpointIO.saveCheckpoint === TorchCheckpointIO.prototype.saveCheckpoint
    ) {
      this.#write(path, checkpointIO.prepare(checkpoint, path, storageOptions));
      return;
    }
    const copy = copied(checkpoint, new Map()) as Record<string, unknown>;
    this.#write(path, () => checkpointIO.saveCheckpoint(copy, path, storageOptions));
  }

  /** Waits for earlier writes. */
  override async loadCheckpoint(path: string, options?: ReadCheckpointOptions): Promise<Record<string, unknown>> {
    await this.settle();
    return this.checkpointIO.loadCheckpoint(path, options);
  }

  /** Removes the checkpoint after earlier writes, which may include it. Where one of them failed the checkpoint stays. */
  override removeCheckpoint(path: string, root?: string): void {
    this.afterWrites(() => this.checkpointIO.removeCheckpoint(path, root));
  }

  /** @internal Does what follows earlier writes, unless one of them failed. */
  afterWrites(work: () => MaybePromise): void {
    this.#add(() => (this.#failure === null ? work() : undefined));
  }

  /**
   * @internal Begins a write that goes on by itself, once earlier ones are done.
   *
   * @param begin copies what it writes before it returns
   * @throws the error of an earlier write, and what `begin` throws
   */
  async writeBy(path: string, begin: () => Promise<void>): Promise<void> {
    await this.settle();
    const writing = begin();
    this.#write(path, () => writing);
  }

  /** @internal Whether a checkpoint of this path is being written. */
  isWriting(path: string): boolean {
    return this.#writing.some((one) => one.path === path);
  }

  /**
   * @internal Waits until the checkpoint that was given last for a path is written.
   *
   * @throws the error of its write, after which the path has what was there before
   */
  async written(path: string): Promise<void> {
    await this.#writing.findLast((one) => one.path === path)?.done;
  }

  override async settle(): Promise<void> {
    await this.#queue;
    this.#raise();
  }

  override checkPath(path: string, what: string): void {
    this.checkpointIO.checkPath(path, what);
  }

  override async teardown(): Promise<void> {
    await this.#queue;
    await this.checkpointIO.teardown();
    this.#raise();
  }

  #write(path: string, work: () => MaybePromise): void {
    const done = this.#queue.then(work);
    this.#writing.push({ path, done });
    this.#add(() => done);
    void this.#queue.then(() => this.#writing.shift());
  }

  /** Adds work after that of before. */
  #add(work: () => MaybePromise): void {
    this.#queue = this.#queue.then(work).catch((error: unknown) => {
      if (this.#failure !== null) return;
      this.#failure = { error };
      // Fabric has no end at which it could be raised: a program without a later save is not to end as if all were well.
      process.once("beforeExit", () => this.#raise());
    });
  }

  #raise(): void {
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure.error;
  }
}

/** A deep copy, tensors included. A tensor that occurs several times is copied once. */
function copied(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  const keep = <T>(copy: T): T => {
    seen.set(value, copy);
    return copy;
  };
  if (value instanceof Tensor) return keep(value.detach().clone());
  if (Array.isArray(value)) {
    expectArray("AsyncCheckpointIO.saveCheckpoint", "list in the checkpoint", value);
    const items: unknown[] = keep([]);
    for (const item of value) items.push(copied(item, seen));
    return items;
  }
  if (value instanceof Map) {
    const entries = keep(new Map<unknown, unknown>());
    for (const [key, item] of value) entries.set(key, copied(item, seen));
    return entries;
  }
  if (!isPlainObject(value)) return value;
  const entries = keep(emptyLike(value));
  for (const [key, item] of Object.entries(value)) setOwn(entries, key, copied(item, seen));
  return entries;
}
