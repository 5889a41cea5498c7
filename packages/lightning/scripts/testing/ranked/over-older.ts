/** @file Saves checkpoints over older ones at one path, on this rank, and can be killed in between; for the tests of what is left then. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { data } from "@lightning-ts/torch";
import { Callback, ModelCheckpoint } from "../../../src/callbacks/index.js";
import { Trainer } from "../../../src/index.js";
import { rank, ROWS, shared, whole, world } from "./sharing-ways.js";

/** What is trained. */
export interface Plan {
  /** Where `last.ckpt` is saved after each step. */
  folder: string;
  way: string;
  steps: number;
  /** At which step the first process is killed when the older checkpoint is set aside and the newer not in its place. Default never. */
  killedAt?: number;
}

/** What came of it. */
export interface Found {
  /** The step that the run began with. */
  began: number;
  names: string[];
}

class Saver extends Callback {
  began = -1;

  constructor(readonly plan: Plan) {
    super();
  }

  override onTrainStart(trainer: Trainer): void {
    this.began = trainer.globalStep;
  }

  override async onTrainBatchEnd(trainer: Trainer): Promise<void> {
    const path = join(this.plan.folder, "last.ckpt");
    if (rank === 0 && trainer.globalStep === this.plan.killedAt) killBeforeRenamingTo(path);
    await trainer.saveCheckpoint(path);
  }
}

function killBeforeRenamingTo(path: string): void {
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    // Something at the path means that nothing is set aside yet: this rename is then only tried.
    if (to === path && !fs.existsSync(path)) process.kill(process.pid, "SIGKILL");
    renameSync(from, to);
  };
  syncBuiltinESMExports();
}

/** Trains with a checkpoint a step, always at the same path. */
export default async function run(plan: Plan): Promise<Found> {
  const { model, flags } = shared(plan.way);
  const saver = new Saver(plan);
  const trainer = new Trainer({
    ...flags,
    enableCheckpointing: true,
    maxSteps: plan.steps,
    // It looks for the last checkpoint in its folder, and saves none.
    callbacks: [new ModelCheckpoint({ dirpath: plan.folder, saveTopK: 0 }), saver],
  });
  const batches = Array.from({ length: 10 }, (_, k) => whole(k).narrow(0, (rank * ROWS) / world, ROWS / world));
  await trainer.fit(model, { trainDataloaders: new data.DataLoader(batches, { batchSize: null }), ckptPath: "last" });
  return { began: saver.began, names: fs.readdirSync(plan.folder).sort() };
}
