/** @file Reads checkpoints from the files of a folder. */
import { listOf } from "../../util/expect.js";
import { randomUUID } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { FileFormatError, UnpicklingError } from "../../serialization/errors.js";
import { load, loadInto } from "../../serialization/load.js";
import { openFile, partOf, type PathLike, pathOf, readBytes, type Source } from "../../serialization/source.js";
import { storageBytes } from "../../serialization/tensor-bytes.js";
import { binding } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import { Tensor } from "../../tensor/tensor.js";
import { narrow } from "../../generated/ops.js";
import { checkOptions } from "../../util/arguments.js";
import { Error } from "../../util/user-errors.js";
import { METADATA_FILE, notACheckpoint, pathInside } from "./checkpoint-folder.js";
import { indexKey, type Metadata, type StorageInfo } from "./metadata.js";
import { decodeMetadata } from "./metadata-file.js";
import type { LoadPlan, LoadPlanner, ReadItem } from "./planner.js";
import { StorageReader } from "./storage.js";

/** Options of `FileSystemReader`. */
export interface FileSystemReaderOptions {
  /** As the option of `torch.load`, for what is not a tensor: false gives placeholders for objects that only Python knows. Default true. */
  weightsOnly?: boolean | null;
}

/** Reads a checkpoint that `FileSystemWriter` wrote, here or in Python. Counterpart: `torch.distributed.checkpoint.FileSystemReader`. */
export class FileSystemReader extends StorageReader {
  #path: string;
  readonly #weightsOnly: boolean;
  #loadId: string = randomUUID();
  #storage: ReadonlyMap<string, StorageInfo> = new Map();

  /** @param path the folder */
  constructor(path: PathLike, options: FileSystemReaderOptions = {}) {
    super();
    checkOptions("FileSystemReader", options, ["weightsOnly"]);
    this.#path = pathOf(path);
    this.#weightsOnly = options.weightsOnly ?? true;
  }

  /** The folder. */
  get checkpointId(): string {
    return this.#path;
  }

  override reset(checkpointId: string | null): void {
    if (checkpointId !== null) this.#path = pathOf(checkpointId);
    this.#loadId = randomUUID();
    this.#storage = new Map();
  }

  /**
   * What the checkpoint holds.
   *
   * @throws Error with `code: "ENOENT"` where the folder holds no checkpoint, or one whose saving did not end; UnpicklingError where `.metadata` is
   *   damaged or made to mislead
   */
  override readMetadata(): Metadata {
    const file = join(this.#path, METADATA_FILE);
    if (!existsSync(file) || statSync(file).isDirectory()) throw notACheckpoint(this.#path);
    const source = openFile(file);
    try {
      const metadata = decodeMetadata(readBytes(source, 0, source.size));
      const meta = metadata.storageMeta ?? { checkpointId: null, saveId: null, modules: [] };
      return { ...metadata, storageMeta: { ...meta, loadId: this.#loadId } };
    } catch (error) {
      if (!(error instanceof UnpicklingError)) throw error;
      throw new UnpicklingError(`${file} cannot be read. ${error.message}`, { cause: error });
    } finally {
      source.close();
    }
  }

  override setUpStorageReader(metadata: Metadata, _isCoordinator: boolean): void {
    this.#storage = new Map(metadata.storageData.map(({ index, info }) => [indexKey(index), info]));
  }

  override prepareLocalPlan(plan: LoadPlan): LoadPlan {
    return plan;
  }

  override prepareGlobalPlan(plans: readonly LoadPlan[]): LoadPlan[] {
    return listOf("FileSystemReader.prepareGlobalPlan", "plans", plans);
  }

  /**
   * @throws Error with `code: "ENOENT"` where a file is missing; FileFormatError or UnpicklingError where one is damaged. The messages name it, and
   *   what was looked for
   */
  override readData(plan: LoadPlan, planner: LoadPlanner): void {
    const files = new Map<string, ReadItem[]>();
    for (const item of plan.items) {
      const { relativePath } = this.#infoOf(item);
      const items = files.get(relativePath);
      if (items === undefined) files.set(relativePath, [item]);
      else items.push(item);
    }
    for (const [relativePath, items] of files) this.#readFile(relativePath, items, planner);
  }

  #infoOf({ storageIndex }: ReadItem): StorageInfo {
    const info = this.#storage.get(indexKey(storageIndex));
    if (info !== undefined) return info;
    throw new FileFormatError(
      `${join(this.#path, METADATA_FILE)} is damaged: it does not say where ${storageIndex.fqn} lies.`,
    );
  }

  #readFile(relativePath: string, items: readonly ReadItem[], planner: LoadPlanner): void {
    const path = pathInside(this.#path, relativePath);
    if (!existsSync(path)) {
      const { fqn } = items[0]?.storageIndex ?? { fqn: "" };
      throw Object.assign(
        new Error(
          `The checkpoint ${this.#path} lacks its file ${relativePath}, which holds ${fqn}. Copy all files of the folder.`,
        ),
        { code: "ENOENT" },
      );
    }
    const source = openFile(path);
    try {
      // From the beginning of the file to its end, and each entry once, whatever is read from it.
      const entries = new Map<number, ReadItem[]>();
      for (const item of items) {
        const { offset } = this.#infoOf(item);
        const same = entries.get(offset);
        if (same === undefined) entries.set(offset, [item]);
        else same.push(item);
      }
      for (const [, same] of [...entries].sort(([a], [b]) => a - b)) this.#readEntry(source, same, planner);
    } finally {
      source.close();
    }
  }

  #readEntry(file: Source, items: readonly ReadItem[], planner: LoadPlanner): void {
    const [first] = items;
    if (first === undefined) return;
    const { offset, length, transformDescriptors } = this.#infoOf(first);
    const label = `${file.label} (${first.storageIndex.fqn})`;
    if (transformDescriptors !== undefined) {
      throw new FileFormatError(
        `${label} is packed by ${transformDescriptors.join(", ")}, extensions of Python's that are not known here. ` +
          "Save it in Python without extensions.",
      );
    }
    const target = items.length === 1 && first.type === "tensor" ? planner.resolveTensor(first) : null;
    const value = this.#load(partOf(file, offset, length, label), label, target);
    if (target !== null && value instanceof Tensor && isSame(value, target)) {
      planner.commitTensor(first, target);
      value.dispose();
      return;
    }
    if (!(value instanceof Tensor)) {
      for (const item of items) {
        if (item.type === "tensor")
          throw new FileFormatError(`${label} is damaged: it must hold a tensor, and does not.`);
        planner.loadBytes(item, value);
      }
      return;
    }
    for (const item of items) {
      if (item.type === "bytes") planner.loadBytes(item, value);
      else copyPart(value, item, planner, label);
    }
    if (items.every(({ type }) => type === "tensor")) value.dispose();
  }

  /** @param target where a tensor is wanted: it is read right there where that can be, without a copy */
  #load(part: Source, label: string, target: Tensor | null): unknown {
    const options = { mapLocation: "cpu", weightsOnly: this.#weightsOnly };
    const memory = target === null ? null : memoryOf(target);
    try {
      return memory === null ? load(part, options) : loadInto(part, memory, options);
    } catch (error) {
      if (!(error instanceof UnpicklingError)) throw error;
      throw new UnpicklingError(`${label} cannot be read. ${error.message}`, { cause: error });
    } finally {
      memory?.dispose();
    }
  }
}

/** The memory of a tensor on the CPU whose elements lie one after the other, as a storage of its own; null for any other tensor. */
function memoryOf(tensor: Tensor): Tensor | null {
  const isPlain =
    tensor.device.type === "cpu" &&
    tensor.layoutName === "strided" &&
    tensor.isContiguous() &&
    !tensor.isConj() &&
    !tensor.isNeg() &&
    tensor.nbytes > 0;
  if (!isPlain) return null;
  const whole = storageBytes(tensor);
  // Nothing is set to zero, and autograd learns that the memory changes.
  whole.narrow(0, 0, 0).zero_();
  if (whole.nbytes === tensor.nbytes) return whole;
  // A shard beside padding, or one of several in a row.
  const part = new Tensor(binding.storagePart(unwrap(whole), tensor.storageOffset() * tensor.itemsize, tensor.nbytes));
  whole.dispose();
  return part;
}

/** Whether two tensors are the same elements of the same memory. */
function isSame(a: Tensor, b: Tensor): boolean {
  return (
    binding.dataPtr(unwrap(a)) === binding.dataPtr(unwrap(b)) &&
    a.dtype === b.dtype &&
    a.shape.join() === b.shape.join() &&
    a.stride().join() === b.stride().join()
  );
}

/** Whether a tensor's storage is memory of another one. */
function isWithin(a: Tensor, b: Tensor): boolean {
  const [start, place] = [binding.storagePtr(unwrap(a)), binding.dataPtr(unwrap(b))];
  return start <= place && place < start + BigInt(binding.storageBytes(unwrap(a)));
}

function copyPart(saved: Tensor, item: ReadItem, planner: LoadPlanner, label: string): void {
  const { storageOffsets, lengths } = item;
  const fits = lengths.every((length, i) => (storageOffsets[i] ?? 0) + length <= (saved.shape[i] ?? 0));
  if (saved.ndim !== lengths.length || !fits) {
    throw new FileFormatError(
      `${label} is damaged: it holds a tensor of shape [${saved.shape.join(", ")}], where the metadata promise ` +
        `[${lengths.join(", ")}] from [${storageOffsets.join(", ")}].`,
    );
  }
  const target = planner.resolveTensor(item);
  const part = lengths.reduce((rest, length, i) => narrow(rest, i, storageOffsets[i] ?? 0, length), saved);
  // What was read into the target's memory, and lies there in another order, may not be overwritten while it is read.
  target.copy_(isWithin(saved, target) ? part.clone() : part);
  planner.commitTensor(item, target);
}
