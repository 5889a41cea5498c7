/** @file Long texts among arguments: a message shows their beginning. */
import { describe, expect, it } from "vitest";
import * as torch from "../index.js";
import { messageOf } from "../../scripts/testing/message-of.js";

const { nn, optim } = torch;
const long = "x".repeat(100_000);
const text = long as never;
const layer = (): torch.nn.Linear => new nn.Linear(2, 2);
const sgd = (): torch.optim.SGD => new optim.SGD(layer().parameters(), { lr: 0.1 });
const x = torch.ones([2, 2]);

const calls: readonly [string, () => unknown][] = [
  ["device", () => torch.device(long)],
  ["an operator's device", () => torch.ones([1], { device: long })],
  ["Generator", () => new torch.Generator(text)],
  ["cuda.synchronize", () => torch.cuda.synchronize(text)],
  ["setFloat32MatmulPrecision", () => torch.setFloat32MatmulPrecision(text)],
  ["setDeterministicDebugMode", () => torch.setDeterministicDebugMode(text)],
  ["finfo", () => torch.finfo(text)],
  ["iinfo", () => torch.iinfo(text)],
  ["Tensor.type", () => x.type(long)],
  ["Tensor.size", () => x.size(text)],
  ["Tensor.stride", () => x.stride(text)],
  ["scope", () => torch.scope(text)],
  ["Dropout", () => new nn.Dropout(text)],
  ["functional.dropout", () => nn.functional.dropout(x, { p: text })],
  ["GroupNorm", () => new nn.GroupNorm(3, text)],
  ["Embedding", () => new nn.Embedding(3, 2, { paddingIdx: text }).forward(torch.tensor([1n]))],
  ["MultiheadAttention", () => new nn.MultiheadAttention(4, text)],
  ["gridSample", () => nn.functional.gridSample(torch.ones([1, 1, 2, 2]), torch.ones([1, 1, 1, 2]), { mode: text })],
  ["getSubmodule", () => layer().getSubmodule(long)],
  ["getParameter", () => layer().getParameter(long)],
  ["registerParameter", () => layer().registerParameter(long, 3 as never)],
  ["registerBuffer", () => layer().registerBuffer(long, 3 as never)],
  ["registerModule of a name with a dot", () => layer().registerModule(`${long}.`, layer())],
  ["ModuleDict", () => new nn.ModuleDict(text)],
  ["ModuleDict.get", () => new nn.ModuleDict({ a: layer() }).get(long)],
  ["ModuleDict.set", () => new nn.ModuleDict().set(long, text)],
  ["ModuleDict.set of a name with a dot", () => new nn.ModuleDict().set(`${long}.`, layer())],
  ["ParameterDict", () => new nn.ParameterDict(text)],
  ["ParameterDict.get", () => new nn.ParameterDict().get(long)],
  ["ParameterList.at", () => new nn.ParameterList([x]).at(text)],
  ["Sequential.at", () => new nn.Sequential(layer()).at(text)],
  ["Sequential of texts", () => new nn.Sequential(text)],
  [
    "a lost parameter",
    () => {
      const net = layer();
      net.registerParameter(long, new nn.Parameter(x));
      Reflect.set(net, long, long);
      net.parameters();
    },
  ],
  ["prune.remove", () => nn.utils.prune.remove(layer(), long)],
  ["prune.randomUnstructured", () => nn.utils.prune.randomUnstructured(layer(), "weight", text)],
  ["Adafactor", () => new optim.Adafactor(layer().parameters(), { beta2Decay: text })],
  ["loadStateDict", () => sgd().loadStateDict({ [long]: 1 } as never)],
  ["CosineAnnealingWarmRestarts", () => new optim.lrScheduler.CosineAnnealingWarmRestarts(sgd(), text)],
  ["getEmaMultiAvgFn", () => optim.swaUtils.getEmaMultiAvgFn(text)],
  ["fromModule", () => torch.data.fromModule("x".repeat(4000), "a")],
  ["collate", () => torch.data.defaultCollate([{ [long]: 1 }, { a: 1 }])],
  ["ReduceLROnPlateau", () => new optim.lrScheduler.ReduceLROnPlateau(sgd(), { mode: text })],
  ["Conv2d", () => new nn.Conv2d(1, 1, 1, { paddingMode: text })],
  ["LSTM", () => new nn.LSTM(2, 2, { dropout: text })],
  ["interpolate", () => nn.functional.interpolate(torch.ones([1, 1, 2, 2]), { scaleFactor: 2, mode: text })],
  ["ops", () => (torch.ops.aten as unknown as Record<string, () => unknown>)[long]?.()],
  ["safetensors.load", () => torch.safetensors.load(Buffer.from(long))],
  ["cdist", () => torch.cdist(x, x, { computeMode: text } as never)],
  ["DistributedSampler", () => new torch.data.DistributedSampler([1], { numReplicas: text, rank: text })],
  ["Bilinear", () => new nn.Bilinear(text, 1, 1)],
  ["an unknown option", () => new nn.Linear(2, 2, { [long]: 1 })],
  ["an object of a long text", () => nn.functional.dropout(x, { p: { toString: () => long } as never })],
];

describe("a message has some hundred letters at most of what was given", () => {
  it.each(calls)("%s", (_, call) => {
    const message = messageOf(call);
    expect(message).not.toBe("");
    expect(message.length, message.slice(0, 200)).toBeLessThan(1000);
  });
});
