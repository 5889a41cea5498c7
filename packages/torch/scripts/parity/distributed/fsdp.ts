/** @file What a rank does in a recorded case of sharded training. */
import * as torch from "../../../src/index.js";
import { BadCase, numeric, object, string } from "../case.js";
import type { Json, JsonObject } from "../decode.js";
import { batchOf, buildNet, mlp } from "./fsdp-nets.js";
import { Net, rows } from "./nets.js";

const { distributed, nn, optim } = torch;
const { fullyShard, MixedPrecisionPolicy } = distributed.fsdp;
const { DTensor } = distributed.tensor;
const { getModelStateDict, getOptimizerStateDict, setModelStateDict } = distributed.checkpoint;

type Tensors = Readonly<Record<string, torch.Tensor>>;

/** All of a tensor. */
const full = (tensor: torch.Tensor): torch.Tensor => (tensor instanceof DTensor ? tensor.fullTensor() : tensor);

const allFull = (tensors: Tensors): Record<string, torch.Tensor> =>
  Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, full(tensor)]));

/** A tensor as cases hold one that is sharded. */
function sharded(tensor: torch.Tensor): unknown {
  if (!(tensor instanceof DTensor)) return tensor;
  const placements = tensor.placements.map(String);
  return { dtensor: { placements, shape: tensor.shape, local: tensor.toLocal().clone() } };
}

const policyNames = new Map([
  ["param_dtype", "paramDtype"],
  ["reduce_dtype", "reduceDtype"],
  ["output_dtype", "outputDtype"],
  ["cast_forward_inputs", "castForwardInputs"],
]);

function policyOf(given: Json): torch.distributed.fsdp.MixedPrecisionPolicy {
  const options = Object.entries(object(given, "policy")).map(([key, value]) => {
    const name = policyNames.get(key);
    if (name === undefined) throw new BadCase(`unknown option of a policy: ${key}`);
    return [name, typeof value === "string" ? torch.dtypeOf(value) : value];
  });
  return new MixedPrecisionPolicy(Object.fromEntries(options) as object);
}

const knownOptions = ["net", "states", "wrap", "reshard", "optimizer", "clip", "accumulate", "policy", "steps"];

function train(options: JsonObject, rank: number, world: number): unknown {
  const unknown = Object.keys(options).filter((key) => !knownOptions.includes(key));
  if (unknown.length > 0) throw new BadCase(`unknown options: ${unknown.join(", ")}`);
  const name = string(options.net, "net");
  const { net, parts } = buildNet(name);
  const mesh = distributed.initDeviceMesh("cpu", [world]);
  const given: torch.distributed.fsdp.FullyShardOptions = {
    mesh,
    ...(options.reshard === undefined ? {} : { reshardAfterForward: options.reshard === true }),
    ...(options.policy === undefined ? {} : { mpPolicy: policyOf(options.policy) }),
  };
  if (options.wrap !== false) for (const part of parts) fullyShard(part, given);
  const model = fullyShard(net, given);
  const optimizer =
    options.optimizer === "adamw"
      ? new optim.AdamW(model.parameters(), { lr: 0.05 })
      : new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
  const layout = Object.fromEntries(
    Object.entries(model.stateDict()).map(([key, tensor]): [string, unknown] => {
      if (!(tensor instanceof DTensor)) return [key, "a plain tensor"];
      return [key, [tensor.placements.map(String), tensor.toLocal().shape]];
    }),
  );
  const every = options.accumulate === undefined ? 1 : numeric(options.accumulate, "accumulate");
  const steps = Array.from({ length: options.steps === undefined ? 3 : numeric(options.steps, "steps") }, (_, i) => {
    optimizer.zeroGrad();
    let loss = torch.zeros([]);
    let dtype = "";
    for (let j = 0; j < every; j++) {
      if (every > 1) model.setRequiresGradientSync(j === every - 1);
      const y = model.forward(batchOf(name, ((i * every + j) * world + rank) * 2, 2)) as torch.Tensor;
      dtype = y.dtype.name;
      loss = y.float().pow(2).mean();
      loss.backward();
    }
    const step: Record<string, unknown> = {
      loss: loss.detach(),
      output_dtype: `torch.${dtype}`,
      grad_dtype: `torch.${model.parameters()[0]?.grad?.dtype.name ?? "none"}`,
    };
    if (options.clip !== undefined) {
      step.norm = full(nn.utils.clipGradNorm_(model.parameters(), numeric(options.clip, "clip"))).clone();
    }
    if (i === 0) {
      const grads = model
        .namedParameters()
        .map(([key, { grad }]): [string, unknown] => [key, grad === null ? null : full(grad).clone()]);
      if (rank === 0) step.grads = Object.fromEntries(grads);
    }
    optimizer.step();
    return step;
  });
  const end = allFull(model.stateDict());
  const result = { type: model.constructor.name, layout, steps, ...(rank === 0 ? { end } : {}) };
  return options.states === true ? { ...result, ...statesOf(model, optimizer, name, mesh) } : result;
}

function statesOf(
  model: torch.nn.Module,
  optimizer: torch.optim.Optimizer,
  name: string,
  mesh: torch.distributed.DeviceMesh,
): object {
  const whole = { fullStateDict: true, cpuOffload: true };
  const fullState = getModelStateDict(model, whole);
  const shardedState = Object.entries(getModelStateDict(model)).map(([key, tensor]): [string, unknown] => [
    key,
    sharded(tensor),
  ]);
  const optimizerState = getOptimizerStateDict(model, optimizer, whole);
  const other = fullyShard(buildNet(name).net, { mesh });
  const isFirst = distributed.getRank() === 0;
  setModelStateDict(other, isFirst ? fullState : {}, { fullStateDict: true, broadcastFromRank0: true });
  const [loaded, own] = [other, model].map((each) => Object.values(allFull(each.stateDict())));
  // PyTorch leaves the parts that it loads in the dictionary that it is given, which is recorded after that.
  const given = Object.keys(fullState).map((key): [string, unknown] => [
    key,
    sharded(other.stateDict()[key] ?? torch.zeros([])),
  ]);
  return {
    full_state: Object.fromEntries(given),
    sharded_state: Object.fromEntries(shardedState),
    full_optimizer_state: optimizerState,
    loaded_equal: loaded?.every((tensor, i) => torch.equal(tensor, own?.[i] ?? tensor.add(1))),
  };
}

/** "DTensor" of a sharded parameter. */
const kinds = (model: torch.nn.Module): object =>
  Object.fromEntries(
    model.namedParameters().map(([key, parameter]) => [key, parameter instanceof DTensor ? "DTensor" : "Parameter"]),
  );

const failures: Readonly<Record<string, (rank: number) => unknown>> = {
  list: () => fullyShard(new nn.ModuleList([new nn.Linear(2, 2)])),
  twice: () => {
    const net = mlp();
    fullyShard(net);
    fullyShard(net);
  },
  "optimizer-before": (rank) => {
    const net = mlp();
    const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });
    fullyShard(net);
    net
      .forward(rows(2, 4, rank))
      .sum()
      .backward();
    optimizer.step();
    return allFull(net.stateDict());
  },
  scalar: () => fullyShard(new nn.ParameterDict({ a: new nn.Parameter(torch.tensor(1)) })),
  shape: () => {
    const net = mlp();
    fullyShard(net);
    net.loadStateDict(mlp().stateDict());
  },
  unused: () => {
    const net = new Net({ unused: true });
    fullyShard(net.a);
    if (net.c !== null) fullyShard(net.c);
    fullyShard(net);
    net.forward(rows(2)).sum().backward();
    return Object.fromEntries(net.namedParameters().map(([key, { grad }]) => [key, grad === null]));
  },
  tiny: () => {
    const net = fullyShard(new nn.Linear(1, 1));
    return Object.fromEntries(
      Object.entries(net.stateDict()).map(([key, tensor]) => [
        key,
        tensor instanceof DTensor ? tensor.toLocal().shape : "a plain tensor",
      ]),
    );
  },
  unshard: () => {
    const net = fullyShard(mlp());
    net.unshard();
    const whole = kinds(net);
    net.reshard();
    return [whole, kinds(net)];
  },
};

/** What a rank gives in a case of `fsdp.json`. */
export function fsdp(c: JsonObject, rank: number, world: number): unknown {
  if (c.name !== "failure") return train(object(c.options, "options"), rank, world);
  const kind = string(c.kind, "kind");
  const run = failures[kind];
  if (run === undefined) throw new BadCase(`unknown kind: ${kind}`);
  return run(rank);
}
