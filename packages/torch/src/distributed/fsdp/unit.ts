/** @file A unit: parameters that are gathered, freed and reduced together. Counterpart: PyTorch's `FSDPParamGroup`. */
import type { DType } from "../../tensor/dtype.js";
import type { Device } from "../../tensor/device.js";
import type { Tensor } from "../../tensor/tensor.js";
import { Error } from "../../util/user-errors.js";
import { FlatGather } from "./flat-gather.js";
import { KeptPart } from "./kept-part.js";
import { kept } from "./kept.js";
import { type Division, divisionOf, FlatReduce, type Reduction } from "./flat-reduce.js";
import type { MeshInfo } from "./mesh-info.js";
import { Schedule, type Scheduled } from "./schedule.js";
import type { ShardedParameter } from "./sharded-parameter.js";

/** What a unit is doing. */
export type Phase = "idle" | "forward" | "preBackward" | "postBackward";

/** A reduction of this unit's gradients that is under way. */
interface Reducing {
  readonly layout: FlatReduce;
  readonly reduction: Reduction;
  readonly division: Division;
}

/** Parameters that are gathered together. */
export class Unit implements Scheduled {
  /** The module's name, as the root knows it; for errors. */
  name = "";
  schedule = new Schedule();
  phase: Phase = "idle";
  /** Whether the whole parameters are there. */
  isUnsharded = false;
  reshardsAfterForward: boolean;
  /** The processes, in rows, that share whole parameters from forward to backward; null for all. */
  keepers: MeshInfo | null;
  reshardsAfterBackward = true;
  reducesGradients = true;
  replicatesGradients = true;
  /** Whether parameters are gathered for backward; they need not be where backward does not read them. */
  unshardsInBackward = true;
  /** What gradients are divided by; null for the number of processes. */
  divideFactor: number | null = null;

  readonly parameters: readonly ShardedParameter[];
  readonly mesh: MeshInfo;
  readonly #device: Device;
  readonly #reduceDtype: DType | null;
  #gather: FlatGather | null = null;
  /** Gathers the parts that keepers have; null before the first. */
  #gatherKept: FlatGather | null = null;
  #parts: readonly KeptPart[] = [];
  /** Whether keepers have the whole parameters. */
  #isKept = false;
  readonly #layouts = new Map<string, FlatReduce>();
  #reducing: Reducing | null = null;
  /** Sums over the shards' ranks that wait to be added up over replicas. */
  #partial: Tensor | null = null;
  /** Where this unit's forward passes are in the schedule's list. */
  #doneAt: number[] = [];

  constructor(
    parameters: readonly ShardedParameter[],
    mesh: MeshInfo,
    device: Device,
    options: { reduceDtype: DType | null; reshardsAfterForward: boolean; keepers: MeshInfo | null },
  ) {
    this.parameters = parameters;
    this.mesh = mesh;
    this.#device = device;
    this.#reduceDtype = options.reduceDtype;
    this.reshardsAfterForward = options.reshardsAfterForward;
    this.keepers = options.keepers;
  }

  // --- shards and whole parameters ---------------------------------------------------------------------------------
  /** Begins to gather the whole parameters, unless they are there or on their way. */
  unshard(): void {
    if (this.isUnsharded || this.#running !== null) return;
    if (this.#isKept) this.#gatherKept?.start();
    else (this.#gather ??= new FlatGather(this.parameters, this.mesh, this.#device)).start();
  }

  /** The gathering that was begun and not finished. */
  get #running(): FlatGather | null {
    return [this.#gather, this.#gatherKept].find((one) => one?.isRunning === true) ?? null;
  }

  /** Waits for the parameters that `unshard` gathers, and shows them to the modules. */
  waitForUnshard(): void {
    const running = this.#running;
    if (running === null) return;
    running.finish();
    for (const parameter of this.parameters) parameter.show(parameter.whole.parameter);
    this.isUnsharded = true;
    this.#dropParts();
  }

  /** Shows the modules their shards again; the memory of the whole parameters is given back. */
  reshard(): void {
    if (!this.isUnsharded && !this.#isKept) return;
    for (const parameter of this.parameters) {
      parameter.show(parameter.sharded);
      if (this.isUnsharded) parameter.whole.free();
    }
    this.isUnsharded = false;
    this.#dropParts();
  }

  /** Shows the modules the parts that keepers have until backward. */
  #keep(keepers: MeshInfo): void {
    if (!this.isUnsharded) return;
    if (this.#gatherKept === null) {
      this.#parts = this.parameters.map((parameter) => kept(() => new KeptPart(parameter, keepers)));
      this.#gatherKept = new FlatGather(this.#parts, keepers, this.#device);
    }
    this.parameters.forEach((parameter, i) => {
      const part = this.#parts[i];
      if (part === undefined) return;
      part.keep();
      parameter.show(part.shown);
      parameter.whole.free();
    });
    this.isUnsharded = false;
    this.#isKept = true;
  }

  #dropParts(): void {
    if (!this.#isKept) return;
    this.#isKept = false;
    for (const part of this.#parts) part.drop();
  }

  /** Where a forward pass begins: parts that were kept for a backward pass are of no use, as weights may have changed since. */
  forgetParts(): void {
    if (!this.#isKept) return;
    this.discardGathering();
    this.reshard();
  }

  /** Whole parameters that are there require gradients as their shards do. */
  followRequiresGrad(): void {
    if (!this.isUnsharded) return;
    for (const { sharded, whole } of this.parameters) whole.parameter.requiresGrad = sharded.requiresGrad;
  }

  /** Waits for a gathering that nobody needs, and forgets what it gave. */
  discardGathering(): void {
    this.#running?.discard();
  }

  /** Takes the shards from the modules, whose tensors may have been moved, cast or assigned. */
  resetShards(): void {
    this.reshard();
    const before = this.parameters.map(({ gathered }) => gathered);
    for (const parameter of this.parameters) parameter.reset();
    if (this.parameters.every(({ gathered }, i) => gathered === before[i])) return;
    this.#gather = this.#gatherKept = null;
    this.#parts = [];
    this.#layouts.clear();
  }

  /** @throws Error where parameters cannot be trained as they are */
  check(): void {
    const onMeta = this.parameters.filter(({ sharded }) => sharded.isMeta).map(({ name }) => name);
    if (onMeta.length > 0) {
      throw new Error(
        `Expected parameters with data before training. Received: parameters on the device "meta": ${onMeta.join(", ")}. ` +
          'Call module.toEmpty({ device: "cpu" }) and initialise them, or load a state dictionary.',
      );
    }
    const trained = this.parameters.filter(({ sharded }) => sharded.requiresGrad);
    const dtypes = [...new Set(trained.map(({ dtype }) => dtype.name))];
    if (dtypes.length > 1) {
      throw new Error(
        `Expected parameters of one dtype in a unit. Received: ${dtypes.join(", ")} in ${this.name || "the root"}. ` +
          "Cast the module, or shard the part of another dtype on its own.",
      );
    }
  }

  // --- forward -----------------------------------------------------------------------------------------------------
  /** Before the module computes: parameters are gathered. @param prefetchesNext whether those of the unit that runs next are gathered meanwhile */
  preForward(prefetchesNext: boolean): void {
    this.phase = "forward";
    this.unshard();
    this.waitForUnshard();
    const next = this.schedule.enter(this);
    if (prefetchesNext && next !== null) this.prefetch(next);
  }

  /** Begins to gather another unit, which computes soon. */
  prefetch(unit: Scheduled): void {
    if (unit.isUnsharded) return;
    unit.unshard();
    this.schedule.expect(unit);
  }

  /** After the module computed. @param options whether its parameters may go, and whether a backward pass may come through it */
  postForward({ reshards, hasBackward }: { reshards: boolean; hasBackward: boolean }): void {
    if (reshards && this.reshardsAfterForward) {
      if (this.keepers !== null && hasBackward) this.#keep(this.keepers);
      else this.reshard();
    }
    if (hasBackward) this.#doneAt.push(this.schedule.done.push(this) - 1);
    this.phase = "idle";
  }

  // --- backward ----------------------------------------------------------------------------------------------------
  /** When the gradient of an output is there: parameters are gathered, and those of the unit that comes next meanwhile. */
  preBackward(prefetchesNext: boolean): void {
    if (this.phase === "preBackward") return;
    this.phase = "preBackward";
    if (this.unshardsInBackward) {
      this.unshard();
      this.waitForUnshard();
    }
    if (prefetchesNext) {
      const at = this.#doneAt.pop();
      const next = at === undefined ? undefined : this.schedule.done[at - 1];
      if (next?.unshardsInBackward === true) this.prefetch(next);
    }
  }

  /** When the gradients of all inputs are there, and with them those of the parameters: they are reduced. */
  postBackward(): void {
    this.phase = "postBackward";
    if (!this.reducesGradients) {
      for (const parameter of this.parameters) parameter.accumulate();
      if (this.reshardsAfterBackward) this.reshard();
      return;
    }
    const parameters: ShardedParameter[] = [];
    const grads: Tensor[] = [];
    for (const parameter of this.parameters) {
      if (parameter.accumulated !== null) parameter.accumulate();
      const grad = parameter.takeGrad();
      if (grad === null) continue;
      parameters.push(parameter);
      grads.push(grad);
    }
    if (this.reshardsAfterBackward) this.reshard();
    const [first] = grads;
    if (first === undefined) return;
    // One reduction at a time is under way: its memory is that of a unit's gradients.
    this.#settleOlder();
    const dtype = this.#reduceDtype ?? first.dtype;
    const layout = this.#layoutOf(parameters, dtype, first);
    const division = divisionOf(dtype, this.divideFactor ?? this.mesh.dataParallelSize);
    this.#reducing = { layout, reduction: layout.start(grads, division), division };
    this.schedule.reducing.push(this);
  }

  #layoutOf(parameters: readonly ShardedParameter[], dtype: DType, like: Tensor): FlatReduce {
    const key = `${dtype.name} ${parameters.map((parameter) => this.parameters.indexOf(parameter)).join()}`;
    let layout = this.#layouts.get(key);
    if (layout === undefined) this.#layouts.set(key, (layout = new FlatReduce(parameters, this.mesh, dtype, like)));
    return layout;
  }

  #settleOlder(): void {
    for (const unit of this.schedule.reducing.splice(0)) unit.settle();
  }

  /** Waits for a reduction that is under way, and gives the shards their gradients. */
  settle(): void {
    const reducing = this.#reducing;
    if (reducing === null) return;
    this.#reducing = null;
    const { layout, reduction, division } = reducing;
    const output = reduction.wait();
    if (this.mesh.replicateGroup !== null) {
      if (this.#partial !== null) {
        output.add_(this.#partial);
        this.#partial.dispose();
        this.#partial = null;
      }
      if (!this.replicatesGradients) {
        this.#partial = output;
        return;
      }
      reduction.replicate(this.mesh);
      reduction.wait();
    }
    layout.deliver(output, division);
  }

  /** At the end of a backward pass after which gradients are used. */
  finalize(): void {
    this.settle();
    this.discardGathering();
    this.#doneAt = [];
  }

  /** Gives up what a pass that failed left. */
  reset(): void {
    this.discardGathering();
    const reducing = this.#reducing;
    this.#reducing = null;
    reducing?.reduction.wait().dispose();
    this.#partial?.dispose();
    this.#partial = null;
    for (const parameter of this.parameters) parameter.takeGrad()?.dispose();
    this.#doneAt = [];
    this.phase = "idle";
    this.reshard();
  }
}
