/** @file Summaries of models; numbers and texts are Lightning's for the same models. */
import { nn, type Tensor, zeros } from "@lightning-ts/torch";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { summarize } from "./summarize.js";

class Net extends nn.Module {
  body = new nn.Sequential(new nn.Conv2d(1, 8, 3), new nn.ReLU(), new nn.Flatten(), new nn.Linear(8 * 26 * 26, 300));
  head = new nn.Linear(300, 10);
  scale = new nn.Parameter(zeros([5]));
  drop = new nn.Dropout();
  frozen = new nn.Linear(3, 3);
  exampleInputArray: unknown = zeros([2, 1, 28, 28]);

  constructor() {
    super();
    this.frozen.requiresGrad_(false);
    this.frozen.eval();
  }

  override forward(x: Tensor): [Tensor, string] {
    return [this.drop.forward(this.head.forward(this.body.forward(x))), "no tensor"];
  }
}

class Lazy extends nn.Module {
  layer = new nn.Linear(2, 1);
  lazy = new nn.LazyLinear(3, false);
  seq = new nn.Sequential(new nn.LazyConv1d(4, 3), new nn.LazyBatchNorm1d());
  own = new nn.UninitializedParameter();
  exampleInputArray: unknown = null;

  override forward(x: Tensor): Tensor {
    return this.layer.forward(x).add(this.lazy.forward(x).sum());
  }
}

describe("summarize", () => {
  it("lists the direct children", () => {
    const model = new Net();
    const summary = summarize(model);
    expect(
      summary.layers.map(({ name, type, params, mode, inSizes, outSizes }) => [
        name,
        type,
        params,
        mode,
        inSizes,
        outSizes,
      ]),
    ).toEqual([
      ["body", "Sequential", 1622780, "train", [2, 1, 28, 28], [2, 300]],
      ["head", "Linear", 3010, "train", [2, 300], [2, 10]],
      ["drop", "Dropout", 0, "train", [2, 10], [2, 10]],
      ["frozen", "Linear", 12, "eval", "?", "?"],
    ]);
    expect(summary.totalParameters).toBe(1625807);
    expect(summary.trainableParameters).toBe(1625795);
    expect(summary.totalFlops).toBe(194688 + 6489600 + 12000);
    expect(summary.toString()).toContain(
      "  | other params | n/a        | 5      | n/a   | n/a    | n/a            | n/a      \n",
    );
    expect(summary.toString()).toContain(
      "6.503     Total estimated model params size (MB)\n7         Modules in train mode\n1 ",
    );
  });

  it("goes as deep as asked for", () => {
    const model = new Net();
    expect(summarize(model, { maxDepth: 2 }).layers.map(({ name }) => name)).toEqual([
      "body",
      "body.0",
      "body.1",
      "body.2",
      "body.3",
      "head",
      "drop",
      "frozen",
    ]);
    expect(summarize(model, { maxDepth: -1 }).layers).toHaveLength(8);
    expect(summarize(model, { maxDepth: 0 }).layers).toHaveLength(0);
    for (const maxDepth of [-2, 1.5, "1"]) {
      expect(() => summarize(model, { maxDepth: maxDepth as number })).toThrow(RangeError);
    }
  });

  it("leaves the model as it was", () => {
    const model = new Net();
    model.head.eval();
    summarize(model);
    expect([model.training, model.head.training, model.body.training, model.frozen.training]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(model.parameters().every((p) => p.grad === null)).toBe(true);
  });

  it("needs no example, and knows none where the model fails on it", () => {
    const model = new Net();
    model.exampleInputArray = undefined;
    expect(summarize(model).toString()).not.toContain("In sizes");
    model.exampleInputArray = zeros([1, 2, 3, 4]);
    model.train();
    expect(() => summarize(model)).toThrow();
    expect(model.training).toBe(true);
  });

  it("counts nothing of lazy layers, and says so once", () => {
    const warn = vi.spyOn(process, "emitWarning").mockReturnValue();
    onTestFinished(() => warn.mockRestore());
    const totals =
      "3         Trainable params\n0         Non-trainable params\n3         Total params\n0.000     Total estimated model params " +
      "size (MB)\n5         Modules in train mode\n0         Modules in eval mode\n0         Total Flops";
    const rule = "-".repeat(53);
    expect(summarize(new Lazy()).toString()).toBe(
      `  | Name  | Type       | Params | Mode  | FLOPs\n${rule}\n0 | layer | Linear     | 3      | train | 0    \n` +
        "1 | lazy  | LazyLinear | 0      | train | 0    \n2 | seq   | Sequential | 0      | train | 0    \n" +
        `${rule}\n${totals}`,
    );
    expect(summarize(new Lazy(), { maxDepth: -1 }).toString()).toContain(
      "3 | seq.0 | LazyConv1d      | 0      | train | 0    \n4 | seq.1 | LazyBatchNorm1d | 0      | train | 0    \n",
    );
    expect(summarize(new Lazy(), { maxDepth: 0 }).toString()).toBe(
      `  | Name         | Type | Params | Mode | FLOPs\n${rule}\n  | other params | n/a  | 3      | n/a  | n/a  \n` +
        `${rule}\n${totals}`,
    );
    expect(
      warn.mock.calls.map(([text]) => String(text).includes("contains an instance of `UninitializedParameter`")),
    ).toEqual([true]);
  });

  it("knows the shapes of lazy layers that the example went through; others stay lazy", () => {
    const model = new Lazy();
    model.exampleInputArray = zeros([1, 2]);
    const { layers, totalParameters, totalFlops } = summarize(model);
    expect(
      layers.map(({ type, params, flops, inSizes, outSizes }) => [type, params, flops, inSizes, outSizes]),
    ).toEqual([
      ["Linear", 3, 4, [1, 2], [1, 1]],
      ["Linear", 6, 12, [1, 2], [1, 3]],
      ["Sequential", 0, 0, "?", "?"],
    ]);
    expect([totalParameters, totalFlops]).toEqual([9, 16]);
  });
});
