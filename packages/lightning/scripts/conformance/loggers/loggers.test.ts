/** @file The runner of recorded scenarios of loggers notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { caseFiles } from "../files.js";
import { loggers } from "./family.js";

const documents = caseFiles(fileURLToPath(loggers.own)).flatMap((file) => file.documents);

beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** Replays a scenario with one text of its recording changed. */
async function changed(name: string, from: string, to: string): Promise<unknown> {
  const found = documents.find((document) => loggers.nameOf(document, "") === name);
  if (found === undefined) throw new Error(`there is no scenario ${name}`);
  const text = JSON.stringify(found);
  const at = text.lastIndexOf(from);
  if (at === -1) throw new Error(`${name} has no ${from}`);
  return loggers.replay(JSON.parse(text.slice(0, at) + to + text.slice(at + from.length)));
}

describe("a recorded scenario", () => {
  it.each([
    "tensorboard writer",
    "tensorboard graph",
    "mlflow metrics",
    "mlflow names-cleaned",
    "wandb table",
    "wandb model-all-top2-last",
    "wandb-online named",
  ])("%s is the same as ours", async (name) => {
    expect(await changed(name, "scenario", "scenario")).toBeNull();
  });

  it.each<[what: string, name: string, from: string, to: string, where: RegExp]>([
    ["a value", "tensorboard metrics", '"value":2.5', '"value":2.6', /tag b.*2\.6/],
    ["a step", "tensorboard metrics", '"step":3', '"step":4', /tag a.*step/],
    ["a tag", "tensorboard metrics", '"tag":"b"', '"tag":"c"', /tag [bc]/],
    ["a plugin", "tensorboard writer", '"plugin":"text"', '"plugin":"texts"', /texts/],
    ["a plugin's content", "tensorboard writer", '"num_thresholds":127', '"num_thresholds":126', /126/],
    ["a pixel", "tensorboard writer", "[0,255,0]]]}", "[0,254,0]]]}", /pixels/],
    ["a count of a histogram", "tensorboard histogram-bins", '"bucket":[0,2,1]', '"bucket":[0,1,2]', /bins/],
    ["a module of a graph", "tensorboard graph", "Linear[layer]/18", "Linear[layr]/18", /modules/],
    ["the input of a graph", "tensorboard graph", '"shape":[[1,4]]', '"shape":[[1,5]]', /inputs/],
    ["a folder", "tensorboard sub-dir", "inner/events", "other/events", /files/],
    ["hyperparameters in YAML", "tensorboard hyperparams-number", "a: 1.5", "a: 1.6", /hparams\.yaml/],
    ["a result", "tensorboard names", "lightning_logs", "lightning", /results/],
    [
      "an error",
      "tensorboard bad-value",
      "ValueError",
      "MisconfigurationException",
      /expected MisconfigurationException/,
    ],
    ["an error that is not there", "tensorboard metrics", '"runs":[{', '"runs":[{"error":{"kind":"ValueError","message":"x"},', /expected ValueError/], // prettier-ignore
    ["a field that nobody reads", "tensorboard metrics", '"runs":[{', '"runs":[{"more":1,', /more/],
    ["a value of a request", "mlflow metrics", '"value":0.5,', '"value":0.6,', /requests.*0\.6/],
    ["the order of requests", "mlflow steps-out-of-order", '"step":2}', '"step":3}', /requests.*step/],
    [
      "a request more",
      "mlflow empty-metrics",
      '{"method":"POST"',
      '{"method":"POST","path":"x"},{"method":"POST"',
      /requests/,
    ],
    [
      "the state of a run",
      "mlflow finalize-failed",
      '"status":"FAILED","ended"',
      '"status":"FINISHED","ended"',
      /run\.status/,
    ],
    ["a file of a run", "mlflow model-True", "m-epoch=1/m-epoch=1.ckpt", "m-epoch=2/m-epoch=2.ckpt", /run\.artifacts/],
    ["a row", "wandb metrics", '"b":2.5', '"b":2.6', /summary.*b/],
    ["the history", "wandb metrics", '"a":0.5,"trainer/global_step":3}', '"a":0.6,"trainer/global_step":3}', /history/],
    ["the configuration", "wandb hyperparams-changed", '"config":{"a":3', '"config":{"a":4', /config/],
    ["how a metric is shown", "wandb metrics", '"step_sync":true', '"step_sync":false', /metrics/],
    ["an alias", "wandb model-True", '"aliases":["best","latest"]', '"aliases":["latest"]', /aliases/],
    ["a check sum", "wandb audio", "db8e86ac904634ebb5932c", "db8e86ac904634ebb5932d", /sha256|summary/],
    ["what a run is called", "wandb named", '"display_name":"n"', '"display_name":"m"', /display_name/],
    ["a file that is written", "wandb image", "files/media/images/img_0_010ad773e1fc7c4daf97", "files/media/images/img_0_1", /written/], // prettier-ignore
    ["a line of the stream", "wandb-online metrics", '"a":1,', '"a":2,', /history/],
    ["a mutation", "wandb-online metrics", '"mutation UpsertBucket":2', '"mutation UpsertBucket":3', /operations/],
    ["the end of the stream", "wandb-online train-fails", '"exitcode":0', '"exitcode":1', /exit/],
    [
      "what is said of a checkpoint",
      "mlflow model-True",
      '"monitor":"val_loss"',
      '"monitor":"loss"',
      /requests.*monitor/,
    ],
  ])("%s that differs is told", async (_what, name, from, to, where) => {
    expect(await changed(name, from, to)).toMatch(where);
  });
});
