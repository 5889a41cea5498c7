/** @file XLACollectives: what processes share, each of which drives a device of XLA. */
import { autograd, bool, device, Tensor, tensor, uint8, where, xla, zerosLike } from "@lightning-ts/torch";
import type { Group } from "@lightning-ts/torch/distributed";
import { GroupProcesses } from "./group-processes.js";
import type { GatherOptions, ReduceOp } from "./processes.js";

/**
 * What processes share, each of which drives a device of XLA. Tensors there are shared by XLA's own collectives, as a part of the program that it
 * compiles; where XLA does not connect the processes, as its driver for CPUs does not, and among some of them, over the CPU. Everything else
 * goes over the group of `torch.distributed`.
 */
export class XLACollectives extends GroupProcesses {
  readonly #rank: number;
  /** For each process its place among XLA's devices; null where XLA knows of no others. */
  readonly #places: Tensor | null;

  /** @param rank which process this one is */
  constructor(rank: number, worldSize: number) {
    super(device("cpu"));
    this.#rank = rank;
    const places = this.gatherAll([xla.globalOrdinal(), xla.worldSize()]);
    const isConnected = places.every(([, size]) => size === worldSize);
    this.#places = isConnected ? tensor(places.map(([place = 0]) => place)) : null;
  }

  override allReduce(given: Tensor, op: ReduceOp = "mean", group: Group | null = null): Tensor {
    if (given.device.type !== "xla") return super.allReduce(given, op, group);
    // Host-device synchronisation: where XLA itself does not connect them.
    if (this.#places === null || group !== null) return super.allReduce(given.cpu(), op, group).to(given.device);
    if (op !== "mean" && op !== "avg") return xla.allReduce(given, op);
    const sum = xla.allReduce(given, "sum");
    const mean = sum.div(this.#places.numel());
    return mean.dtype === given.dtype ? mean : mean.to(given.dtype); // as in PyTorch, a mean of integers is cut off
  }

  override allGather(given: Tensor, options: GatherOptions = {}): Tensor {
    const { group = null, syncGrads = false } = options;
    if (given.device.type !== "xla") return super.allGather(given, options);
    // Host-device synchronisation, as above. Gradients flow through the copies.
    if (this.#places === null || group !== null) return super.allGather(given.cpu(), options).to(given.device);
    const places = this.#places.to(given.device);
    return syncGrads ? XLAGather.apply(given, places, this.#rank) : gather(given, places);
  }

  override broadcast<T>(value: T, source = 0): T {
    if (!(value instanceof Tensor) || value.device.type !== "xla") return super.broadcast(value, source);
    if (this.#places === null) return super.broadcast(value.cpu(), source).to(value.device) as T & Tensor;
    // The processes' programs have to be the same, so which one sends is data.
    const isSource = tensor(this.#rank === source).to(value.device);
    const sent = value.dtype === bool ? value.to(uint8) : value;
    const sum = xla.allReduce(where(isSource, sent, zerosLike(sent)), "sum");
    return (value.dtype === bool ? sum.to(bool) : sum) as T & Tensor;
  }
}

function gather(given: Tensor, places: Tensor): Tensor {
  return xla.allGather(given).indexSelect(0, places);
}

/** The same, with a backward: each process gets what all made of its part. */
class XLAGather extends autograd.Function {
  static forward(ctx: autograd.FunctionContext, given: Tensor, places: Tensor, rank: number): Tensor {
    ctx.rank = rank;
    return gather(given, places);
  }

  static backward(ctx: autograd.FunctionContext, gradient: Tensor): (Tensor | null)[] {
    return [xla.allReduce(gradient, "sum").select(0, ctx.rank as number), null, null]; // set above
  }
}
