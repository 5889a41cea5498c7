/**
 * @file Modes follow the asynchronous context: a mode around an asynchronous function holds in what the function does and
 * awaits, and nowhere else.
 *
 * libtorch keeps modes in the thread (`native/modes.cpp` lists them), and a thread runs pieces of many asynchronous functions
 * in turn. So each function around which modes were set has a frame with its own values, the function's asynchronous context
 * says which frame it belongs to, and whoever calls the addon first makes the thread's modes those of the running frame. Only
 * while such a function is under way: otherwise one comparison with zero is all.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers";
import type { AutocastBinding } from "./binding/autocast.js";
import type { CudaStreamBinding } from "./binding/cuda-stream.js";
import type { ModeName, ModesBinding } from "./binding/modes.js";
import { isPromise } from "../util/is.js";

/** What a running function sees: its own values of some modes, and those of the frames around it for the others. */
interface Frame {
  readonly parent: Frame | null;
  readonly depth: number;
  /** The modes that belong to this frame; 0 once its function has ended, and what it left behind sees the frames around it. */
  mask: number;
  /** Values of its own modes while another frame's are the thread's. */
  bits: number;
  /** The same for autocast, which is more than fits into bits: the number of a state. */
  autocast: number;
  /** The same for the current streams of CUDA devices: their number. */
  streams: number;
}

/** What runs outside of all such functions: the thread's own modes, as in PyTorch. */
const root: Frame = { parent: null, depth: 0, mask: ~0, bits: 0, autocast: 0, streams: 0 };
const frames = new AsyncLocalStorage<Frame>();
/** The frame whose modes are the thread's now. */
let active = root;

/** How many asynchronous functions with modes of their own are under way. */
export let running = 0;

let read: ModesBinding["readModes"];
let exchange: ModesBinding["exchangeModes"];
let masks: Readonly<Record<ModeName, number>>;
let autocast: Pick<AutocastBinding, "readAutocast" | "exchangeAutocast" | "clearAutocastCache">;
let streams: Pick<CudaStreamBinding, "readStreams" | "exchangeStreams">;

/** Makes the thread's modes those of the running function. Called before the addon is, while `running` is not 0. */
export function follow(): void {
  const frame = frames.getStore() ?? root;
  if (frame !== active) switchTo(frame);
}

/** A binding whose functions follow the context, apart from those that are called for that. */
export function followed<B extends ModesBinding & AutocastBinding & CudaStreamBinding>(loaded: B): B {
  ({ readModes: read, exchangeModes: exchange } = loaded);
  autocast = loaded;
  streams = loaded;
  masks = loaded.modeMasks();
  const entries = Object.entries(loaded).map(([name, native]: [string, unknown]) => [name, following(native)]);
  return Object.fromEntries(entries) as B;
}

function following(native: unknown): unknown {
  if (typeof native !== "function") return native;
  return function () {
    if (running !== 0) follow();
    // eslint-disable-next-line prefer-rest-params -- passes on what it is given without an array
    return Reflect.apply(native, undefined, arguments) as unknown;
  };
}

function switchTo(next: Frame): void {
  // The modes in which they differ are those of the frames between each of them and the one around both.
  let mask = 0;
  for (let a = active, b = next; a !== b;) {
    if (a.depth >= b.depth) {
      mask |= a.mask;
      a = a.parent ?? root;
    } else {
      mask |= b.mask;
      b = b.parent ?? root;
    }
  }
  if (mask !== 0) save(active, exchange(valuesIn(next, mask), mask), mask);
  if ((mask & masks.autocast) !== 0) switchAutocast(next);
  if ((mask & masks.cudaStream) !== 0) {
    ownerOf(active, masks.cudaStream).streams = streams.exchangeStreams(ownerOf(next, masks.cudaStream).streams);
  }
  active = next;
}

/**
 * Makes the thread's autocast that of a frame. The casts of weights that libtorch keeps are those of an outermost region: they are gone when
 * it ends, as in PyTorch, and when another one runs, whose weights may have changed meanwhile.
 */
function switchAutocast(next: Frame): void {
  ownerOf(active, masks.autocast).autocast = autocast.exchangeAutocast(ownerOf(next, masks.autocast).autocast);
  if (outermostRegion(active) !== outermostRegion(next)) autocast.clearAutocastCache();
}

/** The frame that a mode of a frame belongs to. */
function ownerOf(frame: Frame, mode: number): Frame {
  let owner = frame;
  while ((owner.mask & mode) === 0 && owner.parent !== null) owner = owner.parent;
  return owner;
}

/** The outermost region of autocast that a frame is in; null outside of all. */
function outermostRegion(frame: Frame): Frame | null {
  let region: Frame | null = null;
  for (let at = frame; at.parent !== null; at = at.parent) if ((at.mask & masks.autocast) !== 0) region = at;
  return region;
}

/** Keeps the thread's values of some modes in the frames that they belong to. */
function keepValues(frame: Frame, mask: number): void {
  save(frame, read(mask), mask);
  if ((mask & masks.autocast) !== 0) ownerOf(frame, masks.autocast).autocast = autocast.readAutocast();
  if ((mask & masks.cudaStream) !== 0) ownerOf(frame, masks.cudaStream).streams = streams.readStreams();
}

/** Keeps values in the frames that they belong to. */
function save(frame: Frame, bits: number, mask: number): void {
  for (let owner: Frame | null = frame; owner !== null && mask !== 0; owner = owner.parent) {
    const own = mask & owner.mask;
    owner.bits = (owner.bits & ~own) | (bits & own);
    mask &= ~own;
  }
}

/** The values of modes in a frame. */
function valuesIn(frame: Frame, mask: number): number {
  let bits = 0;
  for (let owner: Frame | null = frame; owner !== null && mask !== 0; owner = owner.parent) {
    const own = mask & owner.mask;
    bits |= owner.bits & own;
    mask &= ~own;
  }
  return bits;
}

/** The modes of these names, for `runInFrame`. */
export function maskOf(...names: readonly ModeName[]): number {
  return names.reduce((mask, name) => mask | masks[name], 0);
}

/**
 * Runs a function in a frame of its own.
 *
 * @param mask the modes that belong to the frame
 * @param enter sets the values that they have in the function
 * @param fn what runs; a promise that it returns holds the frame until it settles
 */
export function runInFrame<T>(mask: number, enter: () => void, fn: () => T): T {
  if (running !== 0) follow();
  const outer = active;
  let parent = outer;
  // What has ended is not kept alive by what it left behind.
  while (parent.mask === 0 && parent.parent !== null) parent = parent.parent;
  const frame: Frame = { parent, depth: parent.depth + 1, mask, bits: 0, autocast: 0, streams: 0 };
  keepValues(parent, mask);
  enter();
  active = frame;
  let result: T;
  try {
    result = frames.run(frame, fn);
  } catch (error) {
    leave(frame, outer);
    throw error;
  }
  if (!isPromise(result)) {
    leave(frame, outer);
    return result;
  }
  switchTo(outer);
  running++;
  return result.then(
    (value) => {
      end(frame);
      return value;
    },
    (error: unknown) => {
      end(frame);
      throw error;
    },
  ) as typeof result;
}

/** Ends the frame of a synchronous function. */
function leave(frame: Frame, outer: Frame): void {
  switchTo(outer);
  frame.mask = 0;
  if (running === 0) rest();
}

/** Ends the frame of an asynchronous function. */
function end(frame: Frame): void {
  if (frame.mask === 0) return;
  switchTo(root);
  frame.mask = 0;
  running--;
  follow();
  if (running === 0) rest();
}

/** Before Node 24 promises cost more while a context is followed. */
const followingCosts = Number.parseInt(process.versions.node) < 24;
let isResting = true;

/** Stops following contexts when there was nothing to follow for the rest of this turn of the event loop. */
function rest(): void {
  if (!followingCosts || !isResting) return;
  isResting = false;
  setImmediate(() => {
    isResting = true;
    if (running === 0) frames.disable();
  }).unref();
}
