/** @file Messages from one rank to another. */
import { isArrayOf } from "../util/list-length.js";
import { binding } from "../native/binding.js";
import { unwrap } from "../native/object.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { bind, type Optional, shown } from "../util/arguments.js";
import { RangeError, TypeError } from "../util/user-errors.js";
import { rootOf, warnOutside } from "./call.js";
import { explained } from "./diagnosis.js";
import type { Group, ProcessGroup } from "./process-group.js";
import { expectContiguous, expectDevice, expectTensor, real } from "./tensors.js";
import { Work } from "./work.js";
import { memberOf } from "./world.js";

/** Options of messages. */
export interface MessageOptions {
  /** The group that ranks belong to. Default: all processes. */
  group?: Group | null;
  /** Tells messages between the same ranks apart; a whole number. Default 0. */
  tag?: number;
}

/** Options of `send` and `isend`. */
export interface SendOptions extends MessageOptions {
  /** The rank that gets it, as it is in the group of all. */
  dst?: number;
  /** The same as it is in the group; instead of `dst`. */
  groupDst?: number;
}

/** Options of `recv` and `irecv`. */
export interface ReceiveOptions extends MessageOptions {
  /** The rank that it comes from, as it is in the group of all. Default: any. */
  src?: number;
  /** The same as it is in the group; instead of `src`. */
  groupSrc?: number;
}

function expectMessage(callee: string, group: ProcessGroup, tensor: Tensor, tag: number): void {
  expectDevice(callee, group, tensor);
  expectContiguous(callee, "tensor", tensor);
  if (Number.isInteger(tag) && tag >= 0 && tag < 2 ** 31) return;
  throw new RangeError(`${callee} expects tag as a whole number from 0 to ${2 ** 31 - 1}. Received: ${shown(tag)}.`);
}

/** A message that is being sent; null in a process that is not a member. */
function beginSend(callee: string, tensor: Tensor, rest: readonly unknown[]): Work | null {
  const options = bind<SendOptions>(rest, ["dst", "group", "tag"], callee, ["groupDst"]);
  const { tag = 0 } = options;
  expectTensor(callee, "tensor", tensor);
  const group = memberOf(callee, options.group);
  if (group === null) {
    warnOutside(callee);
    return null;
  }
  const rank = rootOf(callee, "dst", group, options.dst, options.groupDst);
  if (rank === group.rank()) {
    throw new RangeError(
      "Invalid destination rank: destination rank should not be the same as the rank of the current process.",
    );
  }
  expectMessage(callee, group, tensor, tag);
  return new Work(begun(binding.c10dSend(unwrap(group), unwrap(real(tensor)), rank, tag)), explained(group, callee));
}

/** A message that is waited for. */
function beginReceive(callee: string, tensor: Tensor, rest: readonly unknown[]): [ProcessGroup, number, Work] | null {
  const options = bind<ReceiveOptions>(rest, ["src", "group", "tag"], callee, ["groupSrc"]);
  const { tag = 0, src, groupSrc } = options;
  expectTensor(callee, "tensor", tensor);
  const group = memberOf(callee, options.group);
  if (group === null) {
    warnOutside(callee);
    return null;
  }
  const any = src === undefined && groupSrc === undefined;
  const rank = any ? -1 : rootOf(callee, "src", group, src, groupSrc);
  if (rank === group.rank()) {
    throw new RangeError("Invalid source rank: source rank should not be the same as the rank of the current process.");
  }
  expectMessage(callee, group, tensor, tag);
  const work = begun(binding.c10dReceive(unwrap(group), unwrap(real(tensor)), rank, tag));
  return [group, rank, new Work(work, explained(group, callee))];
}

function begun<T>(work: T | null): T {
  if (work === null) throw new RangeError("internal: a message without a work");
  return work;
}

/**
 * Sends a tensor to another rank, which must receive one of the same shape and dtype. Blocks until that is done, or the memory may be used
 * again. Counterpart: `torch.distributed.send`.
 *
 * @throws RangeError for a rank that is not a member, or this one; DistError, TorchError if the other is lost
 */
export function send(tensor: Tensor, ...rest: Optional<SendOptions, ["dst", "group", "tag"]>): void {
  beginSend("send", tensor, rest)?.finish();
}

/** `send` that comes back at once; null in a process that is not a member. Counterpart: `torch.distributed.isend`. */
export function isend(tensor: Tensor, ...rest: Optional<SendOptions, ["dst", "group", "tag"]>): Work | null {
  return beginSend("isend", tensor, rest);
}

/**
 * Receives a tensor from another rank. Blocks until it is there. Counterpart: `torch.distributed.recv`.
 *
 * @param tensor filled; of the shape and dtype that are sent
 * @returns the sender's rank in the group of all; -1 in a process that is not a member
 * @throws RangeError for a rank that is not a member, or this one; DistError, TorchError if the other is lost
 */
export function recv(tensor: Tensor, ...rest: Optional<ReceiveOptions, ["src", "group", "tag"]>): number {
  const under = beginReceive("recv", tensor, rest);
  if (under === null) return -1;
  const [group, rank, work] = under;
  work.wait();
  return group.facts.ranks[rank < 0 ? work.sourceRank() : rank] ?? -1;
}

/** `recv` that comes back at once; null in a process that is not a member. Counterpart: `torch.distributed.irecv`. */
export function irecv(tensor: Tensor, ...rest: Optional<ReceiveOptions, ["src", "group", "tag"]>): Work | null {
  return beginReceive("irecv", tensor, rest)?.[2] ?? null;
}

/** A message of `batchIsendIrecv`. Counterpart: `torch.distributed.P2POp`. */
export class P2POp {
  /** `isend` or `irecv`. */
  readonly op: typeof isend | typeof irecv;
  /** What is sent, or filled. */
  readonly tensor: Tensor;
  /** The other rank, as it is in the group of all; undefined where `groupPeer` is given. */
  readonly peer: number | undefined;
  /** The group that ranks belong to. */
  readonly group: Group | null;
  /** Tells messages between the same ranks apart. */
  readonly tag: number;
  /** The other rank as it is in the group; undefined where `peer` is given. */
  readonly groupPeer: number | undefined;

  /**
   * @param op `isend` or `irecv`
   * @throws TypeError for another function, or anything but a tensor
   */
  constructor(
    op: typeof isend | typeof irecv,
    tensor: Tensor,
    ...rest: Optional<
      { peer?: number; group?: Group | null; tag?: number; groupPeer?: number },
      ["peer", "group", "tag"]
    >
  ) {
    const options = bind<{ peer?: number; group?: Group | null; tag?: number; groupPeer?: number }>(
      rest,
      ["peer", "group", "tag"],
      "P2POp",
      ["groupPeer"],
    );
    if (op !== isend && op !== irecv) {
      throw new TypeError(`P2POp expects op as distributed.isend or distributed.irecv. Received: ${shown(op)}.`);
    }
    expectTensor("P2POp", "tensor", tensor);
    this.op = op;
    this.tensor = tensor;
    this.peer = options.peer;
    this.group = options.group ?? null;
    this.tag = options.tag ?? 0;
    this.groupPeer = options.groupPeer;
  }
}

/**
 * Begins several messages at once. Counterpart: `torch.distributed.batch_isend_irecv`.
 *
 * @returns the works, in the order of the messages
 * @throws TypeError for anything but `P2POp`s; RangeError as `isend` and `irecv` do
 */
export function batchIsendIrecv(p2pOpList: readonly P2POp[]): Work[] {
  const isOp = (value: unknown): value is P2POp => value instanceof P2POp;
  if (!isArrayOf(p2pOpList, isOp) || p2pOpList.length === 0) {
    throw new TypeError(`batchIsendIrecv expects an array of P2POps, at least one. Received: ${shown(p2pOpList)}.`);
  }
  return (p2pOpList as readonly P2POp[]).flatMap(({ op, tensor, peer, group, tag, groupPeer }) => {
    const work =
      op === isend
        ? isend(tensor, { dst: peer, groupDst: groupPeer, group, tag })
        : irecv(tensor, { src: peer, groupSrc: groupPeer, group, tag });
    return work ?? [];
  });
}
