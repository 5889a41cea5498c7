/** @file `lightning-ts fit` as a command: exit codes, what it prints, and modules by name. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withoutModules } from "./run-call-command.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const script = fileURLToPath(new URL("../../scripts/testing/lightning-ts.ts", import.meta.url));
const loader = pathToFileURL(`${root}/node_modules/tsx/dist/loader.mjs`).href;
const index = new URL("../index.ts", import.meta.url).href;

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "fit-")));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function command(...args: string[]): { code: number | null; out: string; errors: string } {
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", loader, script, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { code: status, out: stdout, errors: stderr };
}

const quick = [
  "--trainer.max_steps=1",
  "--trainer.limit_val_batches=1",
  "--trainer.enable_progress_bar=false",
  "--trainer.accelerator=cpu",
];

describe("lightning-ts fit", () => {
  it("trains what a file names", () => {
    writeFileSync(
      join(folder, "model.mjs"),
      `import { BoringModel } from ${JSON.stringify(new URL("../demos.ts", import.meta.url).href)};\nimport { p } from ${JSON.stringify(index)};\n` +
        "export class Lit extends BoringModel {\n  static params = { rate: p.float({ default: 0.5 }) };\n  constructor(given) {\n    super();\n    console.log(`rate ${this.saveHyperparameters(given).rate}`);\n  }\n}\n",
    );
    writeFileSync(join(folder, "run.yaml"), "model:\n  class_path: ./model.mjs#Lit\n  init_args:\n    rate: 1e-2\n");
    const { code, errors, out } = command("fit", "--config", "run.yaml", ...quick);
    expect(errors).not.toMatch(/error/i);
    expect(code).toBe(0);
    expect(out).toContain("rate 0.01");
    expect(existsSync(join(folder, "lightning_logs/version_0/config.yaml"))).toBe(true);
  });

  it("trains what a file names as Python does, by module and class", () => {
    mkdirSync(join(folder, "project/parts"), { recursive: true });
    const demos = JSON.stringify(new URL("../demos.ts", import.meta.url).href);
    writeFileSync(
      join(folder, "project/model.mjs"),
      `import { p } from ${JSON.stringify(index)};\nimport { BoringModel } from ${demos};\nimport { Part } from "./parts/index.mjs";\n` +
        "export class Other extends Part {}\n" +
        "export class Lit extends BoringModel {\n  static params = { part: p.instance(Part)('') , names: p.list(p.str(), { default: ['a'] }) };\n" +
        "  constructor(given) {\n    super();\n    const { part, names } = this.saveHyperparameters(given, { ignore: 'part' });\n" +
        "    console.log(part.constructor.name, names.join());\n  }\n}\n",
    );
    writeFileSync(join(folder, "project/parts/index.mjs"), "export class Part {}\n");
    const model = "model:\n  class_path: project.model.Lit\n  init_args:\n    part: ";
    writeFileSync(join(folder, "run.yaml"), `${model}project.parts.Part\n`);
    writeFileSync(join(folder, "more.yaml"), `${model}Other\n    names+: [b, c]\ntrainer:\n  callbacks+: Timer\n`);
    const { code, errors, out } = command("fit", "--config", "run.yaml", "--config", "more.yaml", ...quick);
    expect(errors).not.toMatch(/error|hparams/i);
    expect(code).toBe(0);
    expect(out).toContain("Other a,b,c");
    const config = readFileSync(join(folder, "lightning_logs/version_0/config.yaml"), "utf8");
    expect(config).toContain("class_path: project.model.Lit");
    expect(config).toContain("class_path: project.model.Other");
    expect(config).toContain("class_path: lightning.pytorch.callbacks.Timer");
    expect(readFileSync(join(folder, "lightning_logs/version_0/hparams.yaml"), "utf8")).not.toContain("part");
  }, 60_000);

  it("ends with 2 where the arguments are wrong, and with 1 where the run fails", () => {
    const wrong = command("fit", "--trainer.max_epoch=1");
    expect(wrong.code).toBe(2);
    expect(wrong.errors).toMatch(/^usage: lightning-ts .*\nlightning-ts: error: .*--trainer\.max_epoch=1/);
    const model = "--model=lightning.pytorch.demos.boring_classes.BoringModel";
    const failed = command("fit", model, "--trainer.accelerator=none", ...quick.slice(0, 3));
    expect(failed.code).toBe(1);
    expect(command("fit", "--modules").code).toBe(2);
  });

  it("prints help", () => {
    const { code, out } = command("validate", "--help");
    expect(code).toBe(0);
    expect(out).toContain("--verbose {true,false}");
  });
});

describe("lightning-ts schema", () => {
  it("has the library's classes and one's own", () => {
    writeFileSync(
      join(folder, "model.mjs"),
      `import { LightningModule, p } from ${JSON.stringify(index)};\nexport class Lit extends LightningModule {\n  static params = { rate: p.float({ default: 0.5, doc: "How fast." }) };\n}\n`,
    );
    const { code, out } = command("schema", "./model.mjs");
    expect(code).toBe(0);
    const text = JSON.stringify(JSON.parse(out));
    for (const part of ["./model.mjs#Lit", "How fast.", "lightning.pytorch.callbacks.EarlyStopping", "max_epochs"])
      expect(text).toContain(part);
    expect(command("schema", "Lit").code).toBe(2);
    expect(command("schema", "../elsewhere.mjs").code).toBe(2);
  });
});

describe("--modules", () => {
  it("is taken out of the arguments", () => {
    const { args, folders } = withoutModules(["fit", "--modules", "a", "--x=1", "--modules=/b"]);
    expect(args).toEqual(["fit", "--x=1"]);
    expect(folders).toEqual([join(process.cwd(), "a"), "/b"]);
  });
});
