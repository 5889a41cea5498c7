/** @file Fine-tunes a model on this rank, whose checkpoints leave out what is not trained; for the tests of excludeFrozenParameters. */
import { join } from "node:path";
import { data, type Tensor } from "@lightning-ts/torch";
import { ModelCheckpoint } from "../../../src/callbacks/index.js";
import { Fabric } from "../../../src/fabric.js";
import { readCheckpointFile } from "../../../src/fabric/checkpoint-io/checkpoint-file.js";
import { Trainer } from "../../../src/index.js";
import { DeepSpeedStrategy } from "../../../src/strategies.js";
import { quiet } from "../trainer.js";
import { flat, made, rank, ROWS, whole, world } from "./sharing-ways.js";

/** What became of a stage of ZeRO. */
export interface Found {
  /** Names of what a checkpoint holds: of the Trainer, and of Fabric. */
  names: string[];
  fabric: string[];
  /** Weights after two epochs without a stop, and after one that was loaded. */
  once: number[];
  resumed: number[];
  /** Where everything has to be there. */
  strict: string;
}

const loader = (): data.DataLoader => {
  const share = ROWS / world;
  return new data.DataLoader([whole(0).narrow(0, rank * share, share)], { batchSize: null });
};

async function found(stage: 2 | 3, folder: string): Promise<Found> {
  const dirpath = join(folder, String(stage));
  const path = join(dirpath, "first.ckpt");
  const strategy = (): DeepSpeedStrategy => new DeepSpeedStrategy({ stage, excludeFrozenParameters: true });
  const fit = async (epochs: number, ckptPath: string | null, isStrict = true): Promise<number[]> => {
    const model = made();
    if (!isStrict) model.strictLoading = false;
    const callbacks = ckptPath === null && epochs === 1 ? [new ModelCheckpoint({ dirpath, filename: "first" })] : [];
    const flags = { enableCheckpointing: callbacks.length > 0, useDistributedSampler: false } as const;
    const trainer = new Trainer({ ...quiet, ...flags, accelerator: "cpu", devices: world, strategy: strategy(), maxEpochs: epochs, callbacks }); // prettier-ignore
    await trainer.fit(model, { trainDataloaders: loader(), ckptPath });
    return flat(model);
  };
  await fit(1, null);
  const names = Object.keys((await readCheckpointFile(path)).state_dict as Record<string, Tensor>).sort();
  const once = await fit(2, null);
  const resumed = await fit(2, path, false);
  const strict = await fit(2, path).then(
    () => "no error",
    (error: unknown) => String(error),
  );
  const fabric = new Fabric({ accelerator: "cpu", devices: world, strategy: strategy() });
  await fabric.launch();
  const model = fabric.setup(made());
  const saved = join(folder, `fabric-${stage}.ckpt`);
  await fabric.save(saved, { model });
  const state = (await readCheckpointFile(saved)).state_dict as Record<string, Tensor>;
  return { names, fabric: Object.keys(state).sort(), once, resumed, strict };
}

/** What each stage does. */
export default async function run(folder: string): Promise<Found[]> {
  return [await found(2, folder), await found(3, folder)];
}
