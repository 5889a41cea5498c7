/** @file The library's classes under Lightning's and PyTorch's paths: each takes the arguments that its description says. */
import { arange, data, nn, ones, optim, Tensor } from "@lightning-ts/torch";
import { describe, expect, it } from "vitest";
import { EarlyStopping, Trainer } from "../../index.js";
import type { ClassDescription, ParameterDescription, ParameterType } from "../type.js";
import { library } from "./library.js";

const all = library().all;
const model = new nn.Linear(2, 2);
const optimizer = (): optim.Optimizer => new optim.SGD([ones([2, 2], { requiresGrad: true })], { lr: 0.1 });
const rows = new data.TensorDataset(arange(4));
const layer = (): nn.Module => new nn.TransformerEncoderLayer(4, 2);

/** Values for arguments that a type alone does not say how to make. */
const samples: Readonly<Record<string, unknown>> = {
  "torch.nn.TransformerEncoder encoder_layer": layer(),
  "torch.nn.TransformerDecoder decoder_layer": new nn.TransformerDecoderLayer(4, 2),
  "torch.nn.Unflatten unflattened_size": [2, 2],
  "torch.nn.Unflatten dim": 1,
  "torch.nn.FractionalMaxPool2d output_size": [2, 2],
  "torch.nn.FractionalMaxPool3d output_size": [2, 2, 2],
  "torch.nn.AdaptiveLogSoftmaxWithLoss cutoffs": [2],
  "torch.optim.lr_scheduler.LambdaLR lr_lambda": () => 1,
  "torch.optim.lr_scheduler.MultiplicativeLR lr_lambda": () => 1,
  "torch.optim.lr_scheduler.OneCycleLR total_steps": 10,
  "torch.optim.swa_utils.AveragedModel model": model,
  "torch.nn.MultiheadAttention embed_dim": 4,
  "torch.nn.MultiheadAttention num_heads": 2,
  "torch.utils.data.DistributedSampler num_replicas": 2,
  "torch.utils.data.DistributedSampler rank": 0,
  "torch.utils.data.Subset indices": [0],
  "lightning.pytorch.callbacks.ModelPruning pruning_fn": "l1_unstructured",
  "lightning.pytorch.callbacks.ThroughputMonitor batch_size_fn": () => 1,
  "lightning.pytorch.plugins.MixedPrecision device": "cpu",
};

/** Classes that cannot be made here, each with why. */
const notMade = new Map([
  ["lightning.fabric.plugins.environments.LSFEnvironment", "needs a job of LSF"],
  ["lightning.fabric.plugins.environments.MPIEnvironment", "needs mpirun"],
  ["lightning.pytorch.profilers.XLAProfiler", "needs torch_xla"],
  ["lightning.pytorch.plugins.TransformerEnginePrecision", "needs a dtype, which files do not have"],
  ["lightning.pytorch.strategies.SingleDeviceXLAStrategy", "needs torch_xla"],
  ["torch.nn.RNNBase", "is there to be extended"],
  ["torch.optim.lr_scheduler.LRScheduler", "is there to be extended"],
  ["torch.optim.lr_scheduler.SequentialLR", "needs schedulers of the same optimizer"],
  ["torch.utils.data.TensorDataset", "needs tensors by position"],
  ["torch.utils.data.StackDataset", "needs data sets by position"],
]);

function sample(type: ParameterType): unknown {
  switch (type.kind) {
    case "int":
      return 4;
    case "float":
      return 0.5;
    case "bool":
      return true;
    case "str":
      return "x";
    case "literal":
      return type.values[0];
    case "list":
    case "sequence":
      return [sample(type.item)];
    case "tuple":
      return type.items.map(sample);
    case "dict":
      return { 1: sample(type.value) };
    case "union":
      return sample(type.options[0]!);
    case "any":
      return rows;
    case "class":
      if (type.base.name === "Optimizer") return optimizer();
      if (type.base.name.includes("Sampler")) return new data.SequentialSampler(rows);
      return type.base.name.includes("LRScheduler") ? new optim.lrScheduler.StepLR(optimizer(), 1) : rows;
    default:
      return undefined;
  }
}

function requiredOf(one: ClassDescription): Record<string, unknown> {
  const program = (one.first ?? []).map((name) => [
    name,
    name === "params" ? [ones([2, 2], { requiresGrad: true })] : optimizer(),
  ]);
  const needed = one.parameters().filter(({ name, required }) => required || `${one.path} ${name}` in samples);
  return {
    ...Object.fromEntries(program),
    ...Object.fromEntries(needed.map(({ name, type }) => [name, samples[`${one.path} ${name}`] ?? sample(type)])),
  };
}

const made = all.filter((one) => one.abstract !== true && !notMade.has(one.path));
const isTaken = (parameter: ParameterDescription): boolean => Reflect.get(parameter, "isTaken") === true;

describe("a class of the library", () => {
  it.each(made.map((one) => [one.path, one] as const))("%s is made of what its description says", (_, one) => {
    const object = one.create(requiredOf(one));
    if (one.type !== undefined) expect(object).toBeInstanceOf(one.type);
  });

  it.each(
    made
      .filter(({ path }) => path.startsWith("torch.nn.") || path.startsWith("torch.optim."))
      .map((one) => [one.path, one] as const),
  )("%s knows the name of each argument", (_, one) => {
    const given = requiredOf(one);
    for (const parameter of one.parameters().filter(isTaken)) {
      if (parameter.required) continue;
      let message = "";
      try {
        one.create({ ...given, [parameter.name]: Symbol("a value that no argument takes") });
      } catch (error) {
        message = String(error);
      }
      expect(message).not.toMatch(/has no option|unknown option|takes at most/);
    }
  });

  it("has all arguments of Python's constructor, but these, which keep their defaults", () => {
    const missing = all.flatMap((one) =>
      one.parameters().flatMap((parameter) => (isTaken(parameter) ? [] : [`${one.name}.${parameter.name}`])),
    );
    const ofStrategies = missing.filter((name) =>
      /^(?:DDP|DeepSpeed|FSDP|ModelParallel|SingleDeviceXLA|XLA)Strategy\./.test(name),
    );
    expect(missing.filter((name) => !ofStrategies.includes(name))).toEqual([
      "EMAWeightAveraging.multi_avg_fn",
      "TensorBoardLogger.comment",
      "TensorBoardLogger.purge_step",
      "TensorBoardLogger.filename_suffix",
      "WandbLogger.dir",
      "WandbLogger.anonymous",
      "WandbLogger.experiment",
      "WandbLogger.add_file_policy",
      "Hardtanh.min_value",
      "Hardtanh.max_value",
      "RNN.proj_size",
      "GRU.proj_size",
    ]);
  });

  it("takes the defaults of such arguments, and refuses other values", () => {
    const gru = library().find("torch.nn.GRU");
    const given = { input_size: 2, hidden_size: 3 };
    expect(gru.create({ ...given, proj_size: 0 })).toBeInstanceOf(nn.GRU);
    expect(() => gru.create({ ...given, proj_size: 1 })).toThrow("torch.nn.GRU: proj_size is not available");
    expect(() => gru.create({ ...given, hidden: 1 })).toThrow('Received: "hidden". It takes input_size, hidden_size,');
  });

  it("is found by the paths that Python has for it, and by its name", () => {
    for (const path of [
      "EarlyStopping",
      "lightning.pytorch.callbacks.EarlyStopping",
      "pytorch_lightning.callbacks.EarlyStopping",
      "lightning.pytorch.callbacks.early_stopping.EarlyStopping",
    ]) {
      expect(library().find(path).type).toBe(EarlyStopping);
    }
    expect(library().find("lightning.pytorch.Trainer").type).toBe(Trainer);
    expect(library().find("torch.optim.adam.Adam").path).toBe("torch.optim.Adam");
    expect(library().find("torch.optim.swa_utils.SWALR").type).toBe(optim.lrScheduler.SWALR);
    expect(library().at("collections.OrderedDict")).toBeNull();
  });

  it("gives its arguments Python's names", () => {
    const cosine = library().find("CosineAnnealingLR");
    expect(cosine.first).toEqual(["optimizer"]);
    expect(cosine.parameters().map(({ name, key, default: value }) => [name, key, value])).toEqual([
      ["T_max", "TMax", undefined],
      ["eta_min", "etaMin", 0],
      ["last_epoch", "lastEpoch", -1],
    ]);
    const linear = library()
      .find("torch.nn.Linear")
      .create({ in_features: 2, out_features: 3, bias: false }) as nn.Linear;
    expect(linear.weight).toBeInstanceOf(Tensor);
    expect(linear.bias).toBeNull();
    const stop = library()
      .find("EarlyStopping")
      .create({ monitor: "loss", patience: 5, min_delta: 0 }) as EarlyStopping;
    expect(stop.monitor).toBe("loss");
    expect(stop.patience).toBe(5);
  });

  it.each(made.filter(({ path }) => path.startsWith("torch.")).map((one) => [one.path, one] as const))(
    "%s has Python's defaults",
    (_, one) => {
      const object = Object(one.create(requiredOf(one))) as { defaults?: Readonly<Record<string, unknown>> };
      const different = one.parameters().flatMap(({ key, name, default: unset }) => {
        const value: unknown = object.defaults?.[key] ?? Reflect.get(object, key);
        // What is made of an argument may have its name: an epoch that was begun, a layer, a size for each dimension.
        const isPlain = ["number", "string", "boolean"].includes(typeof value) && name !== "last_epoch";
        const isNone = unset === undefined || unset === null || `${one.path} ${name}` in samples;
        return !isPlain || isNone || value === unset ? [] : [`${name}: ${String(value)}, not ${JSON.stringify(unset)}`];
      });
      expect(different).toEqual([]);
    },
  );

  it("gets Python's default where its own is another one", () => {
    const on = library().find("SingleDeviceStrategy").create({ device: "cpu" });
    expect(String(Reflect.get(on as object, "rootDevice"))).toBe("cpu");
  });

  it("says what it is, and what its arguments do", () => {
    const without = all.filter(({ doc }) => doc === undefined).map(({ name }) => name);
    expect(without).toEqual([]);
    const early = library().find("EarlyStopping").parameters();
    expect(early.find(({ name }) => name === "patience")?.doc).toBe(
      "Checks without an improvement before training stops.",
    );
  });

  it("that Python does not have is described by its options", () => {
    const { parameters, path } = library().find("ModelCheckpoint");
    expect(path).toBe("lightning.pytorch.callbacks.ModelCheckpoint");
    const own = parameters().filter((one) => one.own === true);
    expect(own.map(({ name, type, default: value }) => [name, type, value])).toEqual([
      ["await_validation", { kind: "bool" }, false],
    ]);
  });
});
