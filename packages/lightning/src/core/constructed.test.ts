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

  it("of a constructor by position with defaults is refused where there are hyperparameters", async () => {
    class Defaults extends Any {
      constructor(size = 1, rate = 2) {
        super(size, rate);
      }
    }
    class Inherits extends Defaults {}
    class Text extends Any {
      constructor(readonly folder = "data/, (") {
        super(folder);
      }
    }
    for (const Class of [Defaults, Inherits, Text]) {
      await expect((async () => load(Class, written({ size: 3 })))()).rejects.toThrow(
        new RegExp(`one object of hyperparameters.*Received: ${Class.name}, whose constructor takes \\(.* = .*\\)`),
      );
      await expect((async () => load(Class, written(), { hparams: { size: 3 } }))()).rejects.toThrow(TypeError);
    }
    await expect((async () => load(Defaults, written({})))()).rejects.toThrow(/takes \(size = 1, rate = 2\)/);
    expect((await load(Defaults, written())).args).toEqual([1, 2]);
    expect((await load(Text, written())).args).toEqual(["data/, ("]);
  });

  it("of an object with a default is constructed with what was saved", async () => {
    class Options extends Any {
      constructor(options = {}) {
        super(options);
      }
    }
    class Taken extends Any {
      constructor({ size = 4, sizes = [1] } = {}, rate = 2) {
        super(size, sizes, rate);
      }
    }
    const fallback = { size: 5 };
    class Named extends Any {
      constructor(options: { size: number } | null = fallback, name = "n") {
        super(options, name);
      }
    }
    class Null extends Any {
      constructor(options: object | null = null) {
        super(options);
      }
    }
    expect((await load(Options, written({ size: 3 }))).args).toEqual([{ size: 3 }]);
    expect((await load(Options, written())).args).toEqual([{}]);
    expect((await load(Taken, written({ size: 3 }))).args).toEqual([3, [1], 2]);
    expect((await load(Taken, written())).args).toEqual([4, [1], 2]);
    expect((await load(Named, written({ size: 3 }))).args).toEqual([{ size: 3 }, "n"]);
    expect((await load(Named, written())).args).toEqual([{ size: 5 }, "n"]);
    expect((await load(Null, written({ size: 3 }))).args).toEqual([{ size: 3 }]);
    expect((await load(Null, written())).args).toEqual([null]);
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
