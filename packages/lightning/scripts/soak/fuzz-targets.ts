/** @file Everything of both packages that the fuzz calls, and objects of those classes that take more than small numbers. */
import * as torch from "@lightning-ts/torch";
import * as fft from "../../../torch/src/generated/fft.js";
import { methods } from "../../../torch/src/functional/methods.js";
import * as linalg from "../../../torch/src/generated/linalg.js";
import { camelCase } from "../../../torch/src/util/names.js";
import { nearest } from "../../../torch/src/util/nearest.js";
import * as ops from "../../../torch/src/generated/ops.js";
import * as special from "../../../torch/src/generated/special.js";
import { type Examples, exportTargets, operatorTargets, type Target } from "../../../torch/scripts/soak/fuzz/target.js";
import * as callbacks from "../../src/callbacks/index.js";
import * as lightning from "../../src/index.js";
import * as loggers from "../../src/loggers/index.js";
import { Data, loader, Model, quiet } from "../testing/trainer.js";

const { nn, optim, data } = torch;

const weights = (): torch.Tensor[] => [torch.ones([2, 2]).requiresGrad_()];
const sgd = (): InstanceType<typeof optim.SGD> => new optim.SGD(weights(), { lr: 0.1, momentum: 0.9 });

const examples: Examples = {
  objects: {
    Trainer: () => new lightning.Trainer({ ...quiet, maxEpochs: 1 }),
    LightningModule: () => new Model(),
    LightningDataModule: () => new Data(),
    CombinedLoader: () => new lightning.CombinedLoader({ a: loader(2), b: loader(3) }),
    DataLoader: () => new data.DataLoader([torch.ones([2]), torch.ones([2])], { batchSize: 1 }),
    SequentialLR: () => {
      const optimizer = sgd();
      const { StepLR, SequentialLR } = optim.lrScheduler;
      return new SequentialLR(optimizer, [new StepLR(optimizer, 1), new StepLR(optimizer, 2)], [2]);
    },
    AveragedModel: () => new optim.swaUtils.AveragedModel(new nn.Linear(2, 2)),
    ModuleDict: () => new nn.ModuleDict({ a: new nn.ReLU() }),
    ParameterDict: () => new nn.ParameterDict({ a: new nn.Parameter(torch.ones([2])) }),
    MultiheadAttention: () => new nn.MultiheadAttention(4, 2),
    TransformerEncoderLayer: () => new nn.TransformerEncoderLayer(4, 2, 4),
    RNN: () => new nn.RNN(2, 2),
  },
  skipped: {},
};

/** All targets, in an order that does not depend on anything but the sources. */
export function allTargets(): Target[] {
  const { ops: _ops, nn: _nn, optim: _optim, data: _data, ...rest } = torch;
  return [
    ...operatorTargets(),
    ...exportTargets(
      {
        torch: rest,
        "torch.Tensor": { Tensor: torch.Tensor },
        "torch.linalg": torch.linalg,
        "torch.fft": torch.fft,
        "torch.special": torch.special,
        "torch.cuda": torch.cuda,
        "torch.backends": torch.backends,
        "torch.safetensors": torch.safetensors,
        "torch.autograd": torch.autograd,
        "torch.autograd.functional": torch.autograd.functional,
        "torch.nearest": { nearest },
        "torch.nn": nn,
        "torch.nn.functional": nn.functional,
        "torch.nn.init": nn.init,
        "torch.nn.utils": nn.utils,
        "torch.nn.utils.rnn": nn.utils.rnn,
        "torch.nn.utils.prune": nn.utils.prune,
        "torch.optim": optim,
        "torch.optim.lrScheduler": optim.lrScheduler,
        "torch.optim.swaUtils": optim.swaUtils,
        "torch.data": data,
        callbacks,
        loggers,
        lightning,
      },
      examples,
    ),
  ];
}

/** Whether a target is made from libtorch's schemas: an operator, or a function or method that hands its arguments to one. */
function isGenerated(): (target: Target) => boolean {
  const spaces = { torch: ops, "torch.linalg": linalg, "torch.fft": fft, "torch.special": special };
  const names = new Set<string>();
  for (const [space, members] of Object.entries(spaces))
    for (const name of Object.keys(members)) names.add(`${space}.${name}`);
  for (const name of ops.methodNames)
    if (!(camelCase(name) in methods)) names.add(`Tensor.prototype.${camelCase(name)}`);
  return ({ name }) => name.startsWith("torch.ops.") || names.has(name);
}

/** The targets that `--only` asks for: those that are "hand-written", or those whose names match a regular expression. */
export function someTargets(only: string | undefined): Target[] {
  const all = allTargets();
  if (only === undefined) return all;
  if (only !== "hand-written") return all.filter(({ name }) => new RegExp(only).test(name));
  const generated = isGenerated();
  return all.filter((target) => !generated(target));
}
