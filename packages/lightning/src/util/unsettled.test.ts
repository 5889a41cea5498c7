/** @file Processes with a promise that nobody settles: each ends by itself, with a word and an exit code that is not 0. */
import { describe, expect, it } from "vitest";
import { ended } from "../../../torch/scripts/testing/ended.js";

const program = `
  import { mkdtempSync, rmSync } from "node:fs";
  import { tmpdir } from "node:os";
  import { join } from "node:path";
  import { data, nn, ones, optim } from "@lightning-ts/torch";
  import * as L from "@lightning-ts/lightning";
  import { SingleDeviceStrategy } from "@lightning-ts/lightning/strategies";
  import { FileSystem, FileSystemRegistry } from "@lightning-ts/lightning/file-systems";

  const kind = process.argv[1];
  const never = () => new Promise(() => {});
  const at = (name) => (kind === name ? never() : undefined);
  const folder = mkdtempSync(join(tmpdir(), "unsettled-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));

  class Model extends L.LightningModule {
    layer = new nn.Linear(2, 1);
    trainingStep(batch) { return this.layer.forward(batch).mean(); }
    validationStep() { return at("validationStep"); }
    onTrainEpochEnd() { this.log("a", this.currentEpoch); return at("onTrainEpochEnd"); }
    configureOptimizers() { return new optim.SGD(this.parameters(), { lr: 0.1 }); }
  }
  class Writer extends L.CSVLogger {
    logMetrics(...given) { return kind === "logMetrics" ? never() : super.logMetrics(...given); }
    finalize(...given) { return kind === "finalize" ? never() : super.finalize(...given); }
  }
  class Files extends L.TorchCheckpointIO {
    saveCheckpoint(...given) { return kind === "saveCheckpoint" ? never() : super.saveCheckpoint(...given); }
    removeCheckpoint(...given) { return kind === "removeCheckpoint" ? never() : super.removeCheckpoint(...given); }
    loadCheckpoint(...given) { return kind === "loadCheckpoint" ? never() : super.loadCheckpoint(...given); }
  }
  class Far extends FileSystem {
    protocol = "far";
    info() { return kind === "files" ? never() : null; }
    list() { return kind === "list" ? never() : []; }
    source() { return kind === "loadFromCheckpoint" ? never() : Promise.reject(new Error("nothing is here")); }
    sink() { return never(); }
    makeFolder() {}
    remove() {}
  }
  FileSystemRegistry.register("far", () => new Far());
  class Own extends SingleDeviceStrategy {
    setupEnvironment() { return at("setupEnvironment") ?? super.setupEnvironment(); }
    launcher = kind === "launch" ? new (class Starter { async launch(run) { await never(); return run(); } kill() {} })() : null;
  }
  if (kind === "strategy's saveCheckpoint") Own.prototype.saveCheckpoint = never;
  class Waiting {
    length = 2;
    async getItem() { return kind === "getItem" ? never() : ones([2]); }
  }
  const stream = { async *[Symbol.asyncIterator]() { yield ones([1, 2]); if (kind === "loader") await never(); } };
  const trainer = new L.Trainer({
    maxEpochs: 2, accelerator: "cpu", enableProgressBar: false, enableModelSummary: false, numSanityValSteps: 0, logEveryNSteps: 1,
    logger: new Writer(folder), strategy: new Own(), plugins: new Files(),
    callbacks: [new L.ModelCheckpoint({ dirpath: kind === "list" ? "far://c" : join(folder, "c") })],
  });
  const run = async () => {
    if (kind === "loadFromCheckpoint") await Model.loadFromCheckpoint("far://a.ckpt");
    if (kind === "files") {
      const callback = new L.ModelCheckpoint({ dirpath: join(folder, "d") });
      callback.findLastCheckpoints = () => ["far://last.ckpt"];
      trainer.callbacks.push(callback);
    }
    const train = kind === "loader" ? stream : new data.DataLoader(new Waiting());
    const val = new data.DataLoader([ones([2])]);
    await trainer.fit(new Model(), { trainDataloaders: train, valDataloaders: val, ckptPath: kind === "files" ? "last" : null });
    if (kind === "after fit") {
      Files.prototype.saveCheckpoint = never;
      await trainer.saveCheckpoint(join(folder, "a.ckpt"));
    }
    if (kind === "loadCheckpoint") await trainer.validate(new Model(), { dataloaders: val, ckptPath: "best" });
    console.log("finished");
  };
  if (kind === "topLevel") { await trainer.fit(new (class extends Model { onTrainStart() { return never(); } })(), { trainDataloaders: new data.DataLoader(new Waiting()) }); }
  else run();
`;

describe("a process with a promise that never settles", { timeout: 200_000 }, () => {
  it.each([
    ["validationStep", "`Model.validationStep`"],
    ["onTrainEpochEnd", "`Model.onTrainEpochEnd`"],
    ["logMetrics", "`Writer.logMetrics`"],
    ["finalize", "`Writer.finalize`"],
    ["saveCheckpoint", "`Files.saveCheckpoint`"],
    ["removeCheckpoint", "`Files.removeCheckpoint`"],
    ["loadCheckpoint", "`Files.loadCheckpoint`"],
    ["loader", "the training loader's next batch"],
    ["getItem", "the training loader's next batch"],
    ["getItem", "DataLoader: the process ends before the loader has given what it was asked for: `Waiting.getItem("],
    ["topLevel", ".onTrainStart`"],
    ["setupEnvironment", "Trainer.fit: the process ends before the call does: `Own.setupEnvironment` returned"],
    ["strategy's saveCheckpoint", "`Own.saveCheckpoint`"],
    ["launch", "`Starter.launch` returned"],
    ["list", "`Far.list`"],
    ["files", "`Far.info`"],
    ["loadFromCheckpoint", "Model.loadFromCheckpoint: the process ends before the call does: `Far.source` returned"],
    ["after fit", "Trainer.saveCheckpoint: the process ends before the call does: `Files.saveCheckpoint` returned"],
  ])("of %s ends, and names it", async (kind, name) => {
    const { code, text } = await ended(program, kind);
    expect(text).toContain("returned a promise that never settled");
    expect(text).toContain(name);
    expect(text).not.toContain("finished");
    expect(code).toBe(13);
  });

  it("ends with 0 where all settle", async () => {
    const { code, text } = await ended(program, "nothing");
    expect(text).toContain("finished");
    expect(text).not.toContain("never settled");
    expect(code).toBe(0);
  });
});
