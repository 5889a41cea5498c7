/** @file WandbLogger: media, artifacts and watching online; a service that is down; modes; options. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nn, tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readRunFile } from "../../scripts/conformance/loggers/wandb-file.js";
import { WandbServer } from "../../scripts/conformance/loggers/wandb-server.js";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { Trainer, WandbLogger, WandbTable } from "../index.js";

let folder = "";
const warnings: string[] = [];
const note = (warning: Error): void => void warnings.push(warning.message);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wandb-"));
  for (const name of Object.keys(process.env)) if (name.startsWith("WANDB_")) vi.stubEnv(name, undefined);
  vi.stubEnv("WANDB_DATA_DIR", join(folder, "data"));
  vi.stubEnv("NETRC", join(folder, "netrc"));
  warnings.length = 0;
  process.on("warning", note);
});
afterEach(() => {
  process.off("warning", note);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The contents of the only run's file. */
function run(): ReturnType<typeof readRunFile> {
  const names = readdirSync(join(folder, "wandb"), { recursive: true }).map(String);
  return readRunFile(readFileSync(join(folder, "wandb", names.find((name) => name.endsWith(".wandb")) ?? "")));
}

it("sends media, artifacts and how metrics are shown; the file has the same", async () => {
  const server = await WandbServer.start({ givesPlaces: true });
  try {
    writeFileSync(
      join(folder, "netrc"),
      "machine other password x\nmachine 127.0.0.1 login user password from-netrc\n",
    );
    vi.stubEnv("WANDB_BASE_URL", server.address);
    const logger = new WandbLogger({ saveDir: folder });
    logger.logImage("img/a", [tensor([[0, 1]])], { caption: ["c"], step: 3 });
    logger.logAudio("snd", [tensor([0, 0.5])], { sampleRate: [100] });
    logger.logTable("t", ["x"], [[{ y: 1 }]]);
    const file = join(folder, "m.ckpt");
    writeFileSync(file, "weights");
    await logger.experiment.logArtifact(file, "m", { type: "model", metadata: { score: NaN } });
    rmSync(file);
    await logger.sent();
    expect(server.history).toMatchObject([
      {
        "img/a": { _type: "images/separated", captions: ["c"], width: 2, height: 1 },
        "trainer/global_step": 3,
        _step: 0,
      },
      { snd: { sampleRates: [100], durations: [0.02] }, "trainer/global_step": 3 },
      { t: { _type: "table-file", nrows: 1 } },
    ]);
    expect(server.artifacts).toMatchObject([{ artifactTypeName: "run_table" }, { artifactTypeName: "model", metadata: '{"score":NaN}' }]); // prettier-ignore
    expect(server.committed).toEqual(["a1", "a2"]);
    expect(server.uploads).toEqual(expect.arrayContaining(["m.ckpt", "manifest", "t.table.json", expect.stringMatching(/^media\/audio\/snd_1_.*\.wav/)])); // prettier-ignore
    expect(readdirSync(join(folder, "data", "artifacts", "staging"))).toEqual([]);
    await logger.experiment.finish(2);
    expect(server.exit).toEqual({ complete: true, exitcode: 2 });
    expect(JSON.parse(String(server.run["config"]))).toMatchObject({
      _wandb: { value: { m: [{ "1": "trainer/global_step" }, { "2": "*", "5": 1 }] } },
    });
    expect(run().history).toHaveLength(3);
  } finally {
    await server.close();
  }
});

it("a service that is down ends no training, says where the file is to be sent from, and no key", async () => {
  const server = await WandbServer.start();
  const { address } = server;
  await server.close();
  vi.stubEnv("WANDB_BASE_URL", address.replace("http://", "http://me:secret@"));
  vi.stubEnv("WANDB_API_KEY", "secret-key");
  const logger = new WandbLogger({ saveDir: folder, patience: 0.05 });
  await new Trainer({ ...quiet, maxEpochs: 1, logger, logEveryNSteps: 1 }).fit(new Model(), loader(2));
  await logger.experiment.finish();
  await turn();
  const all = warnings.join("\n");
  expect(all).toContain("does not answer (ECONNREFUSED)");
  expect(all).toContain("`wandb sync");
  expect(all).not.toContain("secret");
  expect(run()).toMatchObject({ exit: { code: 0 } });
});

it("without a key a run is only written to a file, with a warning", async () => {
  const logger = new WandbLogger({ saveDir: folder });
  logger.logMetrics({ a: 1 }, 0);
  await logger.experiment.finish();
  await turn();
  expect(warnings).toEqual([expect.stringContaining("expected a key in WANDB_API_KEY")]);
  expect(run().history).toMatchObject([{ a: 1, "trainer/global_step": 0 }]);
  expect(readdirSync(join(folder, "wandb"))[0]).toMatch(/^offline-run-\d{8}_\d{6}-[0-9a-z]{8}$/);
});

it("WANDB_MODE=disabled writes nothing", () => {
  vi.stubEnv("WANDB_MODE", "disabled");
  const logger = new WandbLogger({ saveDir: folder });
  logger.logMetrics({ a: 1 }, 0);
  logger.logHyperparams({ lr: 1 });
  logger.watch(new nn.Linear(1, 1));
  expect(existsSync(join(folder, "wandb"))).toBe(false);
});

it("watches gradients and parameters each so many backward passes", async () => {
  const logger = new WandbLogger({ saveDir: folder, offline: true });
  const layer = new nn.Linear(2, 1);
  logger.watch(layer, { log: "all", logFreq: 2 });
  for (let i = 0; i < 3; i++) {
    layer.forward(tensor([[1, 2]])).sum().backward(); // prettier-ignore
    logger.logMetrics({ loss: i }, i);
  }
  logger.experiment.unwatch(layer);
  layer.forward(tensor([[1, 2]])).sum().backward(); // prettier-ignore
  logger.logMetrics({ loss: 3 }, 3);
  await logger.experiment.finish();
  const keys = run().history.map((row) => Object.keys(row).filter((key) => key.endsWith("/values")));
  const all = ["weight", "bias"].flatMap((name) => [`gradients/${name}/values`, `parameters/${name}/values`]);
  expect(keys.map((names) => names.sort())).toEqual([all.sort(), [], all, []]);
  expect(run().history[0]?.["gradients/bias/_type"]).toBe("histogram");
  expect(() => logger.watch(layer, { logFreq: 0 })).toThrow("logFreq: expected a whole number");
});

it("says what does not fit", () => {
  expect(() => new WandbLogger({ projekt: "x" } as never)).toThrow('Did you mean "project"?');
  expect(() => new WandbTable(["a", "b"], [[1]])).toThrow("expected rows of 2 values");
  const logger = new WandbLogger({ saveDir: folder, offline: true });
  expect(() => logger.logImage("a", tensor([1]) as never)).toThrow("expects an array");
  expect(() => logger.logImage("a", [1 as never])).toThrow("expected a tensor, pixels, or a PNG file");
  expect(() => logger.logImage("a", [tensor([[1]])], { caption: [] })).toThrow("captions: expected 1 items");
  expect(() => logger.logAudio("a", [[1]])).toThrow("expected a sampleRate");
});
