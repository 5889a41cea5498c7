/** @file GroupProcesses: what processes share over the group of `torch.distributed`. */
import { type Device, int64, Tensor, tensor, uint8, zeros } from "@lightning-ts/torch";
import * as distributed from "@lightning-ts/torch/distributed";
import { gather, GatherWithGradients } from "./gather-with-gradients.js";
import { fromBytes, toBytes } from "./posted-values.js";
import type { GatherOptions, Processes, ReduceOp } from "./processes.js";

const operations = {
  sum: distributed.ReduceOp.SUM,
  mean: distributed.ReduceOp.SUM,
  avg: distributed.ReduceOp.SUM,
  max: distributed.ReduceOp.MAX,
  min: distributed.ReduceOp.MIN,
  product: distributed.ReduceOp.PRODUCT,
} as const;

/** What processes share, without who they are. */
export type Collectives = Pick<
  Processes,
  "allReduce" | "allGather" | "broadcast" | "gatherAll" | "barrier" | "decide" | "agree"
>;

/** The collectives of a run, over the group of all processes unless another one is given. */
export class GroupProcesses implements Collectives {
  readonly #device: Device;

  /** @param device where small values of the library itself travel from: one that the group has a backend for */
  constructor(device: Device) {
    this.#device = device;
  }

  /** A new tensor: the reduction over all processes. */
  allReduce(given: Tensor, op: ReduceOp = "mean", group: distributed.Group | null = null): Tensor {
    const reduced = given.detach().clone();
    distributed.allReduce(reduced, { op: operations[op], group });
    if (op !== "mean" && op !== "avg") return reduced;
    const size = distributed.getWorldSize(group);
    if (reduced.isFloatingPoint() || reduced.isComplex()) return reduced.div_(size);
    return reduced.copy_(reduced.div(size)); // as in PyTorch, a mean of integers is cut off
  }

  /** The tensors of all processes, with a dimension of `worldSize` in front. They have to have one shape. */
  allGather(given: Tensor, { group = null, syncGrads = false }: GatherOptions = {}): Tensor {
    return syncGrads ? GatherWithGradients.apply(given, group) : gather(given, group);
  }

  /** A value of one process, for all: a tensor, or plain data with tensors within. */
  broadcast<T>(value: T, source = 0): T {
    if (value instanceof Tensor) {
      const sent = value.detach().clone();
      distributed.broadcast(sent, { src: source });
      return sent as T & Tensor;
    }
    const bytes = distributed.getRank() === source ? toBytes(value) : null;
    const length = tensor(bytes?.length ?? 0, { dtype: int64, device: this.#device });
    distributed.broadcast(length, { src: source });
    const count = length.item(); // host-device synchronisation: the size has to be known
    const sent =
      bytes === null
        ? zeros([count], { dtype: uint8, device: this.#device })
        : tensor(new Uint8Array(bytes), { device: this.#device });
    distributed.broadcast(sent, { src: source });
    if (bytes !== null) return value;
    return fromBytes(sent.cpu().toTypedArray() as Uint8Array, this.#device) as T; // what the source has
  }

  /** The values of all processes, by rank, with their tensors on the device of small values. */
  gatherAll<T>(value: T): T[] {
    const own = toBytes(value);
    // Host-device synchronisations: the sizes have to be known, and what arrives is read here.
    const lengths = gather(tensor([own.length], { dtype: int64, device: this.#device }), null).flatten().tolist<number[]>(); // prettier-ignore
    const sent = zeros([Math.max(...lengths)], { dtype: uint8 });
    sent.narrow(0, 0, own.length).copy_(tensor(new Uint8Array(own)));
    const all = gather(sent.to(this.#device), null).cpu();
    return lengths.map((length, rank) => {
      const bytes = all.select(0, rank).narrow(0, 0, length).contiguous();
      return fromBytes(bytes.toTypedArray() as Uint8Array, this.#device) as T; // what that process has
    });
  }

  /** Waits until all processes have called it. */
  barrier(): void {
    distributed.barrier();
  }

  /** A decision that all processes share. */
  decide(vote: boolean, of: "any" | "all"): boolean {
    return of === "any" ? this.#any([vote])[0] === true : this.#any([!vote])[0] !== true;
  }

  /** Several decisions in one call: each is true if any process says so. */
  agree(votes: readonly boolean[]): boolean[] {
    return this.#any(votes);
  }

  #any(votes: readonly boolean[]): boolean[] {
    const counted = tensor(
      votes.map((vote) => (vote ? 1 : 0)),
      { dtype: int64, device: this.#device },
    );
    distributed.allReduce(counted, { op: operations.max });
    return counted.tolist<number[]>().map((count) => count > 0); // host-device synchronisation: decisions are known at once
  }
}
