/** @file From process start to the end of the first training step, timed by its parent. Arguments: "cli", or "code" and milliseconds that it waits first. */
import { mkdtempSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Callback, Trainer } from "@lightning-ts/lightning";
import { BoringDataModule, BoringModel } from "@lightning-ts/lightning/demos";

class Done extends Callback {
  override onTrainBatchEnd(): void {
    writeSync(3, "done\n");
    process.exit();
  }
}

const [form, milliseconds = "0"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "first-step-"));
if (form === "cli") {
  const { LightningCLI } = await import("@lightning-ts/lightning/cli");
  await LightningCLI.run(BoringModel, BoringDataModule, {
    args: ["fit", "--trainer.max_epochs=1", "--trainer.default_root_dir", folder],
    trainerDefaults: { callbacks: [new Done()] },
  });
} else {
  const end = performance.now() + Number(milliseconds);
  while (performance.now() < end);
  const trainer = new Trainer({ maxEpochs: 1, defaultRootDir: folder, callbacks: [new Done()] });
  await trainer.fit(new BoringModel(), { datamodule: new BoringDataModule() });
}
