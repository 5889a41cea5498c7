/** @file Lists that say to hold billions of items where a number is expected: an error at once. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { messageOf } from "../../scripts/testing/message-of.js";

const { nn, optim } = torch;
const list = [1, 2];
list.length = 2 ** 32 - 1;
const endless = list as never;
const x = torch.ones([2, 2]);
const sgd = (): torch.optim.SGD => new optim.SGD([torch.ones([1]).requiresGrad_()], { lr: 0.1 });

const hidden = (cell: object): ((...args: unknown[]) => unknown) => Reflect.get(cell, "checkHidden") as () => unknown;

const calls: readonly [string, () => unknown][] = [
  ["Dropout", () => new nn.Dropout(endless)],
  ["Dropout by name", () => new nn.Dropout({ p: endless })],
  ["AlphaDropout", () => new nn.AlphaDropout(endless)],
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
];

describe("a list that says to be endless is refused", () => {
  it.each(calls)("%s", (_, call) => {
    const message = messageOf(call);
    expect(message).not.toBe("");
    expect(message.length).toBeLessThan(1000);
  });
});

it("the message of a probability says what was given", () => {
  expect(messageOf(() => new nn.Dropout([0.5] as never))).toBe("dropout expects a number as 'p'. Received: an array.");
});

it("no device is equal to it", () => {
  expect(torch.device("cpu").equals(endless)).toBe(false);
  expect(torch.device("cpu").equals("cpu")).toBe(true);
});
