/** @file Errors of arguments begin at the user's line, whichever part of the library throws them. */
import { afterEach, describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { type Tensor } from "../index.js";
import { RangeError as OwnRangeError, TypeError as OwnTypeError } from "./user-errors.js";
import { framesOf } from "./user-frames.js";

const { autograd, data, nn, optim } = torch;
const F = nn.functional;
const x = torch.ones([2, 2]);
const wrong = (value: unknown): never => value as never;

async function thrownBy(call: () => unknown): Promise<Error> {
  try {
    await call();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("expected an error");
}

const firstFrame = (error: Error): string => framesOf(error.stack ?? "").frames[0] ?? "";

const calls: Record<string, () => unknown> = {
  "an operator": () => x.reshape([3]),
  "an operator's argument": () => torch.add(x, wrong("a")),
  "a hand-written function": () => torch.tensor(wrong(new Map())),
  "a function by an equation": () => torch.einsum("ij,jk->ik", wrong([x])),
  "an unknown option": () => torch.zeros([2], wrong({ dtpe: torch.int64 })),
  indexing: () => x.at(wrong("a")),
  "a conversion": () => Number(x),
  "a device": () => torch.device("bogus"),
  "a dtype": () => torch.finfo(torch.int64),
  "a setting": () => torch.setNumThreads(-1),
  "a generator": () => torch.manualSeed(wrong("a")),
  "a layer": () => new nn.Conv2d(3, 4, 2, { paddingMode: wrong("bogus") }),
  "a layer's option": () => new nn.Linear(2, 3, wrong({ bais: false })),
  "a call of a layer": () => new nn.Linear(2, 3).forward(wrong(3)),
  "a call of layers in layers": () => {
    let net: InstanceType<typeof nn.Sequential> = new nn.Sequential(new nn.Embedding(2, 3));
    for (let i = 0; i < 8; i++) net = new nn.Sequential(net);
    return net.forward(x);
  },
  "a loss": () => F.crossEntropy(x, x, { reduction: wrong("bogus") }),
  "an initialization": () => nn.init.xavierUniform_(torch.zeros([2])),
  "a container": () => new nn.ModuleDict({ a: wrong(3) }),
  "a state dictionary": () => new nn.Linear(2, 3).loadStateDict({}),
  "a parameter": () => new nn.ParameterList(wrong([3])),
  "a data set": () => new data.TensorDataset(),
  "a part of a data set": () => new data.Subset([1, 2], wrong(3)),
  "a split": () => data.randomSplit([1, 2, 3], [1, 1]),
  "a loader": () => new data.DataLoader([1], { numWorkers: -1 }),
  "a pass over a loader": () => [...new data.DataLoader([1], { sampler: [4] })],
  "an asynchronous pass": async () => {
    for await (const batch of new data.DataLoader([1], { sampler: [4] })) void batch;
  },
  "an optimizer": () => new optim.SGD([], { lr: 0.1 }),
  "an optimizer's option": () => new optim.Adam([x], { lr: -1 }),
  "a schedule": () => new optim.lrScheduler.StepLR(wrong({}), 3),
  gradients: () => autograd.grad([x], [x]),
  "a backward pass": () => x.backward(),
  "a file that is missing": () => torch.load("/nowhere/a.pt"),
  "a folder that is missing": () => torch.save(x, "/nowhere/at/all/a.pt"),
  "a safetensors file": () => torch.safetensors.saveFile(wrong({ a: 3 }), "/tmp/never.safetensors"),
  "a comparison": () => torch.testing.assertClose(x, x.add(1)),
};

describe("errors of arguments", () => {
  it.each(Object.entries(calls))("of %s begin at the user's line", async (_, call) => {
    const error = await thrownBy(call);
    expect(firstFrame(error)).toContain("user-errors.test.ts");
    expect(error.stack).toContain(error.message.split("\n")[0]);
  });
});

describe("errors for users", () => {
  const limit = Error.stackTraceLimit;
  afterEach(() => {
    Error.stackTraceLimit = limit;
  });

  it("are the language's own, with their causes", async () => {
    const error = await thrownBy(() => new data.DataLoader(wrong(3)));
    expect(Object.getPrototypeOf(error)).toBe(TypeError.prototype);
    expect([error.constructor, error.name]).toEqual([TypeError, "TypeError"]);
    expect(error).toBeInstanceOf(OwnTypeError);
    expect(error).not.toBeInstanceOf(OwnRangeError);
    const cause = { reason: 1 };
    expect(new OwnRangeError("a", { cause }).cause).toBe(cause);
    expect(new OwnRangeError()).toMatchObject({ message: "", name: "RangeError" });
    expect(Object.keys(new OwnRangeError("a"))).toEqual([]);
    const torchError = await thrownBy(() => x.reshape([3]));
    expect(torchError).toBeInstanceOf(torch.TorchError);
  });

  it("have as many frames as the process asks for", async () => {
    for (const wanted of [0, 1, 3]) {
      Error.stackTraceLimit = wanted;
      const error = await thrownBy(() => new data.TensorDataset());
      expect(Error.stackTraceLimit).toBe(wanted);
      Error.stackTraceLimit = limit;
      const { frames } = framesOf(error.stack ?? "");
      expect(frames.length).toBeLessThanOrEqual(wanted);
      if (wanted > 0) expect(frames[0]).toContain("user-errors.test.ts");
    }
    Error.stackTraceLimit = wrong(undefined);
    expect((await thrownBy(() => new data.TensorDataset())).message).toContain("at least one tensor");
  });

  it("begin at the function of the user's that the library called", async () => {
    function decode(items: Tensor[]): Tensor {
      return torch.stack(wrong(items.length));
    }
    const error = await thrownBy(() => [...new data.DataLoader([x, x], { collateFn: decode })]);
    expect(firstFrame(error)).toMatch(/decode .*user-errors\.test\.ts/);
  });

  it("keep the library's frames where the fault is the library's own", () => {
    const frames = framesOf(new OwnTypeError("internal: no handle").stack ?? "").frames.join("\n");
    expect(frames).toContain("user-errors.ts");
  });
});
