/** @file Distributed checkpoints saved and loaded by several ranks that one process plays in turn. */
import type * as torch from "../../src/index.js";
import { distributed } from "../../src/index.js";

const { DefaultLoadPlanner, DefaultSavePlanner, FileSystemReader, FileSystemWriter } = distributed.checkpoint;
type StateDict = torch.distributed.checkpoint.StateDict;

/** Saves what each rank holds, as so many processes would. */
export function saveByRanks(
  states: readonly StateDict[],
  folder: string,
  options: torch.distributed.checkpoint.FileSystemWriterOptions = {},
): torch.distributed.checkpoint.Metadata {
  const ranks = states.map((state, rank) => {
    const planner = new DefaultSavePlanner();
    const writer = new FileSystemWriter(folder, { syncFiles: false, ...options });
    planner.setUpPlanner(state, writer.storageMeta(), rank === 0);
    writer.setUpStorageWriter(rank === 0, rank);
    return { planner, writer, plan: writer.prepareLocalPlan(planner.createLocalPlan()) };
  });
  const [first] = ranks;
  if (first === undefined) throw new Error("saveByRanks expects the states of at least one rank.");
  const [global, metadata] = first.planner.createGlobalPlan(ranks.map(({ plan }) => plan));
  const plans = first.writer.prepareGlobalPlan(global);
  const results = ranks.map(({ planner, writer }, rank) => {
    const plan = plans[rank];
    if (plan === undefined) throw new Error(`There is no plan for rank ${rank}.`);
    return writer.writeData(planner.finishPlan(plan), planner);
  });
  return first.writer.finish(metadata, results);
}

/** Loads what each rank asks for, into what it gives. */
export function loadByRanks(states: readonly StateDict[], folder: string): void {
  states.forEach((state, rank) => {
    const planner = new DefaultLoadPlanner();
    const reader = new FileSystemReader(folder);
    const metadata = reader.readMetadata();
    planner.setUpPlanner(state, metadata, rank === 0);
    reader.setUpStorageReader(metadata, rank === 0);
    const [plan] = planner.createGlobalPlan([reader.prepareLocalPlan(planner.createLocalPlan())]);
    if (plan !== undefined) reader.readData(planner.finishPlan(plan), planner);
  });
}

/** A rank's rows of a tensor that is spread over ranks along its first dimension, as PyTorch's `Shard(0)` spreads it. */
export function rowsOf(tensor: torch.Tensor, rank: number, world: number): torch.distributed.checkpoint.ShardedTensor {
  const length = tensor.size(0);
  const each = Math.ceil(length / world);
  const start = Math.min(rank * each, length);
  const rows = tensor.narrow(0, start, Math.min(each, length - start)).clone();
  const offsets = tensor.shape.map((_, i) => (i === 0 ? start : 0));
  return new distributed.checkpoint.ShardedTensor([...tensor.shape], [{ offsets, tensor: rows }]);
}
