/** @file Lists that claim billions of items, and numbers that become as many things: an error at once, wherever they are given. */
import { describe, expect, it } from "vitest";
import { listOf } from "./expect.js";
import * as torch from "../index.js";

const { data, nn, optim } = torch;
const any = (value: unknown): never => value as never;
const weight = (): torch.Tensor => torch.ones([2]).requiresGrad_();

function long(items: unknown[] = [], length = 2 ** 32 - 1): never {
  items.length = length;
  return any(items);
}

const sgd = (): InstanceType<typeof optim.SGD> => new optim.SGD([weight()], { lr: 0.1 });

describe.each([
  ["nothing", () => long()],
  ["two items", () => long([weight(), weight()])],
  ["fewer than libtorch's most", () => long([weight()], 60_000_000)],
])("an array that claims billions of items and has %s", (_what, list) => {
  it.each<[string, (list: never) => unknown]>([
    ["an optimizer", (given) => new optim.Adam(given)],
    ["a parameter group", (given) => new optim.SGD([{ params: given }], { lr: 1 })],
    ["addParamGroup", (given) => sgd().addParamGroup({ params: given })],
    ["clipGradNorm_", (given) => nn.utils.clipGradNorm_(given, 1)],
    ["clipGradValue_", (given) => nn.utils.clipGradValue_(given, 1)],
    ["getTotalNorm", (given) => nn.utils.getTotalNorm(given)],
    ["ParameterList", (given) => new nn.ParameterList(given)],
    ["ModuleList", (given) => new nn.ModuleList(given)],
    ["extend", (given) => new nn.ModuleList([]).extend(given)],
    ["a kernel's size", (given) => new nn.Conv2d(1, 1, given)],
    ["a shape", (given) => new nn.LayerNorm(given)],
    ["Unflatten", (given) => new nn.Unflatten(0, given)],
    ["cutoffs", (given) => new nn.AdaptiveLogSoftmaxWithLoss(4, 10, given)],
    ["ModuleList's slice", (given) => new nn.ModuleList([new nn.ReLU()]).slice(given)],
    ["Sequential's slice", (given) => new nn.Sequential(new nn.ReLU()).slice(0, given)],
    ["a named Sequential's slice", (given) => new nn.Sequential({ a: new nn.ReLU() }).slice(given)],
    ["a named Sequential's at", (given) => new nn.Sequential({ a: new nn.ReLU() }).at(given)],
    ["a named Sequential's set", (given) => new nn.Sequential({ a: new nn.ReLU() }).set(given, new nn.ReLU())],
    ["packSequence", (given) => nn.utils.rnn.packSequence(given)],
    ["padSequence", (given) => nn.utils.rnn.padSequence(given)],
    ["packPaddedSequence", (given) => nn.utils.rnn.packPaddedSequence(torch.ones([2, 2]), given)],
    ["parametersToVector", (given) => nn.utils.parametersToVector(given)],
    [
      "globalUnstructured",
      (given) => nn.utils.prune.globalUnstructured(given, any(nn.utils.prune.L1Unstructured), { amount: 1 }),
    ],
    ["ConcatDataset", (given) => new data.ConcatDataset(given)],
    ["Subset", (given) => new data.Subset([1, 2], given)],
    ["SubsetRandomSampler", (given) => new data.SubsetRandomSampler(given)],
    ["WeightedRandomSampler", (given) => new data.WeightedRandomSampler(given, 1)],
    ["randomSplit", (given) => data.randomSplit([1, 2], given)],
    ["defaultCollate", (given) => data.defaultCollate(given)],
    ["defaultCollate's items", (given) => data.defaultCollate([given, given])],
    ["defaultConvert", (given) => data.defaultConvert(given)],
    ["fromModule's address", (given) => data.fromModule(given, "name")],
    ["ParameterDict's get", (given) => new nn.ParameterDict().get(given)],
    ["ParameterDict's set", (given) => new nn.ParameterDict().set(given, weight())],
    ["ModuleDict's get", (given) => new nn.ModuleDict().get(given)],
    ["ModuleDict's set", (given) => new nn.ModuleDict().set(given, new nn.ReLU())],
    ["ParameterList's at", (given) => new nn.ParameterList([weight()]).at(given)],
    ["Dropout", (given) => new nn.Dropout(given)],
    ["Dropout by name", (given) => new nn.Dropout({ p: given })],
    ["dropout", (given) => nn.functional.dropout(weight(), given)],
    ["the number of features", (given) => new nn.Linear(2, given)],
    ["a learning rate", (given) => new optim.SGD([weight()], { lr: given })],
    ["a schedule's factor", (given) => new optim.lrScheduler.ConstantLR(sgd(), given)],
    ["stft", (given) => torch.stft(torch.ones([8]), given)],
    ["a device's index", (given) => new torch.Device("cuda", given)],
    ["a type", (given) => weight().type(given)],
    ["updateAverages", (given) => optim.swaUtils.updateAverages(given, [], weight(), any({}))],
    ["finfo", (given) => torch.finfo(given)],
    ["an amount of pruning", (given) => nn.utils.prune.l1Unstructured(new nn.Linear(2, 2), "weight", given)],
    ["a pruned parameter", (given) => nn.utils.prune.remove(new nn.Linear(2, 2), given)],
    ["MultiStepLR", (given) => new optim.lrScheduler.MultiStepLR(sgd(), given)],
    ["LambdaLR", (given) => new optim.lrScheduler.LambdaLR(sgd(), given)],
    ["ReduceLROnPlateau", (given) => new optim.lrScheduler.ReduceLROnPlateau(sgd(), { minLr: given })],
    ["ChainedScheduler", (given) => new optim.lrScheduler.ChainedScheduler(given)],
    ["tensor", (given) => torch.tensor(given)],
    ["a nested tensor", (given) => torch.tensor([given])],
    ["zeros", (given) => torch.zeros(given)],
    ["cat", (given) => torch.cat(given)],
    ["einsum", (given) => torch.einsum("a->a", given)],
    ["an index", (given) => torch.ones([2]).at([given])],
    ["backward", (given) => torch.autograd.backward(given)],
    ["grad", (given) => torch.autograd.grad(given, given)],
    [
      "jacobian",
      (given) =>
        torch.autograd.functional.jacobian(
          any((x: torch.Tensor) => x),
          given,
        ),
    ],
    ["tensordot", (given) => torch.tensordot(weight(), weight(), given)],
    ["meshgrid", (given) => torch.meshgrid(given)],
  ])("is refused by %s", (_name, call) => {
    expect(() => call(list())).toThrow(Error);
  });
});

describe("a number beyond reason", () => {
  it.each<[string, () => unknown]>([
    ["samples", () => [...new data.RandomSampler([1, 2], { replacement: true, numSamples: 0.5 })]],
    ["weighted samples", () => [...new data.WeightedRandomSampler([1, 2], 1e15)]],
    ["items of a data set", () => [...new data.RandomSampler({ length: 1e15 })]],
    ["items of a process", () => [...new data.DistributedSampler({ length: 1e15 }, { numReplicas: 2, rank: 0 })]],
    [
      "a fraction of processes",
      () => [...new data.DistributedSampler({ length: 3 }, { numReplicas: 5e-324, rank: 0 })],
    ],
    ["layers of an LSTM", () => new nn.LSTM(2, 2, 2 ** 31)],
    ["layers of an encoder", () => new nn.TransformerEncoder(new nn.TransformerEncoderLayer(4, 2, 4), 1e9)],
    ["sizes of a layer", () => new nn.Linear(1e9, 1e9)],
    ["a size", () => torch.zeros([1e12])],
    ["dims", () => torch.tensordot(weight(), weight(), torch.tensor(1e9))],
  ])("is refused: %s", (_what, call) => {
    expect(call).toThrow(Error);
  });

  it("a data set that grows smaller while it is read ends the pass", () => {
    let length = 2;
    const sampler = new data.RandomSampler({
      get length() {
        return length;
      },
    });
    length = 0;
    expect(() => [...sampler]).toThrow("num_samples should be a positive integer");
  });
});

it("a list keeps undefined items, and an iterable is read once", () => {
  expect(listOf("f", "x", [undefined, 1])).toEqual([undefined, 1]);
  expect(listOf("f", "x", new Set([1, 2]))).toEqual([1, 2]);
  expect(() => listOf("f", "x", any([1, , 2]))).toThrow(
    "f expects 'x' without missing items. Received: a list of 3 that has no item 1.",
  );
});
