/** @file A run's file, uploaded by the real `wandb sync` to a stand-in for the service. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { tensor } from "@lightning-ts/torch";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WandbServer } from "../../../scripts/conformance/loggers/wandb-server.js";
import { WandbLogger } from "../wandb.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wandb-"));
  vi.stubEnv("WANDB_DATA_DIR", join(folder, "data"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it.runIf(process.env.PEER_SERVICES)(
  "wandb sync uploads what was logged offline",
  async () => {
    vi.stubEnv("WANDB_MODE", "offline"); // as opposed to the option, it lets checkpoints wait for the upload
    const logger = new WandbLogger({
      saveDir: folder,
      project: "p",
      name: "n",
      tags: ["t"],
      notes: "why",
      group: "g",
      logModel: true,
    });
    logger.logHyperparams({ lr: 0.1, nested: { a: [1, 2] } });
    // More than a block of the file, so that records are cut.
    for (let i = 0; i < 600; i++)
      logger.logMetrics({ loss: 1 / (i + 1), text: "x".repeat(40), bad: i === 599 ? NaN : i }, 2 * i);
    logger.logTable("t", ["x", "y"], [[1, "a"], [2, "b"]]); // prettier-ignore
    logger.logImage("img", [tensor([[0, 1], [1, 0]])]); // prettier-ignore
    const checkpoint = join(folder, "m.ckpt");
    writeFileSync(checkpoint, "weights");
    await logger.experiment.logArtifact(checkpoint, "model-x", {
      type: "model",
      aliases: ["latest", "best"],
      metadata: { score: 1 },
    });
    rmSync(checkpoint);
    const { dir, id } = logger.experiment;
    await logger.experiment.finish();

    const server = await WandbServer.start({ givesPlaces: true });
    try {
      const env = {
        ...process.env,
        WANDB_BASE_URL: server.address,
        WANDB_API_KEY: "k".repeat(40),
        WANDB_MODE: "online",
        HOME: folder,
      };
      const wandb = join(dirname(process.env.PEER_SERVICES ?? ""), "wandb");
      await promisify(execFile)(wandb, ["sync", "--yes", dir], { cwd: folder, env, timeout: 60_000 });
      expect(server.history).toHaveLength(602);
      expect(server.history[599]).toMatchObject({ loss: 1 / 600, bad: NaN, "trainer/global_step": 1198, _step: 599 });
      expect(server.history[601]).toMatchObject({ img: { _type: "images/separated", count: 1, width: 2 } });
      expect(server.summary).toMatchObject({ loss: 1 / 600, t: { ncols: 2, nrows: 2 } });
      expect(server.run).toMatchObject({
        name: id,
        project: "p",
        displayName: "n",
        notes: "why",
        groupName: "g",
        tags: ["t"],
      });
      expect(JSON.parse(String(server.run["config"]))).toMatchObject({
        lr: { value: 0.1 },
        nested: { value: { a: [1, 2] } },
      });
      expect(server.exit).toEqual({ complete: true, exitcode: 0 });
      expect(server.artifacts.map((one) => one["artifactCollectionName"]).sort()).toEqual(["model-x", `run-${id}-t`]);
      expect(server.committed).toHaveLength(2);
      expect(server.uploads).toEqual(expect.arrayContaining([expect.stringMatching(/^media\/images\/img_601_/)]));
    } finally {
      await server.close();
    }
  },
  90_000,
);
