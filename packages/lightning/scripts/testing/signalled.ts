/** @file A program that trains and says what happens, for the tests of signals: `tsx signalled.ts steps|waits`. */
import { setTimeout } from "node:timers/promises";
import type { Tensor } from "@lightning-ts/torch";
import { Callback, DummyLogger, type LightningModule, Trainer } from "../../src/index.js";
import { loader, Model, quiet } from "./trainer.js";

const [kind] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`> ${line}\n`);

class Slow extends Model {
  override async trainingStep(batch: Tensor, batchIdx: number): Promise<Tensor> {
    say(`step ${batchIdx}`);
    await setTimeout(50);
    return this.forward(batch).sum();
  }
}

class Telling extends Callback {
  override onTrainBatchEnd(
    _trainer: Trainer,
    _module: LightningModule,
    _outputs: unknown,
    _batch: unknown,
    batchIdx: number,
  ): void {
    say(`batch end ${batchIdx}`);
  }

  override async onException(trainer: Trainer, _module: LightningModule, error: unknown): Promise<void> {
    say(`onException ${(error as Error).name} ${trainer.state.status} ${trainer.state.stage}`);
    if (trainer.receivedSigterm) say(`received ${trainer.receivedSigterm}`);
    if (kind === "waits") await setTimeout(20_000);
  }

  override onTrainEnd(): void {
    say("onTrainEnd");
  }

  override teardown(): void {
    say("teardown");
  }
}

class Closing extends DummyLogger {
  override finalize(status: string): void {
    say(`finalize ${status}`);
  }
}

process.on("exit", () => say("exit"));
const trainer = new Trainer({ ...quiet, logger: new Closing(), callbacks: new Telling(), maxEpochs: 100 });
await trainer.fit(new Slow(), loader(10));
say("after fit");
