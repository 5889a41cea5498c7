/** @file MLFlowLogger: a server that is down ends no training; runs in a folder; options. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parse } from "yaml";
import { MLflowServer } from "../../scripts/conformance/loggers/mlflow-server.js";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { MLFlowLogger, ModelCheckpoint, Trainer } from "../index.js";

let folder = "";
const warnings: string[] = [];
const note = (warning: Error): void => void warnings.push(warning.message);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mlflow-"));
  warnings.length = 0;
  process.on("warning", note);
});
afterEach(() => {
  process.off("warning", note);
  rmSync(folder, { recursive: true, force: true });
});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it("a server that is down is a warning, without credentials, and the training ends", async () => {
  const server = await MLflowServer.start(false);
  const address = server.address;
  await server.close();
  const trackingUri = address.replace("http://", "http://me:secret@");
  const logger = new MLFlowLogger({ trackingUri, patience: 0.05 });
  const trainer = new Trainer({ ...quiet, maxEpochs: 1, logger });
  await trainer.fit(new Model(), loader(2));
  await turn();
  expect(trainer.globalStep).toBe(2);
  expect(warnings.join("\n")).toContain("does not answer (ECONNREFUSED)");
  expect(warnings.join("\n")).toMatch(/were not sent to http:\/\/127\.0\.0\.1:\d+ within 0.05 s/);
  expect(warnings.join("\n")).not.toContain("secret");
});

it("what the server refuses in the middle of a run is a warning, and an error where it is waited for", async () => {
  const server = await MLflowServer.start(false);
  try {
    const logger = new MLFlowLogger({ trackingUri: server.address });
    void logger.logHyperparams({ a: 1 });
    void logger.logHyperparams({ a: 2 });
    void logger.logMetrics({ b: 1 }, 0);
    await logger.finalize("success");
    await turn();
    expect(warnings.join("\n")).toContain("does not take parameters, left out");
    await expect(logger.sent()).rejects.toThrow("Changing param values");
    expect(server.newest()?.run).toMatchObject({ status: "FINISHED", metrics: { b: [[1, 0]] } });
    const waiting = new MLFlowLogger({ trackingUri: server.address, synchronous: true });
    await expect(waiting.logMetrics({ ü: 1 }, 0)).rejects.toThrow("metrics[0].key");
  } finally {
    await server.close();
  }
});

it("a run that the server does not have ends a training when it begins", async () => {
  const server = await MLflowServer.start(false);
  try {
    const logger = new MLFlowLogger({ trackingUri: server.address, runId: "none" });
    await expect(new Trainer({ ...quiet, maxEpochs: 1, logger }).fit(new Model(), loader(1))).rejects.toThrow(
      "id=none not found",
    );
  } finally {
    await server.close();
  }
});

it("without a server runs are kept in a folder", async () => {
  const logger = new MLFlowLogger({
    experimentName: "mine",
    runName: "first",
    saveDir: folder,
    tags: { team: "x" },
    logModel: true,
  });
  const checkpoint = new ModelCheckpoint({ dirpath: join(folder, "ckpt"), filename: "best" });
  await new Trainer({ ...quiet, maxEpochs: 1, logger, enableCheckpointing: true, callbacks: [checkpoint] }).fit(
    new Model(),
    loader(2),
  );
  void logger.logHyperparams({ lr: 0.1 });
  void logger.logMetrics({ loss: 0.5, bad: NaN }, 3);
  logger.experiment.setTag("seen", "yes");
  logger.experiment.logText("hello", "notes/first.txt");
  await logger.finalize("failed");
  expect(logger.saveDir).toBe(folder);
  const [experiment, run] = [logger.name ?? "", logger.version ?? ""];
  const read = (...names: string[]): string => readFileSync(join(folder, experiment, ...names), "utf8");
  expect(parse(read("meta.yaml"))).toMatchObject({
    name: "mine",
    experiment_id: experiment,
    lifecycle_stage: "active",
  });
  expect(parse(read(run, "meta.yaml"))).toMatchObject({ run_id: run, status: 4, run_name: "first" });
  expect(read(run, "metrics", "loss")).toMatch(/^\d+ 0.5 3\n$/);
  expect(read(run, "metrics", "bad")).toMatch(/ nan 3\n$/);
  expect(read(run, "params", "lr")).toBe("0.1");
  expect([read(run, "tags", "team"), read(run, "tags", "seen"), read(run, "tags", "mlflow.runName")]).toEqual(["x", "yes", "first"]); // prettier-ignore
  expect(read(run, "artifacts", "notes", "first.txt")).toBe("hello");
  expect(readdirSync(join(folder, experiment, run, "artifacts", "best")).sort()).toEqual(["aliases.txt", "best.ckpt", "metadata.yaml"]); // prettier-ignore

  const again = new MLFlowLogger({ experimentName: "mine", saveDir: folder, runId: run });
  void again.logMetrics({ loss: 0.25 }, 4);
  await again.finalize("success");
  expect(read(run, "metrics", "loss").trim().split("\n")).toHaveLength(2);
  expect(parse(read(run, "meta.yaml"))).toMatchObject({ status: 3 });
});

it("one that is not used leaves nothing", async () => {
  const logger = new MLFlowLogger({ saveDir: join(folder, "runs") });
  await logger.finalize("success");
  expect(existsSync(join(folder, "runs"))).toBe(false);
});

it("says what does not fit", () => {
  expect(() => new MLFlowLogger({ trackingUrl: "x" } as never)).toThrow('Did you mean "trackingUri"?');
  expect(() => new MLFlowLogger({ logModel: "some" as never })).toThrow(TypeError);
});
