/** @file The runner of recorded command lines notices each kind of difference. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { caseFiles } from "../files.js";
import type { CliCase } from "./case.js";
import { commandLines } from "./family.js";

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };
type Call = Changeable<CliCase["calls"][number]>;

const documents = caseFiles(fileURLToPath(commandLines.own)).flatMap((file) => file.documents) as CliCase[];

beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

function recorded(name: string): CliCase {
  const found = documents.find((document) => commandLines.nameOf(document, "") === name);
  if (found === undefined) throw new Error(`there is no case ${name}`);
  return structuredClone(found);
}

async function changed(name: string, change: (call: Call) => void): Promise<unknown> {
  const document = recorded(name);
  const last = document.calls.at(-1);
  if (last === undefined) throw new Error(`${name} has no calls`);
  change(last);
  return commandLines.replay(document);
}

/** Replaces a text in all that was recorded of a call. */
const text =
  (before: string, after: string) =>
  (call: Call): void => {
    const { call: made, ...seen } = call;
    const json = JSON.stringify(seen);
    const replaced = json.replaceAll(before, after);
    if (replaced === json) throw new Error(`there is no ${before}`);
    for (const key of Object.keys(seen)) Reflect.deleteProperty(call, key);
    Object.assign(call, JSON.parse(replaced), { call: made });
  };

describe("a recorded command line", () => {
  it.each([
    "types/pair=[2, 0.25]",
    "config/multifile",
    "callbacks/append-two",
    "link/compute-instantiate",
    "env/callbacks",
    "help/fit",
    "print/linked",
    "train/fit-csv",
    "error/flag-trainer.max_ep=3",
  ])("%s is the same as ours", async (name) => {
    expect(await changed(name, () => undefined)).toBeNull();
  });

  it.each<[what: string, name: string, change: (call: Call) => void, where: RegExp]>([
    ["an exit code", "types/a_int=x", (call) => (call.exit = 0), /exit: expected 0/],
    ["an exit code of a run", "types/a_int=5", (call) => (call.exit = 1), /exit: expected 1/],
    ["an error's kind", "error/trainer.accelerator=foo", text('"ValueError"', '"MisconfigurationException"'), /expected MisconfigurationException/], // prettier-ignore
    ["a key that an error names", "types/a_int=x", (call) => (call.error = { kind: "usage", keys: ["model.a_other"], message: "" }), /names a_other/], // prettier-ignore
    [
      "a value of the configuration",
      "types/a_int=5",
      text('"a_float":0.5', '"a_float":0.25'),
      /a_float: expected 0\.25/,
    ],
    ["a value that is not there", "types/a_int=5", text('"a_bool":false', '"a_boll":false'), /a_bo/],
    ["a class", "callbacks/short-name", text("EarlyStopping", "ModelSummary"), /ModelSummary|class_path/],
    ["a class of the run", "optimizer/name-Adam", text('"class":"Adam"', '"class":"SGD"'), /class: expected "SGD"/],
    ["a setting of an optimizer", "optimizer/name-SGD", text('"momentum":0.9,"dampening":0', '"momentum":0.8,"dampening":0'), /momentum/], // prettier-ignore
    ["a setting of a scheduler", "optimizer/scheduler-StepLR", (call) => text('"step_size":5}}]]', '"step_size":6}}]]')(call), /step_size/], // prettier-ignore
    ["a count for a share", "config/yaml-floats", text("limit_val_batches: 1\\n", "limit_val_batches: 1.0\\n"), /expected a share, got a count/], // prettier-ignore
    ["a line of a file", "config/one", text("log_every_n_steps: null", "log_every_n_steps: 3"), /log_every_n_steps/],
    ["a file", "config/multifile", text("version_0/m.yaml", "version_0/n.yaml"), /files/],
    ["a cell of a file", "train/fit-csv", text("1.016695261001587", "1.026695261001587"), /metrics\.csv/],
    ["the name in a file", "config/one", text("# lightning.pytorch==2.6.6\\n", "# lightning.pytorch==2.6.6\\nadded: 1\\n"), /added/], // prettier-ignore
    ["an event", "subcommand/own-method", text('"own fit"', '"fit"'), /events/],
    ["an argument of the Trainer's method", "subcommand/arg-of-other", text('["validate",{"ckpt_path":null,"verbose":false', '["validate",{"ckpt_path":null,"verbose":true'), /verbose/], // prettier-ignore
    ["an argument of the model", "link/same-instantiate", text('"in_features":6', '"in_features":7'), /in_features/],
    ["an argument of the data", "subclass/data-mode", (call) => (call.datamodule = { class: "cases.RowsData", args: {} }), /datamodule/], // prettier-ignore
    ["a flag of the Trainer", "trainer-flag/max_epochs=3", (call) => (call.trainer = { ...call.trainer, max_epochs: 4 }), /max_epochs: expected 4/], // prettier-ignore
    ["the order of callbacks", "callbacks/append-own", (call) => (call.trainer = { callbacks: [...((call.trainer?.callbacks ?? []) as unknown[])].reverse(), loggers: call.trainer?.loggers }), /callbacks/], // prettier-ignore
    ["a setting of a callback", "callbacks/timer", text('"_interval":"epoch"', '"_interval":"step"'), /_interval/],
    [
      "a setting of a logger",
      "loggers/csv-short",
      text('"name":"run","version":0', '"name":"other","version":0'),
      /name/,
    ],
    ["a hyperparameter", "subclass/model-short", (call) => (call.hparams = { ...call.hparams, width: 4 }), /hparams\.width/], // prettier-ignore
    ["a learning rate", "train/optimizer", (call) => (call.learning_rates = [0.5]), /learning_rates/],
    ["an argument of the program", "link/own-argument", (call) => (call.arguments = { size: 13 }), /arguments\.size/],
    ["a flag in a help text", "help/fit", text("--trainer.max_epochs", "--trainer.most_epochs"), /most_epochs/],
    ["a variable in a help text", "env/help", text("PL_FIT__MODEL__LR", "PL_FIT__MODEL__RATE"), /PL_FIT__MODEL__RATE/],
    ["a printed value", "print/fit=skip_default", text('"lr":0.3', '"lr":0.4'), /lr: expected 0\.4/],
    ["a warning", "types/a_int=5", (call) => (call.warnings = ["never heard of"]), /warnings/],
    ["a subcommand", "config/one-section-picks", (call) => (call.subcommand = "fit"), /subcommand/],
    ["a field that nobody reads", "types/a_int=5", (call) => Object.assign(call, { more: 1 }), /does not know calls\[0\]\.more/], // prettier-ignore
  ])("%s that differs is noticed", async (_what, name, change, where) => {
    expect(await changed(name, change)).toMatch(where);
  });

  it("has a trace for each call", async () => {
    const document = recorded("config/round-trip");
    expect(await commandLines.replay({ ...document, calls: document.calls.slice(1) })).toBe("1 traces of 2 calls");
  });
});
