/** @file The runner of recorded runs with addresses notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { caseFiles } from "../files.js";
import { remote } from "./family.js";

const documents = caseFiles(fileURLToPath(remote.own)).flatMap((file) => file.documents);

beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** Replays a run with the last place of a text in its recording changed. */
async function changed(name: string, from: string, to: string): Promise<unknown> {
  const found = documents.find((document) => remote.nameOf(document, "") === name);
  if (found === undefined) throw new Error(`there is no run ${name}`);
  const text = JSON.stringify(found);
  const at = text.lastIndexOf(from);
  if (at === -1) throw new Error(`${name} has no ${from}`);
  return remote.replay(JSON.parse(text.slice(0, at) + to + text.slice(at + from.length)));
}

it.each(["s3-resume-last", "memory-root-csv", "http-load", "move", "file-resume"])(
  "%s is the same as ours",
  async (name) => {
    expect(await changed(name, "calls", "calls")).toBeNull();
  },
);

describe("a recorded run", () => {
  it.each<[what: string, name: string, from: string, to: string, where: RegExp]>([
    ["a file in memory", "memory-root", "/r/checkpoints/epoch=0", "/r/checkpoints/epoch=1", /files\.memory/],
    ["a file in a bucket", "s3-root-csv", "hparams.yaml", "hparams.yml", /files\.s3/],
    ["a file of this machine", "plain-root", '["checkpoints/', '["checkpoint/', /files\.local/],
    ["a file that is not there", "s3-root", '{"s3":["', '{"s3":["bucket/more","', /files\.s3/],
    ["a kind of storage", "s3-root", '{"s3":', '{"memory":', /files/],
    [
      "the root",
      "s3-root",
      '"default_root_dir":"s3://bucket/r"',
      '"default_root_dir":"s3://bucket/q"',
      /default_root_dir/,
    ],
    [
      "the folder of logs",
      "memory-root-csv",
      '"log_dir":"memory://r/lightning_logs',
      '"log_dir":"memory://r/logs',
      /log_dir/,
    ],
    ["the state", "s3-resume", '"step":4', '"step":5', /state\.step/],
    ["a folder of checkpoints", "s3-dirpath", '"dirpath":"s3://bucket/r/ck"', '"dirpath":"s3://bucket/ck"', /dirpath/],
    [
      "the best file",
      "memory-top-k",
      '"best_model_path":"memory://r/ck/m-epoch=3',
      '"best_model_path":"memory://r/ck/m-epoch=2',
      /best_model_path/,
    ],
    [
      "the last file",
      "s3-last",
      '"last_model_path":"s3://bucket/r/ck/last.ckpt"',
      '"last_model_path":""',
      /last_model_path/,
    ],
    [
      "the files that are kept",
      "memory-top-k",
      '"best_k_models":["memory://r/ck/m-epoch=2.ckpt",',
      '"best_k_models":[',
      /best_k_models/,
    ],
    ["a result", "s3-evaluate", '"val_loss":0.67321', '"val_loss":0.67', /result/],
    ["hyperparameters", "memory-load", '"width":3', '"width":4', /hparams/],
    ["an error that is missing", "s3-absent", '"error":{', '"state":{"epoch":0,"step":0},"errors":{', /does not know/],
    [
      "an error that nobody makes",
      "s3-root",
      '"files":',
      '"error":{"kind":"ValueError","message":""},"files":',
      /expected ValueError/,
    ],
    [
      "an error of another kind",
      "memory-last-link",
      '"kind":"ValueError"',
      '"kind":"MisconfigurationException"',
      /expected MisconfigurationException/,
    ],
    ["a field that nobody reads", "s3-root", '"files":', '"more":1,"files":', /more/],
  ])("with %s changed is different", async (_, name, from, to, where) => {
    expect(await changed(name, from, to)).toMatch(where);
  });
});
