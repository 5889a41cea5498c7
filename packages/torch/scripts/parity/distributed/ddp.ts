/** @file What a rank does in a recorded case of DistributedDataParallel. */
import * as torch from "../../../src/index.js";
import type { DistributedDataParallelOptions } from "../../../src/nn/parallel/index.js";
import { camelCase } from "../../../src/util/names.js";
import { BadCase, object, string } from "../case.js";
import type { JsonObject } from "../decode.js";
import { ddpFailures } from "./ddp-failures.js";
import { copies, fill, grads, lossOf, Net, rows, weights } from "./nets.js";

const { distributed, nn, optim } = torch;
const { DistributedDataParallel } = nn.parallel;
const { ddpCommHooks: hooks, modelAveraging } = distributed.algorithms;

/** The options of a case: each must be known, or it would be passed over. */
interface TrainingOptions {
  args?: JsonObject;
  unused?: boolean;
  buffer?: boolean;
  mixed?: boolean;
  differ?: boolean;
  freeze?: boolean;
  ignore?: string[];
  hook?: string;
  momentum?: number;
  steps?: number;
  set_to_none?: boolean;
  use?: "rank0" | "even" | "all";
  accumulate?: number;
  local?: boolean;
  clip?: number;
  view?: boolean;
}
const known: readonly (keyof TrainingOptions)[] = [
  "args",
  "unused",
  "buffer",
  "mixed",
  "differ",
  "freeze",
  "ignore",
  "hook",
  "momentum",
  "steps",
  "set_to_none",
  "use",
  "accumulate",
  "local",
  "clip",
  "view",
];

function checkNames(options: object, names: readonly string[]): void {
  const unknown = Object.keys(options).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new BadCase(`unknown options: ${unknown.join(", ")}`);
}

function camelCased(options: JsonObject): DistributedDataParallelOptions {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [camelCase(name), value]));
}

/** Registers the hook of a case; gives its name in PyTorch's log. */
function register(model: torch.nn.parallel.DistributedDataParallel, hook: string): string {
  switch (hook) {
    case "allreduce":
      model.registerCommHook(null, hooks.allreduceHook);
      return "allreduce_hook";
    case "fp16_compress":
      model.registerCommHook(null, hooks.fp16CompressHook);
      return "fp16_compress_hook";
    case "bf16_compress":
      model.registerCommHook(null, hooks.bf16CompressHook);
      return "bf16_compress_hook";
    case "fp16_wrapper":
      model.registerCommHook(null, hooks.fp16CompressWrapper(hooks.allreduceHook));
      return "fp16_compress_wrapper.<locals>.fp16_compress_wrapper_hook";
    case "power_sgd":
      model.registerCommHook(
        new hooks.PowerSGDState(null, { matrixApproximationRank: 1, startPowerSGDIter: 2, minCompressionRate: 0.5 }),
        hooks.powerSGDHook,
      );
      return "powerSGD_hook";
  }
  throw new BadCase(`unknown hook: ${hook}`);
}

const logged = [
  "bucket_sizes",
  "rebuilt_bucket_sizes",
  "find_unused_parameters",
  "gradient_as_bucket_view",
  "static_graph",
  "broadcast_buffers",
  "backend_name",
  "world_size",
  "rank",
  "module_name",
  "num_parameter_tensors",
  "total_parameter_size_bytes",
  "dtypes",
];

function train(options: JsonObject, rank: number, world: number): unknown {
  checkNames(options, known);
  const o: TrainingOptions = options;
  const net = fill(new Net(o), (o.differ ?? true) ? 0.1 * rank : 0);
  if (o.freeze === true) net.a.requiresGrad_(false);
  if (o.ignore !== undefined) DistributedDataParallel.setParamsAndBuffersToIgnoreForModel(net, o.ignore);
  const model = new DistributedDataParallel(net, camelCased(o.args ?? {}));
  const start = weights(net);
  const hook = o.hook === undefined ? null : register(model, o.hook);
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: o.momentum ?? 0 });
  const local: unknown[] = [];
  const steps: object[] = [];
  for (let i = 0; i < (o.steps ?? 3); i++) {
    optimizer.zeroGrad(o.set_to_none ?? true);
    const extra = (o.use === "rank0" && rank === 0) || (o.use === "even" && i % 2 === 0) || o.use === "all";
    const parts = rows(2, 4, 2 * (i * world + rank)).chunk(o.accumulate ?? 1);
    let loss = torch.zeros([]);
    const go = (part: torch.Tensor): void => {
      loss = lossOf(model.forward(part, extra));
      loss.backward();
    };
    parts.forEach((part, j) => {
      if (j === parts.length - 1) {
        go(part);
        return;
      }
      model.noSync(() => go(part));
      if (o.local === true) local.push(grads(net));
    });
    // The gradients themselves, as in PyTorch's record: what changes them later changes it too.
    const gradients = grads(net);
    const norm = o.clip === undefined ? {} : { norm: nn.utils.clipGradNorm_(model.parameters(), o.clip) };
    optimizer.step();
    steps.push({ loss, grads: gradients, ...norm, ...(o.buffer === true ? { buffer: net.count?.clone() } : {}) });
  }
  const info = model.getDdpLoggingData();
  const logging = Object.fromEntries(logged.flatMap((key) => (key in info ? [[key, info[key]]] : [])));
  if (hook !== null) logging.comm_hook = info.comm_hook === undefined ? "none" : hook;
  return {
    keys: Object.keys(model.stateDict()),
    start,
    steps,
    ...(o.local === true ? { local } : {}),
    end: weights(net),
    logging,
    ...(o.view === true ? { contiguous_view: inOnePiece(net) } : {}),
  };
}

/** Whether all gradients lie next to each other, as views of one bucket do. */
function inOnePiece(net: torch.nn.Module): boolean {
  const places = net.parameters().map(({ grad }) => ({ at: grad?.dataPtr() ?? 0n, bytes: BigInt(grad?.nbytes ?? 0) }));
  const [first, last] = [places.map(({ at }) => at), places.map(({ at, bytes }) => at + bytes)].map((all, i) =>
    all.reduce((a, b) => (a < b === (i === 0) ? a : b)),
  );
  return (
    last !== undefined && first !== undefined && last - first === places.reduce((sum, { bytes }) => sum + bytes, 0n)
  );
}

/** Local SGD after a start with averaged gradients. */
function average(options: JsonObject, rank: number, world: number): unknown {
  checkNames(options, ["start", "period", "allreduce"]);
  const { start, period, allreduce = true } = options as { start: number; period: number; allreduce?: boolean };
  const net = fill(new Net());
  const model = new DistributedDataParallel(net);
  const groups = Array.from({ length: world }, (_, i) => distributed.newGroup([i]));
  const alone = groups[rank];
  if (!(alone instanceof distributed.ProcessGroup)) throw new BadCase("a rank without its group");
  const state = new hooks.PostLocalSGDState(null, alone, start, { postLocalGradientAllreduce: allreduce });
  model.registerCommHook(state, hooks.postLocalSGDHook);
  const averager = new modelAveraging.PeriodicModelAverager({ period, warmupSteps: start });
  const sgd = new optim.SGD(net.parameters(), { lr: 0.1 });
  const optimizer = new distributed.optim.PostLocalSGDOptimizer(sgd, averager);
  const steps: unknown[] = [];
  for (let i = 0; i < 6; i++) {
    optimizer.zeroGrad();
    const loss = lossOf(model.forward(rows(2, 4, 2 * (i * world + rank))));
    loss.backward();
    const gradients = copies(grads(net));
    optimizer.step();
    steps.push({ loss, grads: gradients, weights: copies(weights(net)) });
  }
  return { steps, state_keys: Object.keys(optimizer.stateDict()) };
}

/** Ranks with different numbers of batches. */
function join(options: JsonObject, rank: number, world: number): unknown {
  checkNames(options, ["batches", "args"]);
  const { batches, args = {} } = options as { batches: number[]; args?: JsonObject };
  const net = fill(new Net());
  const model = new DistributedDataParallel(net);
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
  const losses: torch.Tensor[] = [];
  let error: unknown = null;
  try {
    const given = Object.fromEntries(Object.entries(args).map(([name, value]) => [camelCase(name), value]));
    model.join(() => {
      for (let i = 0; i < (batches[rank] ?? 0); i++) {
        optimizer.zeroGrad();
        const loss = lossOf(model.forward(rows(2, 4, 2 * (i * world + rank))));
        loss.backward();
        optimizer.step();
        losses.push(loss.detach());
      }
    }, given);
  } catch (problem) {
    error = problem;
  }
  return { losses, end: weights(net), error };
}

/** What a rank gives in a case of `ddp.json`. */
export function ddp(c: JsonObject, rank: number, world: number): unknown {
  const name = string(c.name, "name");
  if (name === "failure") {
    const kind = string(c.kind, "kind");
    const failure = ddpFailures[kind];
    if (failure === undefined) throw new BadCase(`unknown kind: ${kind}`);
    return failure(rank);
  }
  const options = object(c.options, "options");
  if (name === "averaging") return average(options, rank, world);
  return name.startsWith("join") ? join(options, rank, world) : train(options, rank, world);
}
