/** @file Everything of both packages that the fuzz calls, and objects of those classes that take more than small numbers. */
import * as torch from "@lightning-ts/torch";
import * as metrics from "@lightning-ts/metrics";
import * as fft from "../../../torch/src/generated/fft.js";
import { methods } from "../../../torch/src/functional/methods.js";
import * as linalg from "../../../torch/src/generated/linalg.js";
import { camelCase } from "../../../torch/src/util/names.js";
import { nearest } from "../../../torch/src/util/nearest.js";
import * as ops from "../../../torch/src/generated/ops.js";
import * as special from "../../../torch/src/generated/special.js";
import { sweep } from "../../../torch/scripts/soak/fuzz/sweep.js";
import { type Examples, exportTargets, operatorTargets, type Target } from "../../../torch/scripts/soak/fuzz/target.js";
import * as callbacks from "../../src/callbacks/index.js";
import * as cli from "../../src/cli.js";
import * as demos from "../../src/demos.js";
import * as fabric from "../../src/fabric.js";
import * as lightning from "../../src/index.js";
import * as loggers from "../../src/loggers/index.js";
import * as serve from "../../src/serve/index.js";
import * as tuner from "../../src/tuner/index.js";
import { Data, loader, Model, quiet } from "../testing/trainer.js";

const { nn, optim, data } = torch;

const weights = (): torch.Tensor[] => [torch.ones([2, 2]).requiresGrad_()];
const sgd = (): InstanceType<typeof optim.SGD> => new optim.SGD(weights(), { lr: 0.1, momentum: 0.9 });

/** A store that waits for no key as long as one does by default. */
function hurriedStore(): torch.distributed.HashStore {
  const store = new torch.distributed.HashStore();
  store.setTimeout(0.1);
  return store;
}

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
    HashStore: hurriedStore,
    PrefixStore: () => new torch.distributed.PrefixStore("a", hurriedStore()),
  },
  skipped: { LightningCLI: "reads the command line of the program, and ends it with a usage error" },
};

/** A module and those that it exports as namespaces, by their names. */
function spacesOf(name: string, space: object): [name: string, space: object][] {
  const inner = Object.entries(space).filter(
    (entry): entry is [string, object] =>
      typeof entry[1] === "object" && entry[1] !== null && Reflect.get(entry[1], Symbol.toStringTag) === "Module",
  );
  return [[name, space], ...inner.flatMap(([key, value]) => spacesOf(`${name}.${key}`, value))];
}

/** Everything that is exported; a thing that several export is called under the first name. */
const spaces = Object.fromEntries([
  ...spacesOf("torch", torch),
  ["torch.nearest", { nearest }],
  ...Object.entries({ callbacks, loggers, lightning, cli, fabric, serve, tuner, demos, metrics }).flatMap(
    ([name, space]) => spacesOf(name, space),
  ),
]);

/** All targets, in an order that does not depend on anything but the sources. */
export function allTargets(): Target[] {
  return [...operatorTargets(), ...exportTargets(spaces, examples)];
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

/**
 * The targets that `--only` asks for: those that are "hand-written", a "sweep" of harsh arguments through these ("sweep:REGEX" through some), or those whose names match a
 * regular expression.
 */
export function someTargets(only: string | undefined): Target[] {
  const all = allTargets();
  if (only === undefined) return all;
  const [, swept] = /^sweep(?::(.*))?$/.exec(only) ?? [only, null];
  if (swept !== null)
    return sweep(someTargets("hand-written").filter(({ name }) => new RegExp(swept ?? "").test(name)));
  if (only !== "hand-written") return all.filter(({ name }) => new RegExp(only).test(name));
  const generated = isGenerated();
  return all.filter((target) => !generated(target));
}
