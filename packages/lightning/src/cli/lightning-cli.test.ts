/** @file LightningCLI: what recorded command lines do not show. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LightningCLI, type LightningCLIOptions, SaveConfigCallback, Shown, UsageError } from "../cli.js";
import { FileSystemRegistry } from "../fabric/file-systems/registry.js";
import { Float } from "./yaml/float.js";
import { header } from "./saved-configuration.js";

let folder: string;
const before = process.cwd();
const boring = "lightning.pytorch.demos.boring_classes.BoringModel";

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "cli-")));
  process.chdir(folder);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
  delete process.env.PL_GLOBAL_SEED;
});

const start = (args: string[], options: LightningCLIOptions = {}): Promise<LightningCLI> =>
  new LightningCLI(null, null, { run: false, program: "train.ts", args, ...options }).start();

/** The message of arguments that are refused. */
async function refused(args: string[], options: LightningCLIOptions = {}): Promise<string> {
  const error: unknown = await start(args, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).message;
}

const model = `--model=${boring}`;

describe("arguments", () => {
  it("are all read, so that all mistakes are named", async () => {
    const message = await refused([model, "--trainer.max_epoch=3", "--trainer.max_steps=x", "--trainr.devices=1"]);
    expect(message).toContain("--trainer.max_steps: expected a whole number. Received: x.");
    expect(message).toContain("Received: --trainer.max_epoch=3 --trainr.devices=1");
    expect(message).toContain("Did you mean --trainer.max_epochs?");
  });

  it("keep counts and shares apart", async () => {
    const { tree, trainer } = await start([
      model,
      "--trainer.limit_train_batches=1.0",
      "--trainer.limit_val_batches=1",
    ]);
    expect((tree.trainer as Record<string, unknown>).limit_train_batches).toEqual(new Float(1));
    expect([trainer.limitTrainBatches, trainer.limitValBatches]).toEqual(["100%", 1]);
  });

  it("have places in files", async () => {
    writeFileSync("run.yaml", "trainer:\n  max_epochs: 3\n  max_steps: [1]\n");
    expect(await refused([model, "--config=run.yaml"])).toContain(
      "run.yaml, line 3, column 3: trainer.max_steps: expected a whole number",
    );
    writeFileSync("run.yaml", "trainer:\n  max_epoch: 3\n");
    expect(await refused([model, "--config=run.yaml"])).toContain(
      "run.yaml, line 2, column 3: expected arguments that the program has. Received: trainer.max_epoch.",
    );
  });

  it("may be read from other file systems, without passwords in messages", async () => {
    FileSystemRegistry.make("memory");
    const { fileSystem, path } = (await import("../fabric/file-systems/registry.js")).locate("memory://conf/run.yaml");
    await fileSystem.write(path, Buffer.from("trainer: {max_epochs: 4}\n"));
    expect((await start([model, "--config=memory://conf/run.yaml"])).trainer.maxEpochs).toBe(4);
    const message = await refused([model, "--config=memory://user:secret@conf/none.yaml?key=hidden"]);
    expect(message).toContain("memory://conf/none.yaml");
    expect(message).not.toMatch(/secret|hidden/);
  });

  it("of 100 MB are not read", async () => {
    writeFileSync("large.yaml", Buffer.alloc(100 * 1024 * 1024, "#"));
    expect(await refused([model, "--config=large.yaml"])).toContain(
      "large.yaml: expected a configuration of at most 4194304 bytes",
    );
  });

  it.each([
    [["--config"], "--config: expected a value"],
    [["--trainer=5"], "expected the path of a configuration"],
    [["--trainer.max_epochs+=5"], "does not have"],
    [["-x", "1"], "-x 1"],
    [["--model.class_path=None"], "--model.class_path"],
    [["--trainer.callbacks+=[{class_path: 5}]"], "with a class_path"],
    [["--__proto__.x=1"], "--__proto__.x=1"],
    [["--model=a\0b.yaml"], "--model"],
  ])("%j are refused", async (args, message) => {
    expect(await refused([model, ...args])).toContain(message);
  });
});

describe("modules", () => {
  const source = (name: string): string =>
    `import { LightningModule } from ${JSON.stringify(new URL("../index.ts", import.meta.url).href)};\nglobalThis.ran = ${JSON.stringify(name)};\nexport class Lit extends LightningModule {}\nexport class Other {}\nexport const text = "x";\n`;
  const ran = (): unknown => Reflect.get(globalThis, "ran");
  const allowed = { modules: ["."] };

  beforeEach(() => {
    Reflect.deleteProperty(globalThis, "ran");
    mkdirSync("inside");
    writeFileSync("inside/model.mjs", source("inside"));
  });

  it("are loaded from where the program allows it, and saved so that they are found again", async () => {
    const cli = await start(["--model=./inside/model.mjs#Lit"], allowed);
    expect(cli.model.constructor.name).toBe("Lit");
    expect(String(cli.savedConfig)).toContain("class_path: ./inside/model.mjs#Lit\n");
    writeFileSync("run.yaml", String(cli.savedConfig));
    expect((await start(["--config=run.yaml"], allowed)).model.constructor.name).toBe("Lit");
  });

  it.each<[what: string, path: string, options: LightningCLIOptions, message: string]>([
    ["nothing is allowed", "./inside/model.mjs#Lit", {}, "outside of the allowed folders (none)"],
    [
      "another folder is allowed",
      "./inside/model.mjs#Lit",
      { modules: ["other"] },
      "outside of the allowed folders (other)",
    ],
    ["it is above", "../model.mjs#Lit", allowed, "outside of the allowed folders"],
    ["it is a package", "./node_modules/evil/index.mjs#Lit", allowed, "outside of the allowed folders"],
    ["it is a link to elsewhere", "./link.mjs#Lit", allowed, "outside of the allowed folders"],
    ["it is elsewhere", "/etc/passwd#Lit", allowed, "outside of the allowed folders"],
    ["it is an address", "data:text/javascript,globalThis.ran=1#Lit", allowed, "which is not there"],
    ["it is not there", "./none.mjs#Lit", allowed, "which is not there"],
  ])("are not loaded where %s", async (_what, path, options, message) => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), "cli-outside-")));
    try {
      writeFileSync(join(outside, "model.mjs"), source("outside"));
      symlinkSync(join(outside, "model.mjs"), "link.mjs");
      mkdirSync("node_modules/evil", { recursive: true });
      writeFileSync("node_modules/evil/index.mjs", source("package"));
      writeFileSync("run.yaml", `model: ${JSON.stringify(path)}\n`);
      expect(await refused(["--config=run.yaml"], options)).toContain(message);
      expect(ran()).toBeUndefined();
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it("say what is wrong with them", async () => {
    expect(await refused(["--model=./inside/model.mjs#Lot"], allowed)).toContain(
      'Received: "Lot". It exports Lit, Other.',
    );
    expect(await refused(["--model=./inside/model.mjs#Other"], allowed)).toContain("a class that is a LightningModule");
    writeFileSync("inside/older.cjs", "exports.Lit = class Lit {};\nmodule.exports = { ...exports };");
    expect(await refused(["--model=./inside/older.cjs#Lit"], allowed)).toMatch(/an ES module|a LightningModule/);
    writeFileSync("inside/broken.mjs", 'throw new Error("it fails");');
    expect(await refused(["--model=./inside/broken.mjs#Lit"], allowed)).toContain("broken.mjs fails: it fails");
  });
});

describe("a program", () => {
  it("runs, with hooks, and saves its configuration", async () => {
    const told: string[] = [];
    class Program extends LightningCLI {
      beforeFit(): void {
        told.push("before");
      }
      afterFit(): void {
        told.push("after");
      }
    }
    const cli = await Program.run(null, null, {
      program: "train.ts",
      args: [
        "fit",
        model,
        "--trainer.max_steps=1",
        "--trainer.limit_val_batches=1",
        "--trainer.enable_progress_bar=false",
        "--trainer.accelerator=cpu",
      ],
    });
    expect(told).toEqual(["before", "after"]);
    expect(cli.trainer.globalStep).toBe(1);
    expect(cli.config).toMatchObject({ subcommand: "fit", fit: { trainer: { max_steps: 1 } } });
    const saved = readFileSync("lightning_logs/version_0/config.yaml", "utf8");
    expect(saved.startsWith(header)).toBe(true);
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect(header).toContain(version);
  });

  it("saves the configuration elsewhere too", async () => {
    const saved: unknown[] = [];
    class Saving extends SaveConfigCallback {
      override saveConfig(): void {
        saved.push(this.config.values.seed_everything);
      }
    }
    const args = [
      "fit",
      model,
      "--trainer.max_steps=1",
      "--trainer.logger=false",
      "--trainer.enable_checkpointing=false",
      "--seed_everything=3",
    ];
    await new LightningCLI(null, null, {
      args,
      saveConfigCallback: Saving,
      saveConfigKwargs: { saveToLogDir: false },
    }).start();
    expect(saved).toEqual([3]);
  });

  it("shows texts instead of a run", async () => {
    const help: unknown = await start(["--help"]).catch((error: unknown) => error);
    expect(help).toBeInstanceOf(Shown);
    expect((help as Shown).text).toContain("--trainer.max_epochs MAX_EPOCHS");
    const printed: unknown = await start([model, "--print_config=comments,skip_null"]).catch((error: unknown) => error);
    expect((printed as Shown).text).toMatch(/ {2}# .*Ends training.*\n {2}max_steps: -1\n/);
  });

  it("has nothing before it starts", () => {
    const cli = new LightningCLI();
    for (const name of ["trainer", "model", "config", "subcommand"] as const)
      expect(() => cli[name]).toThrow("Call start() first");
  });

  it("refuses links in a circle", async () => {
    class Circle extends LightningCLI {
      override addArgumentsToParser(parser: Parameters<LightningCLI["addArgumentsToParser"]>[0]): void {
        parser.addArgument("--a");
        parser.addArgument("--b");
        parser.linkArguments("a", "b");
        parser.linkArguments("b", "a");
      }
    }
    await expect(new Circle(null, null, { args: ["fit"] }).start()).rejects.toThrow("links that form no circle");
  });
});
