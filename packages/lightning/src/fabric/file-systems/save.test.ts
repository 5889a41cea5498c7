/** @file Values in any file system. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as torch from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileSystemRegistry, load, save } from "../../file-systems.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "save-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const value = (): unknown => ({ weight: torch.arange(6).view([2, 3]), epoch: 3, name: "x" });

describe("a value", () => {
  it.each(["plain", "file", "memory"])("is saved and loaded at an address (%s)", async (kind) => {
    const path = join(folder, "a.pt");
    const address = kind === "plain" ? path : kind === "file" ? pathToFileURL(path).href : "memory://save/a.pt";
    await save(value(), address);
    const loaded = (await load(address)) as { weight: torch.Tensor; epoch: number };
    expect(loaded.epoch).toBe(3);
    expect(loaded.weight.tolist()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it("is what torch.save and torch.load have", async () => {
    const path = join(folder, "a.pt");
    torch.save(value(), path);
    expect(Object.keys((await load(path, { mapLocation: "cpu" })) as object)).toEqual(["weight", "epoch", "name"]);
    await save(value(), pathToFileURL(path));
    expect(torch.load(path)).toMatchObject({ epoch: 3 });
  });

  it("that cannot be saved leaves nothing", async () => {
    await expect(save({ f: () => 1 }, join(folder, "b.pt"))).rejects.toThrow(/f/);
    await expect(save({ f: () => 1 }, "memory://save/b.pt")).rejects.toThrow(/f/);
    expect(readdirSync(folder)).toEqual([]);
    expect(await FileSystemRegistry.make("memory").exists("save/b.pt")).toBe(false);
  });
});

describe("bad input", () => {
  it.each<[what: string, attempt: () => Promise<unknown>, message: RegExp]>([
    ["a file that is not there", () => load("memory://save/none.pt"), /memory:\/\/save\/none\.pt|No such file/],
    ["an unknown storage", () => save(1, "nowhere://a/b.pt"), /nowhere/],
    ["an unknown option", () => save(1, join(folder, "c.pt"), { compact: true } as object), /compact/],
    ["an unknown option of loading", () => load(join(folder, "c.pt"), { map: "cpu" } as object), /map/],
    ["no path", () => load(3 as unknown as string), /path/],
  ])("%s is an error", async (_what, attempt, message) => {
    await expect(attempt()).rejects.toThrow(message);
  });
});
