/** @file Models in a registry: uploads after each save, downloads by name and version. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { load } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../scripts/testing/trainer.js";
import { collectWarnings } from "../../scripts/testing/warnings.js";
import { AsyncCheckpointIO, FolderModelRegistry, LightningModelCheckpoint, ModelCheckpoint, ModelRegistries, ModelRegistry, TorchCheckpointIO, Trainer, type TrainerOptions } from "../index.js"; // prettier-ignore

const warnings = collectWarnings();
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "models-"));
});
afterEach(() => {
  delete process.env["LIGHTNING_MODEL_REGISTRY"];
  rmSync(root, { recursive: true, force: true });
});

const flags = (): TrainerOptions => ({ ...quiet, enableCheckpointing: true, maxEpochs: 2, defaultRootDir: root });

/** The checkpoint that a path loads. */
async function loaded(path: string, modelRegistry: TrainerOptions["modelRegistry"]): Promise<string> {
  const trainer = new Trainer({ ...flags(), modelRegistry });
  await trainer.validate(new Model(), { dataloaders: loader(2), ckptPath: path, verbose: false });
  return (trainer.ckptPath ?? "").slice(root.length + 1);
}

describe.each([
  ["a folder", () => join(root, "registry")],
  ["an address", () => `memory://models-${Math.random()}`],
])("a registry in %s", (_what, place) => {
  it("gets what a fit saves, and gives it to the next", async () => {
    const model = new FolderModelRegistry(place()).model("team/digits");
    const trainer = new Trainer({ ...flags(), modelRegistry: model });
    expect(trainer.callbacks.some((callback) => callback instanceof LightningModelCheckpoint)).toBe(true);
    const module = new Model();
    await trainer.fit(module, loader(2));
    // Only the newest is kept, here and there.
    expect(await model.registry?.versions("team/digits")).toEqual(["epoch=1-step=4"]);
    expect(await loaded("registry", model)).toBe("team_digits/epoch=1-step=4.ckpt");
    expect(await loaded("REGISTRY:version:latest", model)).toBe("team_digits_latest/epoch=1-step=4.ckpt");
    expect(await loaded("registry:team/digits:version:epoch=1-step=4", model)).toBe(
      "team_digits_epoch=1-step=4/epoch=1-step=4.ckpt",
    );
    await expect(loaded("registry:version:none", model)).rejects.toMatchObject({ code: "ENOENT" });
    await expect(loaded("registry:nobody", model)).rejects.toThrow(/"nobody".*none of that name/);
  });
});

describe("a folder of models", () => {
  it("knows the newest version, and replaces one of the same name", async () => {
    const registry = new FolderModelRegistry(join(root, "registry"));
    const file = (name: string, text: string): string => {
      writeFileSync(join(root, name), text);
      return join(root, name);
    };
    await registry.upload("m", "v2", file("b.ckpt", "2"));
    await registry.upload("m", "v1", file("a.ckpt", "1"));
    await registry.upload("m/inner", "v9", file("a.ckpt", "9"));
    expect(await registry.versions("m")).toEqual(["v2", "v1"]);
    await registry.upload("m", "v2", file("c.ckpt", "3"));
    expect(await registry.versions("m")).toEqual(["v1", "v2"]);
    expect(await registry.download("m", null, join(root, "out"))).toEqual(["c.ckpt"]);
    expect(readFileSync(join(root, "out", "c.ckpt"), "utf8")).toBe("3");
    await registry.remove("m", "v2");
    await registry.remove("m", "v2");
    expect(await registry.versions("m")).toEqual(["v1"]);
    expect(await registry.versions("absent")).toEqual([]);
  });

  it.each([
    ["..", "v"],
    ["a/../../b", "v"],
    ["", "v"],
    ["m/versions", "v"],
    ["m", "latest"],
    ["m", "a/b"],
    ["m", ".."],
    ["m", ""],
    ["long".repeat(500), "v"],
  ])("refuses the model %.20j in version %j", async (model, version) => {
    const registry = new FolderModelRegistry(join(root, "registry"));
    writeFileSync(join(root, "a.ckpt"), "");
    await expect(registry.upload(model, version, join(root, "a.ckpt"))).rejects.toThrow(RangeError);
    expect(existsSync(join(root, "registry"))).toBe(false);
  });

  it("leaves nothing of an upload that fails", async () => {
    const registry = new FolderModelRegistry(join(root, "registry"));
    await expect(registry.upload("m", "v", join(root, "absent.ckpt"))).rejects.toMatchObject({ code: "ENOENT" });
    expect(await registry.versions("m")).toEqual([]);
  });
});

/** Notes what it is asked for. */
class Noted extends ModelRegistry {
  override readonly place = "noted";
  readonly calls: string[] = [];
  constructor(readonly fails = false) {
    super();
  }
  override upload(model: string, version: string, path: string): void {
    this.calls.push(`upload ${model} ${version} ${existsSync(path)}`);
    if (this.fails) throw new Error("the disk is full");
  }
  override download(): string[] {
    return [];
  }
  override versions(): string[] {
    return [];
  }
  override remove(model: string, version: string): void {
    this.calls.push(`remove ${model} ${version}`);
  }
}

describe("uploads", () => {
  it("keep versions, and clear files, where they are told to", async () => {
    const registry = new Noted();
    const dirpath = join(root, "files");
    const checkpoint = new LightningModelCheckpoint({ modelRegistry: registry.model("/m/"), dirpath, keepAllUploaded: true, clearAllLocal: true }); // prettier-ignore
    await new Trainer({ ...flags(), callbacks: [checkpoint] }).fit(new Model(), loader(2));
    expect(registry.calls).toEqual(["upload m epoch=0-step=2 true", "upload m epoch=1-step=4 true"]);
    expect(readdirSync(dirpath)).toEqual([]);
    expect(checkpoint.stateKey).toMatch(/^LightningModelCheckpoint\{/);
  });

  it("come before the removal of their files", async () => {
    const registry = new Noted();
    await new Trainer({ ...flags(), modelRegistry: registry.model("m") }).fit(new Model(), loader(2));
    expect(registry.calls).toEqual(["upload m epoch=0-step=2 true", "upload m epoch=1-step=4 true", "remove m epoch=0-step=2"]); // prettier-ignore
  });

  /** Writes late, as to a disk or storage that is slow. */
  class Slow extends TorchCheckpointIO {
    isFull = false;
    override async saveCheckpoint(checkpoint: Record<string, unknown>, path: string): Promise<void> {
      await setTimeout(150);
      if (this.isFull) throw new Error("no space is left");
      await super.saveCheckpoint(checkpoint, path);
    }
  }

  it("send what was saved last where files are overwritten in the background", async () => {
    const dirpath = join(root, "files");
    const registry = new FolderModelRegistry(join(root, "registry"));
    const callback = (): LightningModelCheckpoint =>
      new LightningModelCheckpoint({ modelRegistry: registry.model("m"), dirpath, filename: "same", enableVersionCounter: false }); // prettier-ignore
    const fit = (io: Slow, maxEpochs: number): Promise<void> =>
      new Trainer({ ...flags(), maxEpochs, callbacks: [callback()], plugins: [new AsyncCheckpointIO(io)] }).fit(new Model(), loader(2)); // prettier-ignore
    const epochOf = async (): Promise<unknown> => {
      await registry.download("m", "same", join(root, "out"));
      return (load(join(root, "out", "same.ckpt")) as { epoch: unknown }).epoch;
    };
    await fit(new Slow(), 1);
    expect(await epochOf()).toBe(0);
    await fit(new Slow(), 3);
    expect(await epochOf()).toBe(2);

    const full = new Slow();
    full.isFull = true;
    await expect(fit(full, 1)).rejects.toThrow("no space is left");
    await setImmediate(); // warnings come later
    expect(warnings.filter((text) => /Upload of .*same\.ckpt failed: no space is left/.test(text))).toHaveLength(1);
    expect(await epochOf()).toBe(2);
  });

  it("that fail are warnings", async () => {
    const registry = new Noted(true);
    await new Trainer({ ...flags(), modelRegistry: registry.model("m") }).fit(new Model(), loader(2));
    await setImmediate(); // warnings come later
    expect(warnings.filter((text) => /Upload of .* failed: the disk is full/.test(text))).toHaveLength(2);
  });

  it("of a callback without a model are called after the module and the time", async () => {
    const registry = new Noted();
    ModelRegistries.register("noted", () => registry, { override: true });
    process.env["LIGHTNING_MODEL_REGISTRY"] = "noted+anything";
    await new Trainer({ ...flags(), maxEpochs: 1, callbacks: [new LightningModelCheckpoint()] }).fit(new Model(), loader(2)); // prettier-ignore
    expect(registry.calls).toEqual([expect.stringMatching(/^upload Model_\d{8}-\d{4} epoch=0-step=2 true$/)]);
  });
});

describe("a model that is only named", () => {
  it("is in the registry of the environment", async () => {
    process.env["LIGHTNING_MODEL_REGISTRY"] = join(root, "registry");
    await new Trainer({ ...flags(), modelRegistry: "m:v3" }).fit(new Model(), loader(2));
    expect(await loaded("registry:m", null)).toBe("m/epoch=1-step=4.ckpt");
  });

  it("changes nothing where there is none, but loading says so", async () => {
    const trainer = new Trainer({ ...flags(), modelRegistry: "m" });
    await trainer.fit(new Model(), loader(2));
    const saving = trainer.callbacks.filter((callback) => callback instanceof ModelCheckpoint);
    expect(saving.map(({ constructor }) => constructor.name)).toEqual(["ModelCheckpoint"]);
    await setImmediate(); // warnings come later
    expect(warnings.join("\n")).toContain("LIGHTNING_MODEL_REGISTRY");
    await expect(loaded("registry:m", null)).rejects.toMatchObject({ code: "ERR_NOT_AVAILABLE" });
    await expect(loaded("registry", null)).rejects.toThrow(RangeError);
    expect(() => new Trainer({ modelRegistry: 5 as never })).toThrow(TypeError);
  });
});
