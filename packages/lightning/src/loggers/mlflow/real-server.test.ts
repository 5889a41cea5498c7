/** @file MLFlowLogger at a real tracking server. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { tensor } from "@lightning-ts/torch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../fabric/environments/free-port.js";
import { loader, Model, quiet } from "../../../scripts/testing/trainer.js";
import { LightningModelCheckpoint, MLFlowLogger, MLFlowModelRegistry, ModelCheckpoint, Trainer } from "../../index.js";

const services = process.env.PEER_SERVICES;
let folder = "";
let server: ChildProcess | null = null;
let address = "";

beforeAll(async () => {
  if (!services) return;
  folder = mkdtempSync(join(tmpdir(), "mlflow-"));
  const port = freePort();
  address = `http://127.0.0.1:${port}`;
  const args = ["server", "--port", String(port), "--workers", "1", "--backend-store-uri", `sqlite:///${folder}/runs.db`, "--artifacts-destination", join(folder, "files")]; // prettier-ignore
  // A group of its own, because it starts others.
  server = spawn(join(dirname(services), "mlflow"), args, {
    cwd: folder,
    detached: true,
    stdio: "ignore",
    env: { ...process.env, MLFLOW_DISABLE_TELEMETRY: "true", MLFLOW_SERVER_ENABLE_JOB_EXECUTION: "false" },
  });
  for (let i = 0; i < 900; i++) {
    if (await fetch(`${address}/health`).then(({ ok }) => ok, () => false)) return; // prettier-ignore
    await setTimeout(200);
  }
  throw new Error("the server of MLflow does not start");
}, 200_000);

afterAll(() => {
  if (server?.pid !== undefined) process.kill(-server.pid, "SIGKILL");
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

const api = async (path: string): Promise<Record<string, never>> =>
  (await fetch(`${address}/api/2.0/mlflow/${path}`)).json() as Promise<Record<string, never>>;

describe.runIf(services)("a server of MLflow", () => {
  it("has the whole run: batches, parameters, tags, files, checkpoints, its end", async () => {
    const logger = new MLFlowLogger({
      trackingUri: address,
      experimentName: "e 1",
      runName: "first",
      tags: { team: "x" },
      logModel: "all",
    });
    const checkpoint = new ModelCheckpoint({ dirpath: join(folder, "ckpt"), filename: "m-{epoch}" });
    await new Trainer({ ...quiet, maxEpochs: 1, logger, enableCheckpointing: true, callbacks: [checkpoint] }).fit(
      new Model(),
      loader(2),
    );
    void logger.logHyperparams(Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`p${i}`, i])));
    for (let i = 0; i < 700; i++)
      void logger.logMetrics({ loss: i, special: [NaN, Infinity, -Infinity][i % 3] ?? 0 }, i);
    void logger.logMetrics(Object.fromEntries(Array.from({ length: 1100 }, (_, i) => [`m${i}`, i])), 3);
    logger.experiment.setTag("seen", "yes");
    logger.experiment.logText("hello", "notes/first.txt");
    logger.experiment.logImage(tensor([[[0, 1]]]), "images/one.png");
    await logger.finalize("success");
    await logger.sent();

    const { data, info } = (await api(`runs/get?run_id=${logger.version}`))["run"] as unknown as {
      info: { status: string; run_name: string; experiment_id: string };
      data: { params: unknown[]; metrics: { key: string; value: unknown }[]; tags: { key: string; value: string }[] };
    };
    expect(info).toMatchObject({ status: "FINISHED", run_name: "first", experiment_id: logger.name });
    expect(data.params).toHaveLength(150);
    expect(data.metrics.length).toBeGreaterThanOrEqual(1102);
    expect(data.tags).toEqual(expect.arrayContaining([{ key: "team", value: "x" }, { key: "seen", value: "yes" }])); // prettier-ignore
    const { metrics } = await api(`metrics/get-history?run_id=${logger.version}&metric_key=loss&max_results=1000`);
    const points = metrics as unknown as { step: number; value: number }[];
    expect(points.map(({ step, value }) => [step, value])).toEqual(Array.from({ length: 700 }, (_, i) => [i, i]));
    const files = async (path: string): Promise<string[]> =>
      (
        (await api(`artifacts/list?run_id=${logger.version}&path=${path}`))["files"] as unknown as { path: string }[]
      ).map((one) => one.path);
    expect(await files("notes")).toEqual(["notes/first.txt"]);
    expect(await files("images")).toEqual(["images/one.png"]);
    expect(await files(encodeURIComponent("m-epoch=0"))).toEqual(["m-epoch=0/aliases.txt", "m-epoch=0/m-epoch=0.ckpt", "m-epoch=0/metadata.yaml"]); // prettier-ignore
  }, 60_000);

  it("continues a run, and says what it refuses", async () => {
    const first = new MLFlowLogger({ trackingUri: address, experimentName: "e 2" });
    void first.logHyperparams({ a: 1 });
    await first.finalize("failed");
    const second = new MLFlowLogger({ trackingUri: address, runId: first.version });
    await second.beginRun();
    expect([second.name, second.version]).toEqual([first.name, first.version]);
    void second.logMetrics({ loss: 1 }, 5);
    void second.logHyperparams({ a: 2 });
    await second.finalize("success");
    await expect(second.sent()).rejects.toThrow("Changing param values is not allowed");
    const { run } = await api(`runs/get?run_id=${first.version}`);
    expect(run).toMatchObject({ info: { status: "FINISHED" }, data: { metrics: [{ key: "loss", step: 5 }] } });
    const third = new MLFlowLogger({ trackingUri: address, runId: "0".repeat(32) });
    await expect(third.beginRun()).rejects.toThrow("not found");
  }, 60_000);

  it("has models with versions, which a Trainer uploads and loads", async () => {
    const registry = new MLFlowModelRegistry(address, { experimentName: "models of tests" });
    const flags = { ...quiet, maxEpochs: 2, enableCheckpointing: true, modelRegistry: registry.model("team/digits") };
    const root = join(folder, "registry");
    const trained = new Model();
    const checkpoint = new LightningModelCheckpoint({ modelRegistry: registry.model("team/digits"), saveTopK: -1, dirpath: join(root, "own"), filename: "{epoch}" }); // prettier-ignore
    await new Trainer({ ...flags, defaultRootDir: root, callbacks: [checkpoint] }).fit(trained, loader(2));
    expect(await registry.versions("team/digits")).toEqual(["epoch=0", "epoch=1"]);

    const load = async (path: string): Promise<string> => {
      const module = new Model();
      const trainer = new Trainer({ ...flags, defaultRootDir: root });
      await trainer.validate(module, { dataloaders: loader(2), ckptPath: path, verbose: false });
      return trainer.ckptPath ?? "";
    };
    expect(await load("registry")).toBe(join(root, "team_digits", "epoch=1.ckpt"));
    expect(await load("registry:version:epoch=0")).toBe(join(root, "team_digits_epoch=0", "epoch=0.ckpt"));
    expect(await load("registry:team/digits:version:1")).toBe(join(root, "team_digits_1", "epoch=0.ckpt"));
    await expect(load("registry:version:9")).rejects.toMatchObject({ code: "ENOENT" });
    await expect(load("registry:other")).rejects.toThrow(/other/);

    await fetch(`${address}/api/2.0/mlflow/registered-models/alias`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "team.digits", alias: "champion", version: "1" }),
    });
    expect(await registry.download("team/digits", "champion", join(root, "alias"))).toEqual(["epoch=0.ckpt"]);
    expect(readFileSync(join(root, "alias", "epoch=0.ckpt"))).toEqual(readFileSync(join(root, "own", "epoch=0.ckpt")));

    mkdirSync(join(root, "sharded.ckpt", "part"), { recursive: true });
    writeFileSync(join(root, "sharded.ckpt", "part", "a b%.bin"), "data");
    await registry.upload("team/digits", "epoch=0", join(root, "sharded.ckpt")); // in place of the older one
    expect(await registry.versions("team/digits")).toEqual(["epoch=1", "epoch=0"]);
    expect(await registry.download("team/digits", null, join(root, "sharded"))).toEqual(["sharded.ckpt"]);
    expect(readFileSync(join(root, "sharded", "sharded.ckpt", "part", "a b%.bin"), "utf8")).toBe("data");
    await registry.remove("team/digits", "epoch=0");
    await registry.remove("team/digits", "absent");
    expect(await registry.versions("team/digits")).toEqual(["epoch=1"]);
    expect(() => registry.model(5 as unknown as string)).toThrow(TypeError);
    await expect(registry.upload("a'b", "v", join(root, "own", "epoch=0.ckpt"))).rejects.toThrow(RangeError);
  }, 120_000);
});
