/** @file Saves sharded checkpoints while training goes on, on this rank; for the tests of AsyncCheckpointIO with strategies that save in parts. */
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { data, distributed, type Tensor } from "@lightning-ts/torch";
import { ModelCheckpoint } from "../../../src/callbacks/index.js";
import { readCheckpointFile } from "../../../src/fabric/checkpoint-io/checkpoint-file.js";
import { Checkpoint } from "../../../src/core/checkpoint-callback.js";
import { Trainer } from "../../../src/index.js";
import { AsyncCheckpointIO } from "../../../src/plugins.js";
import { rank, ROWS, shared, type Net, whole, world } from "./sharing-ways.js";

const { DTensor } = distributed.tensor;

/** What happens once the checkpoint of a step is copied, and not written: a signal, or a failure of the first process. */
export type Event = "nothing" | "kill" | "sigterm" | "block";

/** What is trained. */
export interface Plan {
  folder: string;
  way: string;
  steps: number;
  event?: Event;
  /** The rank that is killed in the step before the last; the step whose checkpoint cannot be written. */
  at?: number;
}

/** What is seen right after a save. */
export interface Seen {
  /** Weights and buffers. */
  weights: number[];
  /** Whether its checkpoint is there. */
  isThere: boolean;
  /** What is in the folder. */
  names: string[];
}

/** What came of a fit. */
export interface Found {
  seen: Seen[];
  error: string;
  names: string[];
  /** Whether a checkpoint that is saved after the fit is there at once. */
  savedAfter: boolean;
}

/** Looks at the folder after each save of the ModelCheckpoint before it: callbacks of its kind come last. */
class Watcher extends Checkpoint {
  readonly seen: Seen[] = [];

  constructor(
    readonly plan: Plan,
    readonly dirpath: string,
  ) {
    super();
  }

  override onTrainBatchEnd(trainer: Trainer, module: Net): void {
    const { at = 0, event = "nothing", steps } = this.plan;
    const isThere = existsSync(join(this.dirpath, `step=${trainer.globalStep}.ckpt`));
    this.seen.push({ weights: weightsOf(module.stateDict()), isThere, names: readdirSync(this.dirpath).sort() });
    if (trainer.globalStep !== steps - 1 || rank !== at) return;
    if (event === "kill") process.kill(process.pid, "SIGKILL");
    if (event === "sigterm") process.kill(process.pid, "SIGTERM");
  }
}

/** Trains with a checkpoint a step, of which the newest stays, and a link to it. */
export default async function run(plan: Plan): Promise<Found> {
  const { at = 0, event = "nothing", folder, steps, way } = plan;
  const dirpath = join(folder, "checkpoints");
  const { model, flags } = shared(way);
  const watcher = new Watcher(plan, dirpath);
  const checkpoint = new ModelCheckpoint({ dirpath, filename: "{step}", everyNTrainSteps: 1, saveLast: "link" });
  // Where the first process writes what is not sharded there is something else.
  if (event === "block" && rank === 0)
    mkdirSync(join(dirpath, `.step=${at}.ckpt.saving`, "meta.pt", "other"), { recursive: true });
  const trainer = new Trainer({
    ...flags,
    enableCheckpointing: true,
    plugins: [new AsyncCheckpointIO()],
    maxSteps: steps,
    callbacks: [checkpoint, watcher],
  });
  const [share, first] = model.layOut === "columns" ? [ROWS, 0] : [ROWS / world, (rank * ROWS) / world];
  const batches = Array.from({ length: 10 }, (_, k) => whole(k).narrow(0, first, share));
  let error = "";
  try {
    await trainer.fit(model, { trainDataloaders: new data.DataLoader(batches, { batchSize: null }), ckptPath: "last" });
  } catch (thrown) {
    error = String(thrown);
  }
  const names = readdirSync(dirpath).sort();
  let savedAfter = false;
  if (error === "") {
    const path = join(folder, "after.ckpt");
    await trainer.saveCheckpoint(path);
    savedAfter = existsSync(path);
  }
  return { seen: watcher.seen, error, names, savedAfter };
}

/** Whole weights and buffers, in the order of their names. */
function weightsOf(state: Readonly<Record<string, Tensor>>): number[] {
  const whole = Object.keys(state).map((name): [string, Tensor | undefined] => {
    const value = state[name];
    return [name, value instanceof DTensor ? value.fullTensor() : value]; // in the same order in each process
  });
  const sorted = whole.sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([, value]) => value?.detach().flatten().tolist<number[]>() ?? []);
}

/** Those of a checkpoint. */
export async function weightsIn(path: string): Promise<number[]> {
  return weightsOf((await readCheckpointFile(path)).state_dict as Record<string, Tensor>);
}
