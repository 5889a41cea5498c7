/** @file Where a Fabric runs: its devices, its processes, and what they share. */
import { type Device, nn, Tensor } from "@lightning-ts/torch";
import { mapTree } from "@lightning-ts/torch/util/tree";
import { option, Options, type OptionsOf } from "../util/options.js";
import { boolean } from "../util/rules.js";
import { whenReady } from "../util/promises.js";
import { printed } from "../util/value-text.js";
import type { Accelerator } from "./accelerators/accelerator.js";
import { isPrintOptions } from "./fabric-arguments.js";
import { type Gathered, gatherTree } from "./gather-tree.js";
import { moveToDevice } from "./move-data.js";
import type { GatherOptions } from "./processes.js";
import type { ReduceOptions, Strategy } from "./strategies/strategy.js";
import { originalOf } from "./wrappers/pass-through.js";

const firstOptions = new Options("fabric.rankZeroFirst", {
  /** Whether it runs in the first process of each machine first. Default false. */
  local: option(boolean, false),
});

/** Options of `rankZeroFirst`. */
export interface RankZeroFirstOptions extends OptionsOf<typeof firstOptions> {}

/** The part of Fabric that knows devices and processes. */
export abstract class FabricProcesses {
  /** How modules run on the devices. */
  readonly strategy: Strategy;

  constructor(strategy: Strategy) {
    this.strategy = strategy;
  }

  /** The kind of hardware. */
  get accelerator(): Accelerator {
    return this.strategy.accelerator;
  }

  /** The device of this process. */
  get device(): Device {
    return this.strategy.rootDevice;
  }

  /** This process's index among all. */
  get globalRank(): number {
    return this.strategy.globalRank;
  }

  /** Its index on its machine. */
  get localRank(): number {
    return this.strategy.localRank;
  }

  /** The index of its machine. */
  get nodeRank(): number {
    return this.strategy.nodeRank;
  }

  /** All processes. */
  get worldSize(): number {
    return this.strategy.worldSize;
  }

  /** Whether this process is the first. */
  get isGlobalZero(): boolean {
    return this.strategy.isGlobalZero;
  }

  /** A module, a tensor, or a tree of them on the device. Modules are moved in place. */
  toDevice<T>(object: T): T {
    const original: unknown = originalOf(object);
    if (!(original instanceof nn.Module)) return moveToDevice(original, this.device) as T; // which keeps its shape
    original.to(this.device);
    return object;
  }

  /** Prints in the first process of each machine. An object with only `sep` or `end` at last says what is between and after the values. */
  print(...values: unknown[]): void {
    if (this.localRank !== 0) return;
    const last = values.at(-1);
    const { end = "\n", sep = " " } = isPrintOptions(last) ? last : {};
    const shown = isPrintOptions(last) ? values.slice(0, -1) : values;
    process.stdout.write(shown.map(printed).join(sep) + end);
  }

  /** Waits until all processes have called it. */
  barrier(name?: string): void {
    this.strategy.barrier(name);
  }

  /** A value of one process, for all of them. Default: that of the first. */
  broadcast<T>(value: T, src = 0): T {
    return this.strategy.broadcast(value, src);
  }

  /** Data of all processes: each tensor becomes one with a dimension of `worldSize` in front, numbers are made tensors first. */
  allGather<T>(values: T, options: GatherOptions = {}): Gathered<T> {
    return gatherTree(values, this.device, (part) => this.strategy.allGather(part, options));
  }

  /** Data with each tensor reduced over all processes. Default: their mean. */
  allReduce<T>(values: T, options: ReduceOptions = {}): T {
    const reduce = (leaf: unknown): unknown => (leaf instanceof Tensor ? this.strategy.reduce(leaf, options) : leaf);
    return mapTree(values, reduce, { fields: true }) as T; // which has the shape of `values`
  }

  /**
   * Runs a function in the first process, and in the others after it. In Python a context.
   */
  rankZeroFirst<T>(run: () => T, options: RankZeroFirstOptions = {}): T {
    const { local } = firstOptions.read(options);
    const isFirst = (local ? this.localRank : this.globalRank) === 0;
    if (!isFirst) this.barrier("rankZeroFirst");
    return whenReady<unknown, unknown>(run(), (result) => {
      if (isFirst) this.barrier("rankZeroFirst");
      return result;
    }) as T; // or a promise, where it was one
  }
}
