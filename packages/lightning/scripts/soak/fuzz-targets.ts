/** @file Everything of both packages that the fuzz calls, and objects of those classes that take more than small numbers. */
import * as torch from "@lightning-ts/torch";
import { nearest } from "../../../torch/src/nearest.js";
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
  const all = [
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
  // A part of all, while one looks into it.
  const only = process.env.FUZZ_ONLY;
  return only === undefined ? all : all.filter(({ name }) => new RegExp(only).test(name));
}
