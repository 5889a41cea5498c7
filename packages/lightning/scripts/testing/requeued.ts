/** @file A job of SLURM that trains, for the tests of requeuing: `requeued.ts FOLDER [own]`; it sends itself the signal of the job's end. */
import { setTimeout } from "node:timers/promises";
import type { Tensor } from "@lightning-ts/torch";
import { Trainer } from "../../src/index.js";
import { loader, Model, quiet } from "./trainer.js";

const [defaultRootDir = ".", kind] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`> ${line}\n`);
if (kind === "own") process.on("SIGUSR1", () => say("own handler"));

class Job extends Model {
  override async trainingStep(batch: Tensor, batchIdx: number): Promise<Tensor> {
    say(`step ${this.trainer.globalStep}`);
    if (this.trainer.globalStep === 2) {
      process.kill(process.pid, "SIGUSR1");
      // As SLURM does when the time is nearly over; the job goes on.
      if (kind !== "own") process.kill(process.pid, "SIGTERM");
    }
    await setTimeout(batchIdx < 0 ? 0 : 60);
    return this.forward(batch).sum();
  }
}

const trainer = new Trainer({ ...quiet, accelerator: "cpu", defaultRootDir, maxSteps: kind === "longer" ? 8 : 6 });
await trainer.fit(new Job(), loader(100));
say(`done ${trainer.globalStep} ${trainer.ckptPath === null ? "fresh" : trainer.ckptPath.split("/").pop()}`);
