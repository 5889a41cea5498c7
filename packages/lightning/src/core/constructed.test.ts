/** @file loadFromCheckpoint of classes of all kinds of constructors. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { save } from "@lightning-ts/torch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LightningDataModule, LightningModule } from "../index.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "constructed-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (hparams?: Record<string, unknown>): string => {
  const path = join(folder, "a.ckpt");
  const saved = hparams === undefined ? {} : { hyper_parameters: hparams, datamodule_hyper_parameters: hparams };
  save({ state_dict: {}, ...saved }, path);
  return path;
};

describe.each([
  ["a module", LightningModule],
  ["a data module", LightningDataModule],
])("%s", (_, Base) => {
  const load = async (Class: unknown, path: string, options?: object): Promise<{ args: unknown[] }> =>
    (Class as { loadFromCheckpoint(path: string, options?: object): Promise<{ args: unknown[] }> }).loadFromCheckpoint(
      path,
      options,
    );
  class Any extends (Base as new () => object) {
    readonly args: unknown[];
    constructor(...args: unknown[]) {
      super();
      this.args = args;
    }
  }

  it("without hyperparameters is constructed without arguments", async () => {
    expect((await load(Any, written())).args).toEqual([]);
    expect((await load(Any, written({ lr: 1 }))).args).toEqual([{ lr: 1 }]);
    expect((await load(Any, written({}))).args).toEqual([{}]);
    expect((await load(Any, written(), { hparams: { lr: 2 } })).args).toEqual([{ lr: 2 }]);
    expect((await load(Any, written({ lr: 1, n: 1 }), { hparams: { lr: 2 } })).args).toEqual([{ lr: 2, n: 1 }]);
  });

  it("of a constructor by position is refused, with the convention", async () => {
    class Positional extends Any {
      constructor(size: number, rate: number) {
        super([size, rate]);
      }
    }
    await expect((async () => load(Positional, written()))()).rejects.toThrow(
      /takes one object of hyperparameters.* Received: Positional, whose constructor takes 2 arguments/,
    );
  });

  it("that needs hyperparameters says so where there are none", async () => {
    class Needs extends Any {
      constructor(hparams: { size: number }) {
        super(hparams.size);
      }
    }
    expect((await load(Needs, written({ size: 3 }))).args).toEqual([3]);
    await expect((async () => load(Needs, written()))()).rejects.toThrow(
      /fails without them .*a checkpoint that holds none/,
    );
  });

  it("keeps its own errors", async () => {
    class Fails extends Any {
      constructor() {
        super();
        throw new RangeError("mine");
      }
    }
    await expect((async () => load(Fails, written()))()).rejects.toThrow("mine");
  });
});
