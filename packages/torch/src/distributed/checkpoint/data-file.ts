/** @file A file of a checkpoint's data: archives of `torch.save`, one behind the other. */
import { binding } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import { PicklingError } from "../../serialization/errors.js";
import { prepareArchive, save } from "../../serialization/save.js";
import { FileSink, fillFile } from "../../serialization/sink.js";
import { Tensor } from "../../tensor/tensor.js";
import { clone } from "../../generated/ops.js";
import type { SavePlanner, WriteItem } from "./planner.js";
import type { WriteResult } from "./storage.js";

/** A file to write, and what goes into it. */
export interface DataFile {
  readonly path: string;
  /** Its name in the checkpoint's folder. */
  readonly name: string;
  readonly items: readonly WriteItem[];
}

/** Objects first, as in PyTorch. */
function inOrder(items: readonly WriteItem[]): readonly WriteItem[] {
  return [...items.filter(({ type }) => type === "bytes"), ...items.filter(({ type }) => type !== "bytes")];
}

/** Writes a file whole or not at all, and says where in it each item lies. */
export function writeDataFile(file: DataFile, planner: SavePlanner, isFlushed: boolean): WriteResult[] {
  const results: WriteResult[] = [];
  void fillFile(new FileSink(file.path, { flush: isFlushed }), (sink) => {
    for (const item of inOrder(file.items)) {
      const start = sink.position;
      withData(item, planner, (data) => save(data, sink));
      results.push(resultOf(item, file.name, start, sink.position));
    }
  });
  return results;
}

/**
 * As `writeDataFile`, for several files, so many at the same time. What goes into them is copied before the call returns.
 *
 * @throws what cannot be saved at all throws at once
 */
export function writeDataFilesInBackground(
  files: readonly DataFile[],
  planner: SavePlanner,
  isFlushed: boolean,
  atOnce: number,
): Promise<WriteResult[]> {
  const prepared = files.map((file) => ({
    file,
    writes: inOrder(file.items).map((item) => ({
      item,
      write: withData(item, planner, (data) => prepareArchive(data)),
    })),
  }));
  return writeAll(prepared, isFlushed, atOnce);
}

interface Prepared {
  readonly file: DataFile;
  readonly writes: readonly { readonly item: WriteItem; readonly write: ReturnType<typeof prepareArchive> }[];
}

async function writeAll(prepared: readonly Prepared[], isFlushed: boolean, atOnce: number): Promise<WriteResult[]> {
  const results: WriteResult[][] = prepared.map(() => []);
  const next = prepared.entries();
  const worker = async (): Promise<void> => {
    for (const [i, { file, writes }] of next) {
      await fillFile(new FileSink(file.path, { flush: isFlushed, inBackground: true }), async (sink) => {
        for (const { item, write } of writes) {
          const start = sink.position;
          await write(sink);
          results[i]?.push(resultOf(item, file.name, start, sink.position));
        }
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(atOnce, prepared.length) }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return results.flat();
}

function resultOf(item: WriteItem, name: string, start: number, end: number): WriteResult {
  const length = end - start;
  return { index: item.index, sizeInBytes: length, storageData: { relativePath: name, offset: start, length } };
}

/** Gives an item's data to a function: of a tensor its elements on the CPU and nothing that lies beside them. */
function withData<T>(item: WriteItem, planner: SavePlanner, run: (data: unknown) => T): T {
  const data = planner.resolveData(item);
  if (!(data instanceof Tensor)) return named(item.index.fqn, () => run(data));
  const plain = data.detach();
  let host = plain.cpu();
  if (binding.storageBytes(unwrap(host)) !== host.nbytes) host = clone(host);
  try {
    return run(host);
  } finally {
    host.dispose();
    plain.dispose();
  }
}

function named<T>(key: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof PicklingError)) throw error;
    throw new PicklingError(`The value of ${key} cannot be saved. ${error.message}`, { cause: error });
  }
}
