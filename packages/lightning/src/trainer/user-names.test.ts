/** @file Names that users choose, also those that every object of JavaScript has: `__proto__`, `constructor`. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, nn, ones, safetensors, type Tensor, tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { CSVLogger, EarlyStopping, LightningModule, ModelCheckpoint, TensorBoardLogger, Trainer } from "../index.js";
import { parseCsv } from "../loggers/csv-file.js";
import { readHparams } from "../loggers/hparams-yaml.js";

const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
/** An object with an own entry of each name. */
const named = (value: number): Record<string, number> => Object.fromEntries(names.map((name) => [name, value]));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "names-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

class Named extends Model {
  constructor(hparams: Record<string, number> = {}) {
    super();
    this.saveHyperparameters(hparams);
  }

  override trainingStep(batch: Tensor, batchIdx: number): ReturnType<Model["trainingStep"]> {
    this.logDict(named(batchIdx + 1), { onStep: true, onEpoch: true, progBar: true });
    for (const name of names) this.log(`val/${name}`, batchIdx);
    return super.trainingStep(batch, batchIdx);
  }

  override validationStep(): void {
    this.logDict(named(7));
  }
}

it("metrics, hyperparameters and checkpoints keep them", async () => {
  const csv = new CSVLogger(folder, { name: "csv" });
  const tensorboard = new TensorBoardLogger(folder, { name: "tb" });
  const checkpoint = new ModelCheckpoint({ monitor: "__proto__", filename: "{__proto__:.1f}", dirpath: folder });
  const trainer = new Trainer({
    ...quiet,
    maxEpochs: 1,
    logEveryNSteps: 1,
    enableCheckpointing: true,
    logger: [csv, tensorboard],
    callbacks: [checkpoint, new EarlyStopping("__proto__")],
  });
  const model = new Named(named(3));
  await trainer.fit(model, loader(2), loader(1));
  for (const metrics of [trainer.callbackMetrics, trainer.loggedMetrics, trainer.progressBarMetrics]) {
    expect(Object.getPrototypeOf(metrics)).toBe(Object.prototype);
  }
  for (const name of names) {
    expect(Object.hasOwn(trainer.callbackMetrics, name)).toBe(true);
    expect(Number(trainer.callbackMetrics[name]?.item())).toBe(1.5);
    expect(Object.hasOwn(trainer.loggedMetrics, name)).toBe(true);
    expect(Object.hasOwn(model.hparams, name)).toBe(true);
  }
  const [header = []] = parseCsv(readFileSync(join(csv.logDir, "metrics.csv"), "utf8"));
  for (const name of names) expect(header).toEqual(expect.arrayContaining([name, `${name}_step`, `${name}_epoch`]));
  for (const { logDir } of [csv, tensorboard]) {
    expect(Object.entries(readHparams(join(logDir, "hparams.yaml"))).sort()).toEqual(Object.entries(named(3)).sort());
  }
  expect(checkpoint.bestModelPath).toBe(join(checkpoint.dirpath ?? "", "__proto__=1.5.ckpt"));
  const saved = load(checkpoint.bestModelPath) as { hyper_parameters: object };
  expect(Object.entries(saved.hyper_parameters).sort()).toEqual(Object.entries(named(3)).sort());
  const loaded = await Named.loadFromCheckpoint(checkpoint.bestModelPath);
  expect(Object.entries(loaded.hparams).sort()).toEqual(Object.entries(named(3)).sort());
  const results = await trainer.validate(model, { dataloaders: loader(1), verbose: false });
  for (const name of names) expect(Object.hasOwn(results[0] ?? {}, name)).toBe(true);
});

it("a monitor that nobody logged is missing, whatever objects have", async () => {
  for (const monitor of ["constructor", "__proto__"]) {
    const trainer = new Trainer({ ...quiet, maxEpochs: 1, callbacks: new EarlyStopping(monitor) });
    await expect(trainer.fit(new Model(), loader(1), loader(1))).rejects.toThrow(/constructor|__proto__/);
  }
});

it("state dictionaries keep them", () => {
  const make = (value: number): nn.ParameterDict =>
    new nn.ParameterDict(names.map((name) => [name, new nn.Parameter(tensor([value, value]))] as const));
  const from = make(1);
  const state = from.stateDict();
  expect(Object.keys(state).sort()).toEqual([...names].sort());
  const to = make(0);
  to.loadStateDict(state);
  for (const name of names) expect(to.get(name).tolist()).toEqual([1, 1]);
  expect(to.loadStateDict({}, { strict: false }).missingKeys.sort()).toEqual([...names].sort());
  const file = join(folder, "a.safetensors");
  safetensors.saveFile(state, file);
  expect(Object.keys(safetensors.loadFile(file)).sort()).toEqual([...names].sort());
  class Net extends LightningModule {
    parts = new nn.ModuleDict(names.map((name) => [name, new nn.Linear(1, 1)] as const));
  }
  const net = new Net();
  expect(net.loadStateDict(net.stateDict()).missingKeys).toEqual([]);
  expect(Object.keys(net.stateDict())).toContain("parts.__proto__.weight");
  expect(() => net.registerParameter("__proto__", new nn.Parameter(ones([1])))).toThrow("exists");
});
