/** @file Fits whose checkpoints, logs and configuration are in S3, Google's and Azure's storage, at real servers of them. */
import { manualSeed, type Tensor } from "@lightning-ts/torch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startStorage, storages, type StorageServer } from "../../scripts/testing/storage-servers.js";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { locate } from "../fabric/file-systems/registry.js";
import { AsyncCheckpointIO, CSVLogger, ModelCheckpoint, Trainer, type TrainerOptions } from "../index.js";

class Logging extends Model {
  override trainingStep(batch: Tensor): Tensor {
    const loss = this.forward(batch).sum();
    this.log("loss", loss, { onStep: true });
    return loss;
  }
}

const made = (): Logging => {
  manualSeed(3);
  return new Logging();
};
const weights = (model: Logging): unknown => model.layer.weight.tolist();

it.skipIf(storages.length === 0)(
  "has servers, which PEER_SERVICES brings (node scripts/peer-python.mjs services)",
  () => expect(storages).toContain("s3"),
);

describe.each(storages)("a fit with its files at %s:", (protocol) => {
  let server: StorageServer;
  const root = `${protocol}://box/a run & more`;
  const { fileSystem: files } = locate(root);
  const names = async (folder: string): Promise<string[]> =>
    (await files.list(`box/a run & more/${folder}`)).map(({ name }) => name).sort();
  const flags = (maxEpochs: number): TrainerOptions => ({
    ...quiet,
    maxEpochs,
    defaultRootDir: root,
    enableCheckpointing: true,
    logEveryNSteps: 1,
  });

  beforeAll(async () => {
    server = await startStorage(protocol, "box");
    Object.assign(process.env, server.variables);
  }, 150_000);
  afterAll(() => server.stop());

  it("writes checkpoints and logs, goes on from them, and loads the module", async () => {
    const whole = made();
    await new Trainer({ ...quiet, maxEpochs: 4 }).fit(whole, loader(3));

    const checkpoint = new ModelCheckpoint({ saveLast: true, saveTopK: 1, filename: "{epoch}-{step}" });
    const first = new Trainer({ ...flags(2), logger: new CSVLogger(root), callbacks: [checkpoint] });
    await first.fit(made(), loader(3));
    const folder = "lightning_logs/version_0";
    expect(checkpoint.bestModelPath).toBe(`${root}/${folder}/checkpoints/epoch=1-step=6.ckpt`);
    expect(await names(`${folder}/checkpoints`)).toEqual(["epoch=1-step=6.ckpt", "last.ckpt"]);
    const table = Buffer.from(await files.read(`box/a run & more/${folder}/metrics.csv`)).toString();
    expect(table.trim().split("\n")).toHaveLength(1 + 6);

    const loaded = await Logging.loadFromCheckpoint(checkpoint.bestModelPath);
    const resumed = made();
    const second = new Trainer({ ...flags(4), logger: new CSVLogger(root), plugins: [new AsyncCheckpointIO()] });
    await second.fit(resumed, { trainDataloaders: loader(3), ckptPath: `${root}/${folder}/checkpoints/last.ckpt` });
    expect(second.logDir).toBe(`${root}/lightning_logs/version_1`);
    expect(weights(resumed)).toEqual(weights(whole));
    expect(weights(loaded)).not.toEqual(weights(whole));
    expect(await names("lightning_logs/version_1/checkpoints")).toEqual(["epoch=3-step=12.ckpt"]);
    await second.validate(resumed, { dataloaders: loader(1), ckptPath: "best" });
  }, 60_000);

  it("is told of a bucket that is not there before anything is trained", async () => {
    const trainer = new Trainer({ ...flags(1), defaultRootDir: `${protocol}://none/runs` });
    await expect(trainer.fit(made(), { trainDataloaders: loader(1), ckptPath: `${protocol}://none/a.ckpt` })).rejects.toMatchObject({ code: "ENOENT" }); // prettier-ignore
    expect(trainer.globalStep).toBe(0);
  });
});
