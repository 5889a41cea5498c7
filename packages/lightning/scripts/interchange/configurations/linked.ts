/** @file A program with links, classes of its own and defaults. */
import { EarlyStopping } from "@lightning-ts/lightning/callbacks";
import { type LightningArgumentParser, LightningCLI } from "@lightning-ts/lightning/cli";
import { Text } from "./project/data.js";
import { LetterModel } from "./project/language.js";

class Program extends LightningCLI {
  override addArgumentsToParser(parser: LightningArgumentParser): void {
    parser.addLightningClassArgs(EarlyStopping, "stopping");
    parser.setDefaults({ "stopping.monitor": "val_loss", "stopping.patience": 1 });
    parser.linkArguments("data.vocabulary", "model.vocabulary", { applyOn: "instantiate" });
    parser.linkArguments("data.block_size", "model.width", { computeFn: (size) => 2 * Number(size) });
  }
}

await Program.run(LetterModel, Text, {
  seedEverythingDefault: 3,
  trainerDefaults: { max_epochs: 2, accelerator: "cpu" },
});
