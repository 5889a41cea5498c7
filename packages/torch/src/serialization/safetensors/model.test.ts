/** @file Modules with tied weights as safetensors files, and files of which only a part is read. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { loadFile, loadModel, safeOpen, saveFile, saveModel } from "./index.js";

const { nn } = torch;
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "safetensors-model-"));
  file = join(folder, "model.safetensors");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

class Tied extends nn.Module {
  readonly a = new nn.Linear(2, 2);
  readonly b = new nn.Linear(2, 2);

  constructor() {
    super();
    this.b.weight = this.a.weight;
  }
}

/** Buffers that are parts of one tensor. */
class Parts extends nn.Module {
  constructor(...ranges: [number, number][]) {
    super();
    const whole = torch.arange(10, { dtype: torch.float32 });
    ranges.forEach(([from, to], i) => this.registerBuffer(`part${i}`, whole.at(torch.slice(from, to))));
  }
}

describe("a module", () => {
  it("with tied weights is saved once, and says which names are one", () => {
    const model = new Tied();
    expect(() => saveFile(model.stateDict(), file)).toThrow(/share memory.*\{a\.weight, b\.weight\}.*saveModel/);
    saveModel(model, file, { metadata: { format: "pt" } });
    using opened = safeOpen(file);
    expect(opened.keys()).toEqual(["a.bias", "a.weight", "b.bias"]);
    expect(opened.metadata()).toEqual({ format: "pt", "b.weight": "a.weight" });
    const other = new Tied();
    expect(String(loadModel(other, file))).toBe("<All keys matched successfully>");
    for (const [name, tensor] of Object.entries(model.stateDict())) {
      expect(other.stateDict()[name]?.equal(tensor), name).toBe(true);
    }
    expect(other.b.weight).toBe(other.a.weight);
  });

  it("whose names differ is refused, or told", () => {
    saveModel(new Tied(), file);
    expect(() => loadModel(new nn.Linear(2, 2), file)).toThrow(
      'Error(s) in loading state_dict for Linear:\n    Missing key(s) in state_dict: "bias", "weight"\n' +
        '    Unexpected key(s) in state_dict: "a.bias", "a.weight", "b.bias"',
    );
    expect(loadModel(new nn.Linear(2, 2), file, { strict: false })).toEqual({
      missingKeys: ["weight", "bias"],
      unexpectedKeys: expect.arrayContaining(["a.bias", "a.weight", "b.bias"]) as unknown,
    });
  });

  it("that has both names of weights that the model ties is not what the model is", () => {
    const apart = new Tied().stateDict();
    const tensors = Object.fromEntries(Object.entries(apart).map(([name, tensor]) => [name, tensor.clone()]));
    saveFile(tensors, file);
    expect(() => loadModel(new Tied(), file)).toThrow('Unexpected key(s) in state_dict: "b.weight"');
  });

  it("takes whichever name of tied weights the file has", () => {
    const { "a.weight": weight, "a.bias": bias, "b.bias": other } = new Tied().stateDict();
    saveFile(
      { "b.weight": weight as torch.Tensor, "a.bias": bias as torch.Tensor, "b.bias": other as torch.Tensor },
      file,
    );
    const model = new Tied();
    expect(loadModel(model, file)).toEqual({ missingKeys: [], unexpectedKeys: [] });
    expect(model.a.weight.equal(weight as torch.Tensor)).toBe(true);
  });

  it("of parts that do not overlap is saved, of parts that do it is refused", () => {
    saveModel(new Parts([0, 3], [3, 10]), file);
    expect(Object.keys(loadFile(file)).sort()).toEqual(["part0", "part1"]);
    expect(() => saveModel(new Parts([0, 3], [2, 5]), file)).toThrow("None is covering the entire storage");
    saveModel(new Parts([0, 10], [2, 5]), file);
    expect(Object.keys(loadFile(file))).toEqual(["part0"]);
  });

  it("keeps what is not contiguous, copied", () => {
    const model = new nn.Linear(2, 3);
    model.weight.data = torch.arange(6, { dtype: torch.float32 }).view(2, 3).t();
    expect(() => saveModel(model, file, { forceContiguous: false })).toThrow("non contiguous");
    saveModel(model, file);
    expect(loadFile(file).weight?.tolist()).toEqual(model.weight.tolist());
  });

  it.runIf(process.env.PEER_PYTHON)("goes to the format's own library and back", () => {
    const theirs = join(folder, "theirs.safetensors");
    saveModel(new Tied(), file);
    const program = `
import sys, torch
from torch import nn
from safetensors.torch import load_model, save_model
class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(2, 2); self.b = nn.Linear(2, 2); self.b.weight = self.a.weight
model = Tied()
print(load_model(model, sys.argv[1]))
save_model(model, sys.argv[2])
`;
    const said = execFileSync(process.env.PEER_PYTHON ?? "", ["-c", program, file, theirs], { encoding: "utf8" });
    expect(said.trim()).toBe("(set(), [])");
    expect(readFileSync(theirs).equals(readFileSync(file))).toBe(true);
    loadModel(new Tied(), theirs);
  });
});

describe("what loading says", () => {
  it("is PyTorch's text, and two lists to everybody else", () => {
    const model = new nn.Linear(2, 3);
    const all = model.loadStateDict(model.stateDict());
    expect(String(all)).toBe("<All keys matched successfully>");
    expect(inspect(all)).toBe("<All keys matched successfully>");
    expect(Object.keys(all)).toEqual(["missingKeys", "unexpectedKeys"]);
    expect(all).toEqual({ missingKeys: [], unexpectedKeys: [] });
    const some = model.loadStateDict({ weight: model.weight, x: model.bias as torch.Tensor }, { strict: false });
    expect(String(some)).toBe("_IncompatibleKeys(missing_keys=['bias'], unexpected_keys=['x'])");
  });
});

describe("an open file", () => {
  const a = torch.arange(12, { dtype: torch.float32 }).view(3, 4);
  beforeAll(() =>
    saveFile({ a, s: torch.tensor(1), e: torch.zeros([0, 2]), h: torch.ones([3], { dtype: torch.float16 }) }, file, {
      k: "v",
    }),
  );

  it("tells what is in it", () => {
    using opened = safeOpen(file);
    expect(opened.keys()).toEqual(["a", "e", "h", "s"]);
    expect(opened.offsetKeys().sort()).toEqual(opened.keys());
    expect(opened.metadata()).toEqual({ k: "v" });
    const slice = opened.getSlice("a");
    expect([slice.getShape(), slice.getDtype()]).toEqual([[3, 4], "F32"]);
    expect(opened.getTensor("a").equal(a)).toBe(true);
    expect(opened.getTensor("s").item()).toBe(1);
    expect(opened.getTensor("e").shape).toEqual([0, 2]);
  });

  it.each<[string, torch.Index[]]>([
    ["a row", [0]],
    ["the last row", [-1]],
    ["rows", [torch.slice(1, 3)]],
    ["rows past the end", [torch.slice(0, 10)]],
    ["every second", [torch.slice(null, null, 2)]],
    ["no rows", [torch.slice(2, 1)]],
    ["columns", [torch.slice(), torch.slice(null, 2)]],
    ["a column", ["...", 1]],
    ["an element", [1, 2]],
    ["picked rows", [[0, 2]]],
    ["a new dimension", [null]],
    ["all", []],
  ])("gives %s as the tensor would", (_, items) => {
    using opened = safeOpen(file);
    const part = opened.getSlice("a").at(...items);
    expect(part.tolist()).toEqual(a.at(...items).tolist());
    expect(part.shape).toEqual(a.at(...items).shape);
  });

  it("refuses what the tensor would, unknown names, and what is closed", () => {
    const opened = safeOpen(file);
    expect(() => opened.getSlice("a").at(5)).toThrow("index 5 is out of bounds");
    expect(() => opened.getSlice("a").at(0, 0, 0)).toThrow("too many indices");
    expect(() => opened.getTensor("aa")).toThrow(/does not contain tensor "aa"/);
    expect(() => opened.getSlice("toString")).toThrow("does not contain tensor");
    const part = opened.getSlice("a");
    opened.close();
    opened.close();
    expect(() => opened.getTensor("a")).toThrow("was closed");
    expect(() => part.at(0)).toThrow("was closed");
  });

  it("gives parts that are their own", () => {
    using opened = safeOpen(file);
    opened.getSlice("a").at(0).fill_(9);
    expect(opened.getTensor("a").equal(a)).toBe(true);
  });

  it("reads the part that is asked for only", () => {
    const large = join(folder, "large.safetensors");
    const header = Buffer.from(
      JSON.stringify({ x: { dtype: "F32", shape: [1 << 20, 1024], data_offsets: [0, 2 ** 32] } }).padEnd(128),
    );
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(header.length));
    writeFileSync(large, Buffer.concat([length, header]));
    truncateSync(large, 8 + header.length + 2 ** 32); // a file with a hole takes no room
    const before = process.memoryUsage().rss;
    using opened = safeOpen(large);
    expect(opened.getSlice("x").at(torch.slice(-2, null), torch.slice(0, 3)).tolist()).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28);
  });

  it("reads parts also where tensors begin anywhere", () => {
    const header = Buffer.from(JSON.stringify({ x: { dtype: "F32", shape: [2], data_offsets: [0, 8] } }));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(header.length));
    expect((8 + header.length) % 4).not.toBe(0);
    const odd = join(folder, "odd.safetensors");
    writeFileSync(odd, Buffer.concat([length, header, Buffer.from(Float32Array.of(1, 2).buffer)]));
    using opened = safeOpen(odd);
    expect(opened.getSlice("x").at(1).item()).toBe(2);
  });
});
