/** @file What a rank does in a recorded case of tensor parallelism. */
import * as torch from "../../../src/index.js";
import { BadCase, list, object, string } from "../case.js";
import type { Json, JsonObject } from "../decode.js";
import { fill, lossOf, rows } from "./nets.js";

const { distributed, nn, optim } = torch;
const { DTensor, Replicate, Shard } = distributed.tensor;
const { ColwiseParallel, lossParallel, parallelizeModule, RowwiseParallel, SequenceParallel } =
  distributed.tensor.parallel;
type Style = torch.distributed.tensor.parallel.ParallelStyle;
type LayerOptions = torch.distributed.tensor.parallel.ParallelLayerOptions;

const full = (tensor: torch.Tensor): torch.Tensor => (tensor instanceof DTensor ? tensor.fullTensor() : tensor);

function layoutOf(given: Json): torch.distributed.tensor.Placement {
  const text = string(given, "a layout");
  return text === "R" ? new Replicate() : new Shard(Number(text[1]));
}

/** ["col", { output_layouts: "R" }] */
function styleOf(given: Json): Style {
  const [name, arguments_] = list(given, "a style");
  const options: LayerOptions = {};
  for (const [key, value] of Object.entries(object(arguments_ ?? null, "options"))) {
    if (key === "input_layouts") options.inputLayouts = layoutOf(value);
    else if (key === "output_layouts") options.outputLayouts = layoutOf(value);
    else if (key === "use_local_output") options.useLocalOutput = value === true;
    else throw new BadCase(`unknown option: ${key}`);
  }
  if (name === "col") return new ColwiseParallel(options);
  if (name === "row") return new RowwiseParallel(options);
  throw new BadCase(`unknown style: ${JSON.stringify(name)}`);
}

const perceptron = (): torch.nn.Sequential =>
  fill(new nn.Sequential(new nn.Linear(4, 6), new nn.ReLU(), new nn.Linear(6, 3)));

function meshOf(world: number): torch.distributed.DeviceMesh {
  return distributed.initDeviceMesh("cpu", [world]);
}

function wholeGrads(module: torch.nn.Module): Record<string, torch.Tensor | null> {
  return Object.fromEntries(
    module.namedParameters().map(([name, { grad }]) => [name, grad === null ? null : full(grad).detach()]),
  );
}

function wholeState(module: torch.nn.Module): Record<string, torch.Tensor> {
  return Object.fromEntries(Object.entries(module.stateDict()).map(([name, tensor]) => [name, full(tensor)]));
}

/** Three steps; what the first one gave. */
function trained(net: torch.nn.Sequential): { losses: torch.Tensor[]; first: Record<string, unknown> } {
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });
  const losses: torch.Tensor[] = [];
  let first: Record<string, unknown> = {};
  for (let i = 0; i < 3; i++) {
    const output = net.forward(rows(2, 4, 2 * i));
    const loss = lossOf(output);
    optimizer.zeroGrad();
    loss.backward();
    if (i === 0) first = { output, grads: wholeGrads(net) };
    optimizer.step();
    losses.push(full(loss).detach());
  }
  return { losses, first };
}

function planned(c: JsonObject, world: number): unknown {
  const net = perceptron();
  const plan = Object.entries(object(c.plan, "plan")).map(([name, style]) => [name, styleOf(style)] as const);
  parallelizeModule(net, meshOf(world), Object.fromEntries(plan));
  const layout = Object.entries(net.stateDict()).map(([name, tensor]) => [
    name,
    tensor instanceof DTensor ? [tensor.placements.map(String), tensor.toLocal().shape] : tensor.shape,
  ]);
  const { losses, first } = trained(net);
  return { layout: Object.fromEntries(layout) as object, losses, ...first, end: wholeState(net) };
}

function single(): unknown {
  const net = perceptron();
  const { losses } = trained(net);
  return { losses, end: wholeState(net) };
}

function sequence(rank: number, world: number): unknown {
  const norm = new nn.LayerNorm(4);
  parallelizeModule(norm, meshOf(world), new SequenceParallel({ sequenceDim: 0 }));
  const part = rows(6).chunk(world)[rank];
  if (part === undefined) throw new BadCase("more ranks than rows");
  const output = norm.forward(part);
  full(output).mul(torch.arange(24).to(torch.float32).reshape(6, 4).cos()).sum().backward();
  return { output, weight_grad: wholeGrads(norm).weight };
}

function classes(world: number): unknown {
  const linear = fill(new nn.Linear(4, 6));
  parallelizeModule(linear, meshOf(world), new ColwiseParallel({ useLocalOutput: false }));
  const target = torch.tensor([0, 3, 5], { dtype: torch.int64 });
  return lossParallel(() => {
    const logits = linear.forward(rows(3));
    const loss = nn.functional.crossEntropy(logits, target);
    loss.backward();
    return { logits, loss: full(loss), grad: wholeGrads(linear) };
  });
}

const failures: Readonly<Record<string, (world: number) => unknown>> = {
  "unknown-name"(world) {
    parallelizeModule(fill(new nn.Sequential(new nn.Linear(4, 6))), meshOf(world), { "9": new ColwiseParallel() });
    return "no error";
  },
  "not-linear"(world) {
    parallelizeModule(new nn.Sequential(new nn.ReLU()), meshOf(world), { "0": new ColwiseParallel() });
    return "no error";
  },
  "mesh-size": (world) => String(distributed.initDeviceMesh("cpu", [world, 2])),
};

/** What a rank gives in a case of `tensor_parallel.json`. */
export function tensorParallel(c: JsonObject, rank: number, world: number): unknown {
  const name = string(c.name, "name");
  if (c.plan !== undefined) return planned(c, world);
  if (name === "single") return single();
  if (name === "sequence-parallel") return sequence(rank, world);
  if (name === "loss-parallel") return classes(world);
  const fail = failures[string(c.kind, "kind")];
  if (fail === undefined) throw new BadCase(`unknown kind: ${string(c.kind, "kind")}`);
  return fail(world);
}
