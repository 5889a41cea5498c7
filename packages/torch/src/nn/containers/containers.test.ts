/** @file Containers, and what Sequential frees. */
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";
import { nn, type Tensor } from "../../index.js";

/** Keeps its input and output, as a user's layer may. */
class Keeping extends nn.Module {
  input: Tensor | null = null;
  output: Tensor | null = null;

  override forward(x: Tensor): Tensor {
    this.input = x;
    this.output = x.mul(2);
    return this.output;
  }
}

describe("Sequential", () => {
  it("passes through layers, by position or by name", () => {
    const named = new nn.Sequential({ hidden: new nn.Linear(2, 3), act: new nn.ReLU() });
    expect(Object.keys(named.stateDict())).toEqual(["hidden.weight", "hidden.bias"]);
    expect(named.length).toBe(2);
    expect(named.at(-1)).toBeInstanceOf(nn.ReLU);
    expect(named.forward(torch.ones([1, 2])).shape).toEqual([1, 3]);
    named.append(new nn.Flatten());
    expect([...named]).toHaveLength(3);
    expect(String(named.slice(0, 1))).toContain("(hidden): Linear");
    expect(named.pop()).toBeInstanceOf(nn.Flatten);
    expect(new nn.Sequential().forward(torch.ones([1])).item()).toBe(1);
  });

  it("changes", () => {
    const body = new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU());
    body.append(new nn.Linear(3, 1)).insert(0, new nn.Flatten());
    expect([...body].map((layer) => layer.constructor.name)).toEqual(["Flatten", "Linear", "ReLU", "Linear"]);
    expect(body.pop(0)).toBeInstanceOf(nn.Flatten);
    expect(Object.keys(body.stateDict())).toEqual(["0.weight", "0.bias", "2.weight", "2.bias"]);
    body.set(1, new nn.Tanh());
    expect(body[1]).toBeInstanceOf(nn.Tanh);
    expect(body.slice(1).length).toBe(2);
    expect(() => body.at(3)).toThrow("index 3 is out of range");
    // @ts-expect-error -- what JavaScript callers may do
    expect(() => body.append("relu")).toThrow("Sequential expects modules. Received: relu.");
  });

  it("frees what lies between its layers, and neither input nor output", () => {
    const body = new nn.Sequential(new nn.Flatten(), new nn.Linear(4, 1024), new nn.ReLU(), new nn.Linear(1024, 256));
    const x = torch.ones([1, 2, 2]);
    torch.noGrad(() => body.forward(x)).dispose();
    const before = torch.memoryStats().liveBytes;
    const output = torch.noGrad(() => body.forward(x));
    expect(torch.memoryStats().liveBytes - before).toBe(4 * 256);
    expect(x.isDisposed || output.isDisposed).toBe(false);
  });

  it("leaves what autograd needs", () => {
    const body = new nn.Sequential(new nn.Linear(2, 2), new nn.Sigmoid(), new nn.Linear(2, 1));
    body
      .forward(torch.ones([1, 2]))
      .sum()
      .backward();
    expect(body.parameters().every((parameter) => parameter.grad !== null)).toBe(true);
  });

  it("leaves what layers, hooks or nested layers keep", () => {
    const keeping = new Keeping();
    new nn.Sequential(new nn.ReLU(), keeping, new nn.ReLU()).forward(torch.ones([2]));
    expect(keeping.input?.isDisposed || keeping.output?.isDisposed).toBe(false);

    const nested = new Keeping();
    new nn.Sequential(new nn.ReLU(), new nn.Sequential(nested), new nn.ReLU()).forward(torch.ones([2]));
    expect(nested.input?.isDisposed || nested.output?.isDisposed).toBe(false);

    const seen: Tensor[] = [];
    const hooked = new nn.Sequential(new nn.ReLU(), new nn.Tanh(), new nn.ReLU());
    hooked[1]?.registerForwardHook((_module, [input], output) => void seen.push(input as Tensor, output as Tensor));
    hooked.forward(torch.ones([2]));
    expect(seen.map((tensor) => tensor.isDisposed)).toEqual([false, false]);

    class KeepingLinear extends nn.Linear {
      kept: Tensor | null = null;
      override forward(x: Tensor): Tensor {
        this.kept = x;
        return super.forward(x);
      }
    }
    const linear = new KeepingLinear(2, 2);
    new nn.Sequential(new nn.ReLU(), linear, new nn.ReLU()).forward(torch.ones([1, 2]));
    expect(linear.kept?.isDisposed).toBe(false);
  });

  it("frees nothing that layers hand through", () => {
    const x = torch.ones([2]);
    const body = new nn.Sequential(new nn.Identity(), new nn.Dropout(0.5), new nn.ReLU({ inplace: true })).eval();
    expect(body.forward(x)).toBe(x);
    expect(x.isDisposed).toBe(false);
  });
});

describe("lists and dictionaries", () => {
  it("ModuleList", () => {
    const list = new nn.ModuleList([new nn.Linear(1, 1), new nn.Linear(1, 2)]);
    list.extend([new nn.Linear(2, 2)]);
    expect(list.length).toBe(3);
    expect(list[1]?.outFeatures).toBe(2);
    expect(list.at(-1).inFeatures).toBe(2);
    expect([...list].map((layer) => layer.outFeatures)).toEqual([1, 2, 2]);
    expect(list.slice(1)).toHaveLength(2);
    expect(() => list.forward()).toThrow('Module [ModuleList] is missing the required "forward" function');
  });

  it("ModuleDict keeps the order of numeric names too", () => {
    const dict = new nn.ModuleDict<nn.Module>({ b: new nn.ReLU() })
      .set("10", new nn.Linear(1, 1))
      .set("2", new nn.Tanh());
    expect([...dict.keys()]).toEqual(["b", "10", "2"]);
    expect(Object.keys(dict.stateDict())).toEqual(["10.weight", "10.bias"]);
    expect(dict.has("2")).toBe(true);
    expect(dict.pop("2")).toBeInstanceOf(nn.Tanh);
    expect(dict.length).toBe(2);
    expect(() => dict.get("x")).toThrow("ModuleDict has no module 'x'. Expected one of: b, 10.");
    expect(() => dict.set("a.b", new nn.ReLU())).toThrow('contain "."');
  });

  it("ParameterList and ParameterDict make parameters", () => {
    const list = new nn.ParameterList([torch.ones([1])]).append(new nn.Parameter(torch.ones([2]), false));
    expect(list[0]).toBeInstanceOf(nn.Parameter);
    expect(list.at(-1).requiresGrad).toBe(false);
    expect(Object.keys(list.stateDict())).toEqual(["0", "1"]);
    const dict = new nn.ParameterDict({ a: torch.ones([1]) }).set("b", torch.zeros([1]));
    expect([...dict].map(([name]) => name)).toEqual(["a", "b"]);
    expect(dict.parameters()).toHaveLength(2);
    dict.loadStateDict({ a: torch.zeros([1]), b: torch.ones([1]) });
    expect(dict.get("b").item()).toBe(1);
    // @ts-expect-error -- what JavaScript callers may do
    expect(() => list.append(3)).toThrow("ParameterList expects tensors. Received: 3.");
  });
});
