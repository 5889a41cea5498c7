/**
 * @file Collectives of objects instead of tensors.
 *
 * Objects are plain data: numbers, bigints, texts, booleans, null, undefined, dates, regular expressions, typed arrays, tensors, and arrays,
 * plain objects, Maps and Sets of these. What comes is a copy; its tensors are on the CPU.
 */
import { empty } from "../generated/ops.js";
import { fromTypedArray, tensor } from "../tensor/creation.js";
import { int64, uint8 } from "../tensor/dtype.js";
import type { Tensor } from "../tensor/tensor-class.js";
import { bind, type Optional } from "../util/arguments.js";
import { expectArray } from "../util/expect.js";
import { RangeError } from "../util/user-errors.js";
import { broadcast } from "./broadcast.js";
import { expectListAt, rootOf, warnOutside } from "./call.js";
import { allGather, gather } from "./gather.js";
import { fromBytes, toBytes } from "./object-bytes.js";
import { recv, send } from "./point-to-point.js";
import type { Group, ProcessGroup } from "./process-group.js";
import { scatter } from "./scatter.js";
import { memberOf } from "./world.js";

/** Options of all collectives of objects. */
export interface ObjectOptions {
  /** The group that works together. Default: all processes. */
  group?: Group | null;
}

/** Options of collectives of objects that come from one rank. */
export interface ObjectSourceOptions extends ObjectOptions {
  /** The rank that gives, as it is in the group of all. */
  src?: number;
  /** The same as it is in the group; instead of `src`. */
  groupSrc?: number;
}

/** Options of collectives of objects that go to one rank. */
export interface ObjectDestinationOptions extends ObjectOptions {
  /** The rank that gets, as it is in the group of all. */
  dst?: number;
  /** The same as it is in the group; instead of `dst`. */
  groupDst?: number;
}

/** Where a group's bytes must be. */
function deviceOf({ facts }: ProcessGroup): string {
  return facts.backends.has("cpu") ? "cpu" : "cuda";
}

const bytesOf = (x: Tensor): Uint8Array => x.cpu().toTypedArray() as Uint8Array;
const sizesOf = (x: Tensor): number[] => [...(x.cpu().toTypedArray() as BigInt64Array)].map(Number);
const sizes = (values: readonly number[], device: string): Tensor => tensor([...values], { dtype: int64, device });
const room = (length: number, device: string): Tensor => empty([length], { dtype: uint8, device });

/** Several byte strings, one after the other; with at least one byte, as libtorch has no use for none. */
function joined(parts: readonly Uint8Array[], device: string): Tensor {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return fromTypedArray(all).to(device);
}

function split(bytes: Uint8Array, lengths: readonly number[]): unknown[] {
  let at = 0;
  return lengths.map((length) => fromBytes(bytes.subarray(at, (at += length))));
}

function replace(list: unknown[], values: readonly unknown[]): void {
  for (const [i, value] of values.entries()) list[i] = value;
}

function expectList(callee: string, name: string, list: readonly unknown[], least: number): void {
  expectArray(callee, name, list);
  if (list.length < least) {
    throw new RangeError(`${callee} expects ${name} with at least ${least} items. Received: ${list.length}.`);
  }
}

/**
 * Copies the objects of one rank's list into the lists of all others. Counterpart: `torch.distributed.broadcast_object_list`.
 *
 * @param objectList as long on all ranks; changed on all but `src`
 * @throws TypeError for an object that is not plain data; RangeError for a rank that is not a member; DistError if a rank is lost
 */
export function broadcastObjectList(
  objectList: unknown[],
  ...rest: Optional<ObjectSourceOptions, ["src", "group"]>
): void {
  const callee = "broadcastObjectList";
  const options = bind<ObjectSourceOptions>(rest, ["src", "group"], callee, ["groupSrc"]);
  expectList(callee, "objectList", objectList, 1);
  const root = rootOf(callee, "src", options.group, options.src, options.groupSrc);
  const group = memberOf(callee, options.group);
  if (group === null) return warnOutside(callee);
  const device = deviceOf(group);
  const isRoot = group.rank() === root;
  const parts = isRoot ? objectList.map((value) => toBytes(callee, value)) : [];
  const lengths = sizes(isRoot ? parts.map((part) => part.length) : objectList.map(() => 0), device);
  broadcast(lengths, { groupSrc: root, group });
  const all = sizesOf(lengths);
  const bytes = isRoot
    ? joined(parts, device)
    : room(
        all.reduce((sum, length) => sum + length, 0),
        device,
      );
  broadcast(bytes, { groupSrc: root, group });
  if (!isRoot) replace(objectList, split(bytesOf(bytes), all));
}

/** What every rank gave, as bytes of one length: those, and each one's own length. */
function gatheredSizes(group: ProcessGroup, own: number, device: string): [lengths: number[], most: number] {
  const outputs = group.facts.ranks.map(() => sizes([0], device));
  allGather(outputs, sizes([own], device), { group });
  const lengths = outputs.flatMap(sizesOf);
  return [lengths, Math.max(...lengths)];
}

function padded(bytes: Uint8Array, length: number, device: string): Tensor {
  const whole = new Uint8Array(length);
  whole.set(bytes);
  return fromTypedArray(whole).to(device);
}

/**
 * Brings the objects of all ranks to all ranks. Counterpart: `torch.distributed.all_gather_object`.
 *
 * @param objectList one place for each rank; filled
 * @param object what this rank gives
 * @throws TypeError for an object that is not plain data; RangeError for a list that is too short; DistError if a rank is lost
 */
export function allGatherObject(
  objectList: unknown[],
  object: unknown,
  ...rest: Optional<ObjectOptions, ["group"]>
): void {
  const callee = "allGatherObject";
  const options = bind<ObjectOptions>(rest, ["group"], callee);
  const group = memberOf(callee, options.group);
  if (group === null) return warnOutside(callee);
  expectList(callee, "objectList", objectList, group.size());
  const device = deviceOf(group);
  const bytes = toBytes(callee, object);
  const [lengths, most] = gatheredSizes(group, bytes.length, device);
  const outputs = lengths.map(() => room(most, device));
  allGather(outputs, padded(bytes, most, device), { group });
  replace(
    objectList,
    outputs.map((output, i) => fromBytes(bytesOf(output).subarray(0, lengths[i]))),
  );
}

/** Options of `gatherObject`. */
export interface GatherObjectOptions extends ObjectDestinationOptions {
  /** One place for each rank, on `dst` only; filled. */
  objectGatherList?: unknown[] | null;
}

/**
 * Brings the objects of all ranks to one rank. Counterpart: `torch.distributed.gather_object`. By default rank 0 gets them.
 *
 * @param object what this rank gives
 * @throws TypeError for an object that is not plain data; RangeError where the list is missing on `dst`, given elsewhere, or too short;
 * DistError if a rank is lost
 */
export function gatherObject(
  object: unknown,
  ...rest: Optional<GatherObjectOptions, ["objectGatherList", "dst", "group"]>
): void {
  const callee = "gatherObject";
  const options = bind<GatherObjectOptions>(rest, ["objectGatherList", "dst", "group"], callee, ["groupDst"]);
  const list = options.objectGatherList ?? null;
  const root = rootOf(callee, "dst", options.group, options.dst, options.groupDst, 0);
  const group = memberOf(callee, options.group);
  if (group === null) return warnOutside(callee);
  expectListAt(callee, "objectGatherList", "destination", root, list, { group });
  if (list !== null) expectList(callee, "objectGatherList", list, group.size());
  const device = deviceOf(group);
  const bytes = toBytes(callee, object);
  const [lengths, most] = gatheredSizes(group, bytes.length, device);
  const outputs = list === null ? null : lengths.map(() => room(most, device));
  gather(padded(bytes, most, device), { gatherList: outputs, groupDst: root, group });
  if (list === null || outputs === null) return;
  replace(
    list,
    outputs.map((output, i) => fromBytes(bytesOf(output).subarray(0, lengths[i]))),
  );
}

/** Options of `scatterObjectList`. */
export interface ScatterObjectListOptions extends ObjectSourceOptions {
  /** One object for each rank; on `src` only. */
  scatterObjectInputList?: readonly unknown[] | null;
}

/**
 * Gives every rank one of the objects that one rank has. Counterpart: `torch.distributed.scatter_object_list`. By default rank 0 gives.
 *
 * @param scatterObjectOutputList its first place is filled
 * @throws TypeError for an object that is not plain data; RangeError where the list is missing on `src` or has another length; DistError if
 * a rank is lost
 */
export function scatterObjectList(
  scatterObjectOutputList: unknown[],
  ...rest: Optional<ScatterObjectListOptions, ["scatterObjectInputList", "src", "group"]>
): void {
  const callee = "scatterObjectList";
  const names = ["scatterObjectInputList", "src", "group"] as const;
  const options = bind<ScatterObjectListOptions>(rest, names, callee, ["groupSrc"]);
  expectList(callee, "scatterObjectOutputList", scatterObjectOutputList, 1);
  const root = rootOf(callee, "src", options.group, options.src, options.groupSrc, 0);
  const group = memberOf(callee, options.group);
  if (group === null) return warnOutside(callee);
  const device = deviceOf(group);
  // As in PyTorch, other ranks may give a list, which is not looked at.
  const inputs = group.rank() === root ? (options.scatterObjectInputList ?? null) : null;
  if (group.rank() === root) {
    expectList(callee, "scatterObjectInputList", inputs ?? [], group.size());
  }
  const parts = inputs?.slice(0, group.size()).map((value) => toBytes(callee, value)) ?? null;
  const most = sizes([Math.max(0, ...(parts ?? []).map((part) => part.length))], device);
  broadcast(most, { groupSrc: root, group });
  const [length = 0] = sizesOf(most);
  const own = room(length, device);
  const scatterList = parts?.map((part) => padded(part, length, device)) ?? null;
  scatter(own, { scatterList, groupSrc: root, group });
  scatterObjectOutputList[0] = fromBytes(bytesOf(own));
}

/**
 * Sends the objects of a list to another rank, which must receive as many. Counterpart: `torch.distributed.send_object_list`.
 *
 * @throws TypeError for an object that is not plain data; RangeError for a rank that is not a member, or this one; DistError if it is lost
 */
export function sendObjectList(
  objectList: readonly unknown[],
  ...rest: Optional<ObjectDestinationOptions, ["dst", "group"]>
): void {
  const callee = "sendObjectList";
  const { group, dst, groupDst } = bind<ObjectDestinationOptions>(rest, ["dst", "group"], callee, ["groupDst"]);
  expectList(callee, "objectList", objectList, 1);
  const member = memberOf(callee, group);
  if (member === null) return warnOutside(callee);
  const device = deviceOf(member);
  const parts = objectList.map((value) => toBytes(callee, value));
  const to = { dst, groupDst, group: member };
  send(
    sizes(
      parts.map((part) => part.length),
      device,
    ),
    to,
  );
  send(joined(parts, device), to);
}

/**
 * Receives the objects that `sendObjectList` sends. Counterpart: `torch.distributed.recv_object_list`.
 *
 * @param objectList as long as the sender's; filled
 * @returns the sender's rank in the group of all; -1 in a process that is not a member
 * @throws RangeError for a rank that is not a member, or this one; DistError if it is lost
 */
export function recvObjectList(
  objectList: unknown[],
  ...rest: Optional<ObjectSourceOptions, ["src", "group"]>
): number {
  const callee = "recvObjectList";
  const { group, src, groupSrc } = bind<ObjectSourceOptions>(rest, ["src", "group"], callee, ["groupSrc"]);
  expectList(callee, "objectList", objectList, 1);
  const member = memberOf(callee, group);
  if (member === null) {
    warnOutside(callee);
    return -1;
  }
  const device = deviceOf(member);
  const lengths = sizes(
    objectList.map(() => 0),
    device,
  );
  const from = recv(lengths, { src, groupSrc, group: member });
  const all = sizesOf(lengths);
  const bytes = room(
    all.reduce((sum, length) => sum + length, 0),
    device,
  );
  recv(bytes, { src: from, group: member });
  replace(objectList, split(bytesOf(bytes), all));
  return from;
}
