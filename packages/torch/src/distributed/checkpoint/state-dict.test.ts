/** @file Optimizers' states by names: they fit parameters in any order, in any groups, in any number of optimizers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as torch from "../../index.js";

const dcp = torch.distributed.checkpoint;
const { nn, ones, optim } = torch;

class Net extends nn.Module {
  readonly a = new nn.Linear(3, 2);
  readonly norm = new nn.BatchNorm1d(2);
  readonly b = new nn.Linear(2, 1);
  override forward(x: torch.Tensor): torch.Tensor {
    return this.b.forward(this.norm.forward(this.a.forward(x)));
  }
}

function train(net: Net, optimizers: readonly torch.optim.Optimizer[], steps: number): void {
  for (let i = 0; i < steps; i++) {
    for (const each of optimizers) each.zeroGrad();
    const x = torch
      .arange(12)
      .to(torch.float32)
      .reshape([4, 3])
      .mul(i + 1);
    net.forward(x.sin()).square().mean().backward();
    for (const each of optimizers) each.step();
  }
}

const weights = (net: Net): unknown => net.parameters().map((p) => p.tolist());
const adam = (net: Net): torch.optim.Optimizer => new optim.AdamW(net.parameters(), { lr: 0.05, weightDecay: 0.1 });

/** As Adam would do, of two groups in another order, or of two optimizers. */
const others: Readonly<Record<string, (net: Net) => torch.optim.Optimizer[]>> = {
  "the same": (net) => [adam(net)],
  "two groups in another order": (net) => [
    new optim.AdamW([{ params: net.b.parameters() }, { params: [...net.norm.parameters(), ...net.a.parameters()] }], {
      lr: 1,
    }),
  ],
  "two optimizers": (net) => [
    new optim.AdamW([...net.norm.parameters(), ...net.b.parameters()], { lr: 1 }),
    new optim.AdamW(net.a.parameters(), { lr: 1 }),
  ],
};

describe("state dictionaries by names", () => {
  it.each(Object.entries(others).flatMap(([name, make]) => [false, true].map((flat) => [name, flat, make] as const)))(
    "go on in %s, flat: %s",
    (_name, flattenOptimizerStateDict, make) => {
      const root = mkdtempSync(join(tmpdir(), "dcp-"));
      try {
        const net = new Net();
        const optimizer = adam(net);
        train(net, [optimizer], 2);
        const [model, state] = dcp.getStateDict(net, optimizer, { flattenOptimizerStateDict });
        dcp.save({ model, optim: state }, { checkpointId: root });

        const other = new Net();
        const optimizers = make(other);
        const [otherModel, otherState] = dcp.getStateDict(other, optimizers, { flattenOptimizerStateDict });
        const into = { model: otherModel, optim: otherState };
        // Groups are counted: what has other groups loads by the checkpoint's.
        const loaded =
          optimizers.length === 1 && flattenOptimizerStateDict
            ? into
            : dcp.loadStateDictFromKeys({ checkpointId: root });
        if (loaded === into) dcp.load(into, { checkpointId: root });
        dcp.setStateDict(other, optimizers, {
          modelStateDict: loaded.model as Record<string, torch.Tensor>,
          optimStateDict: loaded.optim as torch.distributed.checkpoint.NamedOptimizerState,
        });
        expect(weights(other)).toEqual(weights(net));
        train(net, [optimizer], 2);
        train(other, optimizers, 2);
        expect(weights(other)).toEqual(weights(net));
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    },
  );

  it("have PyTorch's names and keys", () => {
    const net = new Net();
    const state = dcp.getOptimizerStateDict(net, adam(net));
    expect(Object.keys(state.state)).toEqual(net.namedParameters().map(([name]) => name));
    expect(Object.keys(state.state["a.weight"] ?? {})).toEqual(["step", "exp_avg", "exp_avg_sq"]);
    expect(state.param_groups[0]).toMatchObject({ lr: 0.05, weight_decay: 0.1, params: Object.keys(state.state) });
    const flat = dcp.getOptimizerStateDict(net, adam(net), { flattenOptimizerStateDict: true });
    expect(flat["param_groups.b.bias.lr"]).toBe(0.05);
    expect(Object.keys(flat).filter((key) => key.startsWith("state.norm.weight."))).toHaveLength(3);
  });

  it("give an optimizer its state without a step of it", () => {
    const net = new Net();
    const before = weights(net);
    const optimizer = adam(net);
    dcp.getOptimizerStateDict(net, optimizer);
    expect(weights(net)).toEqual(before);
    expect([optimizer.paramGroups[0]?.lr, optimizer.state.size, net.a.weight.grad]).toEqual([0.05, 6, null]);
    expect(optimizer.wasStepped).toBe(false);
  });

  it("leave out frozen parameters, and gather what is sharded", () => {
    const net = new Net();
    net.a.weight.requiresGrad_(false);
    const keys = Object.keys(dcp.getModelStateDict(net, { ignoreFrozenParams: true }));
    expect(keys).not.toContain("a.weight");
    expect(keys).toContain("norm.running_mean");
    expect(() => dcp.getModelStateDict(net, { fullStateDicts: true } as object)).toThrow(
      "Did you mean 'fullStateDict'?",
    );
    const copied = dcp.getOptimizerStateDict(net, adam(net), { cpuOffload: true });
    expect(copied.param_groups[0]?.betas).toEqual([0.9, 0.999]);
  });

  it("say what is missing", () => {
    const net = new Net();
    const optimizer = adam(net);
    const state = dcp.getOptimizerStateDict(net, optimizer);
    delete state.state["a.weight"];
    expect(() => dcp.setOptimizerStateDict(net, optimizer, state)).toThrow(
      "Missing optimizer state for parameter 'a.weight'",
    );
    dcp.setOptimizerStateDict(net, optimizer, state, { strict: false });
    expect(() => dcp.setOptimizerStateDict(net, optimizer, { state: {}, param_groups: [] })).toThrow(
      "has no group of the parameters",
    );
    expect(() => dcp.setModelStateDict(net, {})).toThrow("Missing key(s)");
    expect(dcp.setModelStateDict(net, {}, { strict: false }).missingKeys).toHaveLength(8);
    const foreign = new optim.SGD([ones([1]).requiresGrad_()], { lr: 1 });
    expect(() => dcp.getOptimizerStateDict(net, foreign)).toThrow("is not the model's");
    expect(() => dcp.getOptimizerStateDict(net, [1] as unknown as torch.optim.Optimizer[])).toThrow(
      "Received: a number",
    );
  });

  it("work for optimizers that remember nothing", () => {
    const net = new Net();
    const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });
    const state = dcp.getOptimizerStateDict(net, optimizer);
    expect(state.param_groups).toHaveLength(1);
    dcp.setOptimizerStateDict(net, optimizer, {
      ...state,
      param_groups: state.param_groups.map((g) => ({ ...g, lr: 3 })),
    });
    expect(optimizer.paramGroups[0]?.lr).toBe(3);
  });
});

describe("junk", () => {
  const text = "y".repeat(2 ** 24);
  const endless = { *[Symbol.iterator]() { for (;;) yield 1; } }; // prettier-ignore
  const model = new nn.Linear(2, 2);
  it.each<[string, () => unknown]>([
    ["flattenStateDict", () => dcp.flattenStateDict(text as never)],
    ["a list in flattenStateDict", () => dcp.flattenStateDict({ a: Object.assign([], { length: 2 ** 32 - 1 }) })],
    ["unflattenStateDict", () => dcp.unflattenStateDict(text as never, text as never)],
    ["getModelStateDict", () => dcp.getModelStateDict(text as never)],
    ["setModelStateDict", () => dcp.setModelStateDict(model, text as never)],
    ["setOptimizerStateDict", () => dcp.setOptimizerStateDict(model, [], text as never)],
    ["setStateDict", () => dcp.setStateDict(model, [], text as never)],
    ["a text of optimizers", () => dcp.getOptimizerStateDict(model, text as never)],
    ["optimizers without end", () => dcp.getStateDict(model, endless as never)],
    ["a model", () => dcp.getOptimizerStateDict({} as never, [])],
  ])("is refused before it is walked through: %s", (_, call) => {
    expect(call).toThrow("expects");
  });
});
