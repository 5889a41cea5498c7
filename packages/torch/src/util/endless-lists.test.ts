/** @file Lists that say to hold billions of items where a number is expected: an error at once. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { messageOf } from "../../scripts/testing/message-of.js";

const { nn, optim } = torch;
/** How many items were asked for. */
let reads = 0;
const list = [1, 2];
list.length = 2 ** 32 - 1;
// A list that counts, and stops whoever goes through it: what would be minutes is a failure.
const endless = new Proxy(list, {
  get(target, key, receiver): unknown {
    count(key);
    return Reflect.get(target, key, receiver);
  },
  has(target, key) {
    count(key);
    return Reflect.has(target, key);
  },
}) as never;

function count(key: string | symbol): void {
  if (typeof key === "string" && /^\d+$/.test(key) && ++reads > 100_000) throw new Error("goes on and on");
}

const x = torch.ones([2, 2]);
const sgd = (): torch.optim.SGD => new optim.SGD([torch.ones([1]).requiresGrad_()], { lr: 0.1 });

const hidden = (cell: object): ((...args: unknown[]) => unknown) => Reflect.get(cell, "checkHidden") as () => unknown;

const hiddenOf =
  (object: object, name: string) =>
  (...args: unknown[]): unknown =>
    Reflect.apply(Reflect.get(object, name) as () => unknown, object, args);

const calls: readonly [string, () => unknown][] = [
  ["Dropout", () => new nn.Dropout(endless)],
  ["Dropout by name", () => new nn.Dropout({ p: endless })],
  ["AlphaDropout", () => new nn.AlphaDropout(endless)],
  ["Unfold", () => new nn.Unfold(endless)],
  ["Fold", () => new nn.Fold(endless, 2)],
  ["LayerNorm", () => new nn.LayerNorm(endless)],
  ["AdaptiveAvgPool2d", () => new nn.AdaptiveAvgPool2d(endless)],
  ["MaxPool2d: stride", () => new nn.MaxPool2d(2, endless)],
  ["Upsample: scaleFactor", () => new nn.Upsample({ scaleFactor: endless })],
  ["OneCycleLR", () => new optim.lrScheduler.OneCycleLR(sgd(), { maxLr: endless, totalSteps: 2 })],
  ["CyclicLR", () => new optim.lrScheduler.CyclicLR(sgd(), endless, 1)],
  ["BatchNorm1d", () => new nn.BatchNorm1d(endless)],
  ["BatchNorm2d: eps", () => String(new nn.BatchNorm2d(2, endless))],
  ["Flatten", () => String(new nn.Flatten(endless))],
  ["Bilinear", () => new nn.Bilinear(endless, -1, 1)],
  ["LocalResponseNorm", () => String(new nn.LocalResponseNorm(endless))],
  ["ParameterList", () => new nn.ParameterList(endless)],
  ["ModuleList", () => new nn.ModuleList(endless)],
  ["Sequential", () => new nn.Sequential(endless)],
  ["ModuleDict", () => new nn.ModuleDict(endless)],
  ["ParameterDict", () => new nn.ParameterDict(endless)],
  ["ParameterDict.get", () => new nn.ParameterDict().get(endless)],
  ["ConstantLR of lists in lists", () => new optim.lrScheduler.ConstantLR(sgd(), [[endless, 1e15], 1] as never)],
  ["StepLR", () => new optim.lrScheduler.StepLR(sgd(), endless).step()],
  ["SGD: lr", () => new optim.SGD([torch.ones([1]).requiresGrad_()], { lr: endless })],
  ["Adam: betas", () => new optim.Adam([torch.ones([1]).requiresGrad_()], { betas: endless })],
  ["Tensor.stride", () => x.stride(endless)],
  ["Tensor.size", () => x.size(endless)],
  ["Tensor.type", () => x.type(endless)],
  ["functional.groupNorm", () => nn.functional.groupNorm(x, endless)],
  ["functional.gaussianNllLoss", () => nn.functional.gaussianNllLoss(x, x, endless)],
  ["functional.dropout", () => nn.functional.dropout(x, endless)],
  ["functional.canonicalMask", () => nn.functional.canonicalMask(x, endless, null, "b", torch.float32)],
  ["init.sparse_", () => nn.init.sparse_(x, endless)],
  ["finfo", () => torch.finfo({ name: endless } as never)],
  ["iinfo", () => torch.iinfo({ name: endless } as never)],
  ["CosineAnnealingWarmRestarts.step", () => new optim.lrScheduler.CosineAnnealingWarmRestarts(sgd(), 2).step(endless)],
  ["lists in lists", () => new nn.AdaptiveLogSoftmaxWithLoss(2, 4, [1, endless])],
  ["an object that inherits from a list", () => new nn.GRUCell(2, Object.create(endless) as never)],
  ["an option that inherits from a list", () => new nn.Dropout({ p: Object.create(endless) as never })],
  ["functional.lpPool2d", () => nn.functional.lpPool2d(torch.ones([1, 4, 4]), 2, [endless] as never)],
  ["GRUCell.checkHidden", () => Reflect.apply(hidden(new nn.GRUCell(2, 2)), null, [torch.ones([]), endless])],
  ["broadcastShapes", () => torch.broadcastShapes(endless)],
  ["broadcastShapes of lists in lists", () => torch.broadcastShapes([2], [endless] as never)],
  ["Tensor.cuda", () => x.cuda(endless)],
  ["Tensor.to", () => x.to({ device: endless })],
  ["ReduceLROnPlateau.step", () => new optim.lrScheduler.ReduceLROnPlateau(sgd()).step(endless)],
  ["ReduceLROnPlateau.step: epoch", () => new optim.lrScheduler.ReduceLROnPlateau(sgd()).step(1, endless)],
  ["fromModule", () => torch.data.fromModule(endless, "a")],
  ["einsum", () => torch.einsum(x, endless)],
  ["unravelIndex", () => torch.unravelIndex(torch.tensor([1n]), endless)],
  ["Tensor.backward", () => x.requiresGrad_().sum().backward(null, { inputs: endless })],
  ["autograd.backward", () => torch.autograd.backward(x, endless)],
  ["autograd.grad", () => torch.autograd.grad(x.requiresGrad_().sum(), x, endless)],
  ["autograd.grad: outputs", () => torch.autograd.grad(endless, x)],
  ["setPrintoptions", () => torch.setPrintoptions({ profile: endless })],
  ["setPrintoptions: precision", () => torch.setPrintoptions({ precision: endless })],
  ["Device", () => new torch.Device(endless, 1)],
  ["device", () => torch.device(endless)],
  ["generatorOf", () => torch.generatorOf(endless)],
  ["forkRng", () => torch.forkRng(() => 1, { devices: endless })],
  ["cuda.setRngStateAll", () => torch.cuda.setRngStateAll(endless)],
  ["setMemoryBudget", () => torch.setMemoryBudget({ softBytes: endless })],
  ["PyObject", () => String(new torch.PyObject(endless, endless))],
  ["safeOpen", () => torch.safetensors.safeOpen("none", { device: endless })],
  ["TripletMarginWithDistanceLoss", () => new nn.TripletMarginWithDistanceLoss({ margin: endless })],
  ["ReduceLROnPlateau.isBetter", () => new optim.lrScheduler.ReduceLROnPlateau(sgd()).isBetter(1, endless)],
  ["StepLR.step", () => new optim.lrScheduler.StepLR(sgd(), 1).step(endless)],
  ["SWALR.weight", () => hiddenOf(new optim.swaUtils.SWALR(sgd(), 0.1), "weight")(endless)],
  ["LnStructured.kept", () => hiddenOf(new nn.utils.prune.LnStructured(1, 2), "kept")(x, 0, endless)],
  ["ParameterDict._setOwn", () => new nn.ParameterDict()._setOwn(endless, x)],
  ["ModuleList.position", () => hiddenOf(new nn.ModuleList(), "position")(0, endless)],
  ["AdaptiveLogSoftmaxWithLoss: classes", () => new nn.AdaptiveLogSoftmaxWithLoss(2, endless, [1])],
  ["ConvTranspose2d", () => new nn.ConvTranspose2d(1, 1, 1).forward(torch.ones([1, 2, 2]), [endless, 1] as never)],
  ["LSTMCell", () => new nn.LSTMCell(2, 2).forward(torch.ones([2, 2]), endless)],
  ["MultiheadAttention", () => new nn.MultiheadAttention(2, 1).forward({ ndim: endless } as never, x, x)],
  ["ConcatDataset.getItem", () => new torch.data.ConcatDataset([[1]]).getItem(endless)],
  ["Optimizer: defaults", () => new optim.SGD([x], { lr: endless })],
  ["ConstantLR._updateLr", () => new optim.lrScheduler.ConstantLR(sgd())._updateLr(endless)],
  ["RandomStructured.kept", () => hiddenOf(new nn.utils.prune.RandomStructured(1), "kept")(x, 0, endless)],
  ["SequentialSampler", () => [...new torch.data.SequentialSampler({ length: endless })]],
  [
    "MultiStepLR.loadStateDict",
    () => new optim.lrScheduler.MultiStepLR(sgd(), [1]).loadStateDict({ milestones: { 1: endless } }),
  ],
  ["save", () => torch.save({ a: endless }, "none")],
];

describe("a list that says to be endless is refused", () => {
  it.each(calls)("%s", (_, call) => {
    reads = 0;
    const message = messageOf(call);
    expect(message).not.toBe("");
    expect(message.length).toBeLessThan(1000);
    expect(reads).toBeLessThan(1000);
  });
});

it("the message of a probability says what was given", () => {
  expect(messageOf(() => new nn.Dropout([0.5] as never))).toBe("Dropout expects a number as 'p'. Received: an array.");
});

it("no device is equal to it", () => {
  expect(torch.device("cpu").equals(endless)).toBe(false);
  expect(torch.device("cpu").equals("cpu")).toBe(true);
});
