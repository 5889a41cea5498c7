/** @file The JSON schema of configuration files, by a validator and by the language server with which editors read YAML. */
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { TextDocument } from "vscode-languageserver-textdocument";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { getLanguageService } from "yaml-language-server";
import { classes, PlainModel, RowsData } from "../../scripts/conformance/cli/classes.js";
import { LightningCLI } from "./lightning-cli.js";
import type { LightningArgumentParser } from "./lightning-argument-parser.js";
import { library } from "../parameters/library/library.js";
import { ClassRegistry } from "../parameters/registry.js";

const registry = new ClassRegistry(library());
for (const Class of classes) registry.register(Class, { path: `cases.${Class.name}` });

const schema = new LightningCLI(null, null, { registry }).schema;

const valid = {
  "a whole one": `
seed_everything: 42
trainer:
  max_epochs: 3
  limit_train_batches: 0.5
  max_time: { hours: 1 }
  precision: bf16-mixed
  devices: [0, 1]
  callbacks:
    - class_path: lightning.pytorch.callbacks.EarlyStopping
      init_args: { monitor: val_loss, patience: 5 }
    - class_path: pytorch_lightning.callbacks.ModelCheckpoint
      init_args: { monitor: val_loss, train_time_interval: "1:00:00" }
    - LearningRateMonitor
  logger: { class_path: CSVLogger, init_args: { save_dir: logs } }
model:
  class_path: cases.TypedModel
  init_args: { a_int: 3, choice: null, mode: SLOW, pair: [1, 2.5], by_int: { 1: a }, span: "2 days, 0:00:00", many: [] }
data: { class_path: RowsData, init_args: { batch_size: 2 } }
optimizer: { class_path: torch.optim.adam.Adam, init_args: { lr: 1.0e-3, betas: [0.8, 0.9] } }
lr_scheduler: { class_path: CosineAnnealingLR, init_args: { T_max: 10 } }
ckpt_path: last
`,
  "one with settings of a command": `
fit: { trainer: { max_epochs: 2 }, model: { class_path: cases.LinearModel } }
trainer: { strategy: { class_path: DDPStrategy, init_args: { find_unused_parameters: true, timeout: "0:30:00" } } }
`,
  "one with objects in objects": `
model:
  class_path: cases.EncoderModel
  init_args:
    encoder: { class_path: WideEncoder, init_args: { inner: { class_path: cases.SmallEncoder } } }
    extra: [{ class_path: SmallEncoder, init_args: { width: 2 } }, cases.SmallEncoder]
`,
  "one with plain objects and makers": `
model: { class_path: cases.SizedModel, init_args: { sizes: { hidden: 2 }, schedule: { start: 1 } } }
trainer: { callbacks: null, plugins: { class_path: lightning.pytorch.plugins.environments.LightningEnvironment } }
`,
};

const invalid: Readonly<Record<string, string>> = {
  "a flag that there is not": "trainer: { max_epoch: 3 }",
  "a flag of another type": "trainer: { max_epochs: many }",
  "an argument that must be given": "model: { class_path: cases.PlainModel, init_args: { name: a } }",
  "an unknown argument": "model: { class_path: cases.LinearModel, init_args: { learning_rate: 1 } }",
  "an unknown class": "trainer: { callbacks: [{ class_path: EarlyStoping, init_args: { monitor: a } }] }",
  "a class of another kind": "model: { class_path: cases.RowsData }",
  "a name that two classes have": "trainer: { callbacks: [ReduceLROnPlateau] }",
  "a literal that is none of them": "model: { class_path: cases.DeepModel, init_args: { activation: relo } }",
  "a field of a plain object": "model: { class_path: cases.SizedModel, init_args: { sizes: { depth: 1 } } }",
  "a tuple with an item too many": "model: { class_path: cases.TypedModel, init_args: { pair: [1, 2, 3] } }",
  "an argument of the program": "optimizer: { class_path: torch.optim.SGD, init_args: { params: [] } }",
};

describe("the schema", () => {
  const check = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(schema);

  it.each(Object.entries(valid))("takes %s", (_, text) => {
    check(parse(text));
    expect(check.errors ?? []).toEqual([]);
  });

  it.each(Object.entries(invalid))("refuses %s", (_, text) => {
    expect(check(parse(text))).toBe(false);
  });

  it("of fixed classes has their arguments at once, those of the program, and no others", () => {
    class Own extends LightningCLI {
      override addArgumentsToParser(parser: LightningArgumentParser): void {
        parser.addArgument("--size", { type: { kind: "int" }, default: 2, help: "A size." });
        parser.addArgument("--net.depth", { type: { kind: "int" }, default: 2 });
        parser.linkArguments("size", "model.width");
      }
    }
    const { schema: fixed } = new Own(PlainModel, RowsData, { run: false });
    const own = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(fixed);
    expect(own({ model: { name: "a" }, data: { samples: 3 }, size: 2, net: { depth: 1 } })).toBe(true);
    expect(own({ model: { nme: "a" } })).toBe(false);
    expect(own({ model: { width: 3 } })).toBe(false); // linked
    expect(own({ fit: {} })).toBe(false);
    expect(own({ net: { width: 1 } })).toBe(false);
  });
});

describe("an editor", () => {
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(JSON.stringify(schema)),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  service.configure({
    validate: true,
    completion: true,
    hover: true,
    schemas: [{ uri: "file:///lightning.schema.json", fileMatch: ["*.yaml"] }],
  });
  let count = 0;
  /** A document with the cursor at "|". Each has its own name, by which the service keeps what it has read. */
  const at = (text: string) => {
    const document = TextDocument.create(`file:///run-${count++}.yaml`, "yaml", 1, text.replace("|", ""));
    return [document, document.positionAt(text.indexOf("|"))] as const;
  };
  const completed = async (text: string): Promise<string[]> =>
    (await service.doComplete(...at(text), false)).items.map(({ label }) => label);
  const shown = async (text: string): Promise<string> => JSON.stringify(await service.doHover(...at(text)));
  const problems = async (text: string): Promise<string[]> =>
    (await service.doValidation(at(`${text}|`)[0], false)).map(({ message }) => message);

  it("completes flags, class paths and their arguments", async () => {
    expect(await completed("tr|")).toContain("trainer");
    expect(await completed("trainer:\n  max_|")).toContain("max_epochs");
    const callbacks = await completed("trainer:\n  callbacks:\n    - class_path: |");
    expect(callbacks).toContain("lightning.pytorch.callbacks.EarlyStopping");
    expect(callbacks).not.toContain("torch.optim.SGD");
    expect(await completed("model:\n  class_path: |")).toContain("cases.PlainModel");
    const own = await completed("model:\n  class_path: cases.DeepModel\n  init_args:\n    |");
    expect(own).toEqual(["in_features", "layers", "activation"]);
    expect(await completed("optimizer:\n  class_path: SGD\n  init_args:\n    |")).toContain("nesterov");
    const encoders = await completed(
      "model:\n  class_path: EncoderModel\n  init_args:\n    encoder:\n      class_path: |",
    );
    expect(encoders).toEqual(expect.arrayContaining(["cases.SmallEncoder", "cases.WideEncoder"]));
    expect(encoders).not.toContain("cases.LinearModel");
  });

  it("shows what a flag, a class and an argument do", async () => {
    expect(await shown("trainer:\n  max_ep|ochs: 3\n")).toContain("Ends training after this many epochs");
    expect(await shown("optimizer:\n  class_path: torch.optim.SG|D\n")).toContain("Stochastic gradient descent.");
    expect(await shown("model:\n  class_path: cases.PlainModel\n  init_args:\n    wid|th: 3\n")).toContain(
      "A required width.",
    );
  });

  it("marks what is wrong, and nothing else", async () => {
    for (const text of Object.values(valid)) expect(await problems(text)).toEqual([]);
    expect(await problems("trainer:\n  max_epoch: 3")).toEqual(["Property max_epoch is not allowed."]);
    expect(await problems("trainer:\n  max_epochs: a")).toEqual(['Incorrect type. Expected "integer | null".']);
    const misspelt = await problems("model:\n  class_path: cases.PlainModel\n  init_args:\n    widht: 3");
    expect(misspelt).toEqual(['Missing property "width".', "Property widht is not allowed."]);
  });
});

describe("lightning-ts schema", () => {
  const root = fileURLToPath(new URL("../../../..", import.meta.url));
  const script = fileURLToPath(new URL("../../scripts/testing/lightning-ts.ts", import.meta.url));
  const loader = pathToFileURL(`${root}/node_modules/tsx/dist/loader.mjs`).href;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "schema-")));
  const command = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, ["--import", loader, script, "schema", ...args], {
      cwd: folder,
      env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
      encoding: "utf8",
      maxBuffer: 100_000_000,
    });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("prints the schema with the classes of modules", () => {
    const index = new URL("../index.ts", import.meta.url).href;
    writeFileSync(
      join(folder, "model.mjs"),
      `import { LightningModule, p } from ${JSON.stringify(index)};\n` +
        'export class Lit extends LightningModule { static doc = "My model."; static params = { rate: p.float({ doc: "My rate." }) } }\n' +
        "export const other = 3;\n",
    );
    const { status, stdout, stderr } = command("./model.mjs");
    expect(stderr).not.toMatch(/error/i);
    expect(status).toBe(0);
    const check = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(
      JSON.parse(stdout) as object,
    );
    expect(check({ model: { class_path: "./model.mjs#Lit", init_args: { rate: 0.1 } } })).toBe(true);
    expect(check({ model: { class_path: "./model.mjs#Lit", init_args: { rate: "a" } } })).toBe(false);
    expect(check({ model: { class_path: "./model.mjs#Lot" } })).toBe(false);
    expect(stdout).toContain("My rate.");
  });

  it("ends with 2 for a module that is not there, and for one that fails", () => {
    const absent = command("./absent.ts");
    expect(absent.status).toBe(2);
    expect(absent.stderr).toContain("Received: ./absent.ts, which is not there.");
    writeFileSync(join(folder, "broken.mjs"), "throw new Error('at once');\n");
    const broken = command("./broken.mjs");
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain("broken.mjs fails: at once");
  });
});
