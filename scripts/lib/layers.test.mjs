import { describe, expect, it } from "vitest";
import { importsOf, layerOf, layers, violations } from "./layers.mjs";

const order = [["low"], [".", "middle", "high/modes.ts"], ["high"], ["index.ts"]];
const found = (file, text, exceptions = []) => violations("torch", file, text, order, exceptions);

describe("layerOf", () => {
  it("goes by the longest name that fits", () => {
    expect(
      ["low/a/b.ts", "tensor.ts", "high/modes.ts", "high/a.ts", "index.ts", "other/a.ts"].map((file) =>
        layerOf(order, file),
      ),
    ).toEqual([0, 1, 1, 2, 3, -1]);
  });

  it("puts every engine folder below Lightning's callbacks", () => {
    expect(layerOf(layers.lightning, "fabric/a.ts")).toBeLessThan(layerOf(layers.lightning, "callbacks/a.ts"));
  });
});

describe("importsOf", () => {
  it("finds all, types too", () => {
    const text = `
import a from "./a.js";
import type { B } from "./b.js";
import { type C, type D } from "./c.js";
import {
  type E,
  f,
} from "./f.js";
export * from "./g.js";
export type { H } from "./h.js";
import "./i.js";
`;
    expect(importsOf(text)).toEqual(["./a", "./b", "./c", "./f", "./g", "./h", "./i"].map((name) => `${name}.js`));
    expect(importsOf('type J = import("./j.js").J;')).toEqual(["./j.js"]);
  });
});

describe("violations", () => {
  it("allows downward and sideways", () => {
    expect(found("high/a.ts", 'import "../low/b.js";\nimport "./c.js";\nimport "../tensor.js";')).toEqual([]);
    expect(found("tensor.ts", 'import "./high/modes.js";')).toEqual([]);
  });

  it("names what goes upward", () => {
    expect(found("low/a.ts", 'import x from "../high/b.js";')).toEqual([
      "torch/low/a.ts: imports high/b.ts, which is in a higher layer",
    ]);
    expect(found("low/a.ts", 'import "@lightning-ts/lightning/callbacks";')[0]).toMatch(/a higher package/);
    expect(found("low/a.ts", 'import "@lightning-ts/torch/nn";')[0]).toMatch(/relative path/);
    expect(found("other/a.ts", "")[0]).toMatch(/is in no layer/);
    expect(found("low/a.ts", 'import type { X } from "../high/b.js";')[0]).toMatch(/a higher layer/);
  });

  it("keeps everything below the Trainer from it, types too", () => {
    const upward = (file) => violations("lightning", file, 'import type { Trainer } from "../trainer/trainer.js";');
    for (const file of ["core/a.ts", "logging/a.ts", "run/a.ts", "loops/a.ts", "callbacks/a.ts", "loggers/a.ts"])
      expect(upward(file)).toEqual([`lightning/${file}: imports trainer/trainer.ts, which is in a higher layer`]);
  });

  it("knows exceptions", () => {
    expect(found("low/a.ts", 'import x from "../tensor.js";', [["low", ["tensor.ts"]]])).toEqual([]);
  });
});
