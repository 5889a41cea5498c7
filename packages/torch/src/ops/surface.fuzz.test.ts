/** @file What is written by hand, with arguments that make no sense: each call gives a value or throws an Error that says why. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import * as generated from "../generated/ops.js";

const { data, nn, optim } = torch;
type Any = (...args: unknown[]) => unknown;

/** Numbers in [0, 1) that are the same in each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function detached(): Float32Array {
  const array = new Float32Array(4);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
}

function cyclic(): unknown[] {
  const array: unknown[] = [];
  array.push(array);
  return array;
}

function disposed(): torch.Tensor {
  const x = torch.ones([2]);
  x.dispose();
  return x;
}

/** Makers of arguments. */
const junk: readonly (() => unknown)[] = [
  ...[undefined, null, true, -1, 0, 3, 0.5, NaN, Infinity, -Infinity, 2 ** 53, 9n, -(2n ** 70n)].map(
    (value) => () => value,
  ),
  ...["", "mean", "cuda:99", "\u{1F600}\0", Symbol("junk")].map((value) => () => value),
  () => () => 1,
  () => class {},
  () => ({}),
  () => ({ junk: 1 }),
  () => ({ length: 3, getItem: () => 1 }),
  () => ({ weight: 1 }),
  () => Object.create(null) as unknown,
  () => Promise.resolve(1),
  () => new Map([["dim", 1]]),
  () => new Date(0),
  () => [],
  () => [null],
  () => [2, -1],
  () => [2 ** 40, 2 ** 40],
  () => [0.5, "a"],
  () => [[1, 2], [3]],
  () => [1n, 2],
  () => [Symbol("q")],
  () => new Array(3),
  cyclic,
  () => [torch.ones([2]), 1],
  () => [disposed()],
  () => new Float32Array(0),
  () => new BigInt64Array(2),
  () => new DataView(new ArrayBuffer(8)),
  () => new SharedArrayBuffer(8),
  () => new Float32Array(new SharedArrayBuffer(16)),
  detached,
  () => Buffer.from("not an archive"),
  () => new Proxy(torch.ones([2]), {}),
  () => Object.create(torch.ones([2])) as unknown,
  () => torch.Tensor.prototype,
  () => torch.int64,
  () => torch.device("meta"),
  () => torch.slice(1, 2),
  () => new nn.Linear(2, 2),
  () => new optim.SGD([torch.ones([1]).requiresGrad_()], { lr: 1 }),
  () => torch.tensor(2),
  () => torch.zeros([0]),
  () => torch.ones([2, 3]),
  () => torch.ones([3, 3]).requiresGrad_(),
  () => torch.ones([1, 2, 4, 4], { dtype: torch.float64 }),
  () => torch.tensor([1, 0], { dtype: torch.int64 }),
  () => torch.ones([2, 3], { device: "meta" }),
  () => torch.eye(3).toSparse(),
  disposed,
];

const next = numbersFrom(20_261_123);
const some = (most: number): unknown[] =>
  Array.from({ length: Math.floor(next() * most) }, () => junk[Math.floor(next() * junk.length)]?.());

/** What is wrong with how a call failed. Null if nothing is. */
function misbehaviour(name: string, error: unknown): string | null {
  if (!(error instanceof Error)) return `${name} threw ${String(error)}`;
  if (error.message === "" || error.message.startsWith("internal:")) return `${name}: ${error.message}`;
  return null;
}

async function attempt(name: string, call: () => unknown): Promise<string | null> {
  try {
    await call();
    return null;
  } catch (error) {
    return misbehaviour(name, error);
  }
}

const isClass = (value: unknown): boolean => /^class\b/.test(Function.prototype.toString.call(value));
const write = join(mkdtempSync(join(tmpdir(), "surface-")), "written");

const spaces: Readonly<Record<string, object>> = {
  nn,
  "nn.functional": nn.functional,
  "nn.init": nn.init,
  "nn.utils": nn.utils,
  "nn.utils.rnn": nn.utils.rnn,
  "nn.utils.prune": nn.utils.prune,
  optim,
  "optim.lrScheduler": optim.lrScheduler,
  "optim.swaUtils": optim.swaUtils,
  data,
  autograd: torch.autograd,
  "autograd.functional": torch.autograd.functional,
  torch,
};
// These change the process, or write files wherever they are told to.
const settings = new Set([
  "save",
  "prepareSave",
  "setDefaultDtype",
  "setGradEnabled",
  "setMemoryBudget",
  "setNumThreads",
]);
for (const name of ["setNumInteropThreads", "setPrintoptions", "useDeterministicAlgorithms", "setDetectAnomaly"])
  settings.add(name);
for (const name of ["setDeterministicDebugMode", "setFloat32MatmulPrecision", "setFlushDenormal"]) settings.add(name);

describe("any arguments", () => {
  it.each(Object.entries(spaces))("give a value or an Error: %s", async (space, members) => {
    const wrong: (string | null)[] = [];
    for (const [name, member] of Object.entries(members)) {
      if (typeof member !== "function" || settings.has(name)) continue;
      if (space === "torch" && Reflect.get(generated, name) === member) continue;
      for (let i = 0; i < 6; i++) {
        const args = some(5);
        const call = (): unknown =>
          isClass(member) ? Reflect.construct(member as Any, args) : (member as Any)(...args);
        wrong.push(await attempt(name, call));
      }
    }
    expect(wrong.filter((what) => what !== null)).toEqual([]);
  });

  it("give a value or an Error: methods of modules, optimizers, data sets", async () => {
    const makers: (() => object)[] = [
      () => new nn.Linear(2, 2),
      () => new nn.Sequential(new nn.Linear(2, 2)),
      () => new nn.ModuleDict({ a: new nn.ReLU() }),
      () => new nn.ParameterList([new nn.Parameter(torch.ones([1]))]),
      () => new nn.LSTM(2, 2),
      () => new nn.LazyLinear(2),
      () => new optim.Adam([torch.ones([1]).requiresGrad_()]),
      () => new optim.lrScheduler.StepLR(new optim.SGD([torch.ones([1]).requiresGrad_()], { lr: 1 }), 1),
      () => new torch.Generator(),
      () => new data.TensorDataset(torch.ones([3])),
      () => new data.DataLoader([1, 2]),
    ];
    const wrong: (string | null)[] = [];
    for (const make of makers) {
      const names = new Set<string>();
      for (let p: unknown = make(); p !== null && p !== Object.prototype; p = Object.getPrototypeOf(p)) {
        for (const name of Object.getOwnPropertyNames(p)) if (!name.startsWith("_")) names.add(name);
      }
      names.delete("constructor");
      for (const name of names) {
        const self = make();
        const member: unknown = Reflect.get(self, name);
        if (typeof member !== "function") continue;
        for (let i = 0; i < 3; i++)
          wrong.push(await attempt(name, () => Reflect.apply(member, self, some(4)) as unknown));
      }
    }
    expect(wrong.filter((what) => what !== null)).toEqual([]);
  });
});

describe("the error says what was expected, and what was received", () => {
  const x = torch.ones([2, 3]);
  const any = (value: unknown): never => value as never;

  it.each<[what: string, call: () => unknown, message: string]>([
    [
      "an array for a tensor",
      () => nn.functional.mseLoss(any([1, 2]), x),
      "mseLoss expects a tensor as 'input'. Received: an array.",
    ],
    [
      "nothing for a tensor",
      () => nn.functional.mseLoss(x, any(undefined)),
      "mseLoss expects a tensor as 'target'. Received: undefined.",
    ],
    ["a layer without its input", () => new nn.Linear(2, 2).forward(any(undefined)), "linear"],
    ["a proxy", () => x.add(any(new Proxy(x, {}))), "add"],
    ["the prototype", () => torch.Tensor.prototype.item(), "Expected a tensor"],
    ["a disposed tensor", () => nn.functional.mseLoss(disposed(), x), "this tensor was disposed"],
    ["an array that contains itself", () => torch.tensor(any(cyclic())), "or one that contains itself"],
    ["an index that contains itself", () => x.at(any(cyclic())), "nor contain itself"],
    ["ragged arrays", () => torch.tensor(any([[1, 2], [3]])), "expected sequence of length 2 at dim 1 (got 1)"],
    ["a deep array", () => torch.tensor(any(JSON.parse("[".repeat(70) + "]".repeat(70)))), "nested at most 64 deep"],
    ["a detached array", () => torch.fromTypedArray(detached(), [4]), "4"],
    ["an array of another length", () => torch.fromTypedArray(new Float32Array(3), [2, 2]), "3"],
    ["a text among numbers", () => torch.tensor(any([1, "2"])), "2"],
    ["an unknown dtype", () => torch.dtypeOf("float7"), 'Received: "float7"'],
    ["a size beyond memory", () => torch.zeros([2 ** 40, 2 ** 10]), "memory"],
    ["an index out of range", () => x.at(5), "5"],
    ["an index of another kind", () => x.at(any({})), "Received: an object"],
    ["a fraction as index", () => x.at(0.5), "Received: 0.5"],
    ["no function for a mode", () => torch.noGrad(any(x)), "Expected a function to run in the mode"],
    ["no function for a derivative", () => torch.autograd.functional.jacobian(any(1), x), "expects a function as 'fn'"],
    [
      "a size of another kind",
      () => new nn.ZeroPad2d(any("2")),
      "Expected a number, or an array of 4 numbers, as a size.",
    ],
    ["no data set", () => new data.DataLoader(any(5)), "DataLoader expects a data set"],
    ["no tensors", () => new data.TensorDataset(any([1])), "TensorDataset expects a tensor as 'tensors'."],
    ["no length", () => new data.RandomSampler(any(undefined)), "expects a data set with a 'length'"],
    ["a batch of nothing", () => data.defaultCollate([undefined]), "found undefined"],
    [
      "betas of another kind",
      () => new optim.Adam([x.clone().requiresGrad_()], { betas: any(0.9) }),
      "betas: expected two numbers.",
    ],
    [
      "a text for a rate",
      () => new optim.SGD([x.clone().requiresGrad_()], { lr: any("0.1") }),
      "SGD expects a number, or a tensor as 'lr'. Received: \"0.1\".",
    ],
    [
      "no gradients",
      () => nn.utils.clipGradNorm_(any([1]), 1),
      "expects a tensor as 'parameters'. Received: a number.",
    ],
    ["no model", () => nn.utils.deepCopy(any(5)), "Expected an nn.Module. Received: a number."],
    [
      "no path to a member",
      () => new nn.Linear(2, 2).getParameter(any(1)),
      "getParameter expects a string as 'target'.",
    ],
    ["no archive", () => torch.load(Buffer.from("not an archive")), "archive"],
    ["nothing to load", () => torch.load(any(undefined)), "path"],
    ["no file", () => torch.load(join(write, "missing")), "No such file"],
    [
      "no tensors to save",
      () => torch.safetensors.save(any({ a: 1 })),
      "safetensors expects a tensor as 'a'. Received: a number.",
    ],
    ["a function to save", () => torch.save({ a: () => 1 }, write), "a"],
  ])("%s", (_what, call, message) => {
    expect(call).toThrow(Error);
    expect(call).toThrow(message);
  });

  it("names the entries of a state dictionary that are missing, unknown or of another shape", () => {
    const layer = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 1));
    const wrong = { "0.weight": torch.ones([3, 2]), "0.bias": torch.ones([2]), other: torch.ones([1]) };
    const load = (): unknown => layer.loadStateDict(wrong);
    expect(load).toThrow("size mismatch for 0.weight");
    expect(load).toThrow(/Missing key\(s\) in state_dict: "1.weight", "1.bias"/);
    expect(load).toThrow(/Unexpected key\(s\) in state_dict: "other"/);
    expect(() => layer.loadStateDict({ ...layer.stateDict(), "0.bias": any(1) })).toThrow("0.bias");
    expect(() => layer.loadStateDict(any(null))).toThrow("state");
    const sgd = new optim.SGD(layer.parameters(), { lr: 1, momentum: 0.9 });
    expect(() => sgd.loadStateDict(any({}))).toThrow(Error);
    expect(() => sgd.loadStateDict({ state: {}, param_groups: [] })).toThrow("different number of parameter groups");
  });

  it("leaves files that are cut off or altered alone", () => {
    const file = `${write}.pt`;
    torch.save({ a: torch.arange(100), b: [1, "two", null] }, file);
    const bytes = Buffer.from(torch.safetensors.save({ a: torch.arange(10) }));
    const saved = readFileSync(file);
    for (const [whole, load] of [
      [saved, (part: Buffer) => torch.load(part)],
      [bytes, (part: Buffer) => torch.safetensors.load(part)],
    ] as const) {
      for (let i = 0; i < 60; i++) {
        const cut = Buffer.from(whole.subarray(0, Math.floor(next() * whole.length)));
        expect(() => load(cut)).toThrow(Error);
        const altered = Buffer.from(whole);
        for (let k = 0; k < 4; k++) altered[Math.floor(next() * altered.length)] = Math.floor(next() * 256);
        try {
          load(altered);
        } catch (error) {
          expect(misbehaviour("load", error)).toBeNull();
        }
      }
    }
  });
});
