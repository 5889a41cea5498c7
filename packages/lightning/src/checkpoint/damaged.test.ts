/** @file Checkpoints that are damaged in one place: a fit that is resumed from one ends with an error that names the file and the entry. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, load, nn, optim, randn, save, Tensor } from "@lightning-ts/torch";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { EarlyStopping, LightningModule, ModelCheckpoint, Timer, Trainer, WeightAveraging } from "../index.js";

class Model extends LightningModule {
  readonly layer = new nn.Linear(2, 1);
  constructor(hparams: { width?: number } = {}) {
    super();
    this.saveHyperparameters({ width: 1, ...hparams });
  }
  override trainingStep(batch: Tensor): Tensor {
    const loss = this.layer.forward(batch).square().mean();
    this.log("loss", loss);
    return loss;
  }
  override configureOptimizers(): { optimizer: optim.Optimizer; lrScheduler: optim.lrScheduler.LRScheduler } {
    const optimizer = new optim.Adam(this.parameters(), { lr: 0.1 });
    return { optimizer, lrScheduler: new optim.lrScheduler.StepLR(optimizer, 1) };
  }
}

const rows = randn([4, 2]);
const loader = (): data.DataLoader<Tensor> =>
  new data.DataLoader({ length: 4, getItem: (i: number) => rows.select(0, i) }, { batchSize: 2 });

let folder: string;
let whole: string;
const damagedFile = (): string => join(folder, "damaged.ckpt");

function trainer(maxEpochs: number): Trainer {
  return new Trainer({
    maxEpochs,
    logger: false,
    enableProgressBar: false,
    enableModelSummary: false,
    accelerator: "cpu",
    callbacks: [
      new ModelCheckpoint({ dirpath: join(folder, "run"), monitor: "loss", saveTopK: 1 }),
      new EarlyStopping("loss", { checkOnTrainEpochEnd: true, patience: 9 }),
      new Timer(),
      new WeightAveraging(),
    ],
  });
}

beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  folder = mkdtempSync(join(tmpdir(), "damaged-"));
  whole = join(folder, "whole.ckpt");
  const first = trainer(1);
  await first.fit(new Model(), { trainDataloaders: loader() });
  await first.saveCheckpoint(whole);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const read = (): Record<string, unknown> => load(whole, { weightsOnly: false }) as Record<string, unknown>;

/** Resumes from what a checkpoint would be with another value at a place; gives the error, null where there was none. */
async function resumed(place: readonly unknown[], value: unknown): Promise<Error | null> {
  const checkpoint = read();
  let at: unknown = checkpoint;
  for (const key of place.slice(0, -1)) at = at instanceof Map ? at.get(key) : Reflect.get(at as object, key as string);
  const last = place.at(-1);
  if (at instanceof Map) at.set(last, value);
  else if (value === undefined) Reflect.deleteProperty(at as object, last as string);
  else Reflect.set(at as object, last as string, value);
  save(checkpoint, damagedFile());
  try {
    await trainer(2).fit(new Model(), { trainDataloaders: loader(), ckptPath: damagedFile() });
    return null;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/** All places in the entries of a checkpoint that say where a run was. */
function places(): unknown[][] {
  const found: unknown[][] = [];
  const walk = (value: unknown, place: unknown[]): void => {
    found.push(place);
    if (typeof value !== "object" || value === null || value instanceof Tensor) return;
    const entries: Iterable<readonly [unknown, unknown]> = value instanceof Map ? value : Object.entries(value);
    for (const [key, inner] of entries) walk(inner, [...place, key]);
  };
  const checkpoint = read();
  for (const key of ["epoch", "global_step", "loops", "callbacks", "optimizer_states", "lr_schedulers"]) {
    walk(checkpoint[key], [key]);
  }
  // The loops of validation, test and prediction have the same counts.
  const others = /^loops,(validate|test|predict)_loop,.*,/;
  return found.filter((place) => !others.test(place.join()));
}

// What a fit does not read: other loops' dictionaries of states, numbers of parameters, texts, and what is null or unknown.
const unread =
  /state_dict"?\]?$|\.(monitor|current_score|dirpath|stopping_reason|stopping_reason_message|best_model_path|last_model_path|kth_best_model_path|decoupled_weight_decay|foreach|capturable|differentiable|fused|betas\.\d|params(\.\d)?|initial_lr|verbose)$/;

it("names the file and the entry, wherever a text stands for another kind", async () => {
  const quiet: string[] = [];
  const unclear: string[] = [];
  for (const place of places()) {
    const name = place.map(String).join(".");
    const error = await resumed(place, "junk");
    if (error === null) quiet.push(name);
    // PyTorch's words for the states of another model.
    else if (!error.message.includes(damagedFile()) && !error.message.includes("doesn't match the size"))
      unclear.push(`${name}: ${error.name}: ${error.message}`);
  }
  expect(unclear).toEqual([]);
  expect(quiet.filter((name) => !unread.test(name))).toEqual([]);
});

it.each([
  [["epoch"], -1, "epoch: expected a whole number of at least 0. Received: -1."],
  [["loops"], {}, "loops: expected a dictionary with fit_loop."],
  [["loops"], [1], "loops: expected a dictionary. Received: [1]."],
  [
    ["loops", "fit_loop", "epoch_progress", "total", "ready"],
    -2,
    "total.ready: expected a whole number of at least 0. Received: -2.",
  ],
  [["loops", "fit_loop", "epoch_progress", "total", "ready"], 1.5, "Received: 1.5."],
  [["loops", "fit_loop", "epoch_loop.batch_progress", "is_last_batch"], 1, "is_last_batch: expected true or false."],
  [["optimizer_states"], { 0: {} }, "optimizer_states: expected an array of states."],
  [
    ["optimizer_states", "0", "param_groups", "0", "lr"],
    "x",
    "expects a number as 'lr' of group 0. Received: a string.",
  ],
  [["lr_schedulers", "0", "last_epoch"], [], "last_epoch: expected a number. Received: []."],
] as const)("says what is wrong with %j", async (place, value, message) => {
  const error = await resumed(place, value);
  expect(error?.message).toContain(`The checkpoint "${damagedFile()}": `);
  expect(error?.message).toContain(message);
});

it("takes what is missing for none", async () => {
  expect(await resumed(["epoch"], undefined)).toBeNull();
  expect(await resumed(["loops", "fit_loop", "epoch_loop.scheduler_progress"], undefined)).toBeNull();
  expect(await resumed(["loops", "fit_loop", "epoch_progress", "total", "started"], null)).toBeNull();
});
