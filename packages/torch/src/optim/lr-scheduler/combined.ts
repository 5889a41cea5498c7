/** @file SequentialLR and ChainedScheduler: schedulers of schedulers. */
import { expectArray, expectIterable } from "../../util/expect.js";
import { bindAll } from "../../util/arguments.js";
import { toNumber } from "../options.js";
import type { Optimizer } from "../optimizer.js";
import { ReduceLROnPlateau } from "./plateau.js";
import { bisectRight, LRScheduler, type SchedulerStateDict, setOption } from "./scheduler.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

abstract class CombinedScheduler extends LRScheduler {
  /** @internal */
  declare readonly _schedulers: readonly LRScheduler[];

  protected override start(): void {
    // The schedulers inside have made their first steps.
  }

  override stateDict(): SchedulerStateDict {
    const {
      base_lrs: _1,
      _step_count: _2,
      _is_initial: _3,
      _get_lr_called_within_step: _4,
      ...state
    } = super.stateDict();
    return { ...state, _schedulers: this._schedulers.map((scheduler) => scheduler.stateDict()) };
  }

  override loadStateDict(stateDict: Readonly<SchedulerStateDict>): void {
    const { _schedulers: inner, ...rest } = stateDict;
    super.loadStateDict(rest);
    if (!Array.isArray(inner) || inner.length !== this._schedulers.length) {
      throw new RangeError(
        `Expected the states of ${this._schedulers.length} schedulers under '_schedulers'. ` +
          `Received: ${Array.isArray(inner) ? inner.length : typeof inner}. Make the same schedulers as in the saved run.`,
      );
    }
    this._schedulers.forEach((scheduler, i) => scheduler.loadStateDict(inner[i] as SchedulerStateDict));
  }
}

function check(name: string, optimizer: Optimizer, schedulers: readonly LRScheduler[]): void {
  expectIterable(name, "schedulers", schedulers);
  schedulers.forEach((scheduler, i) => {
    if (!(scheduler instanceof LRScheduler)) {
      throw new TypeError(`${name} at index ${i} should have \`optimizer\` as its attribute.`);
    }
    if (scheduler instanceof ReduceLROnPlateau) {
      throw new RangeError(
        `${name} does not support \`ReduceLROnPlateau\` scheduler as it requires additional kwargs to be specified when ` +
          `calling \`step\`, but got one at index ${i} in the given schedulers sequence.`,
      );
    }
    if (scheduler.optimizer !== optimizer) {
      throw new RangeError(
        `${name} expects all schedulers to belong to the same optimizer, but got scheduler ${scheduler.constructor.name} ` +
          `at index ${i} has ${String(scheduler.optimizer)}, which is different from ${optimizer.constructor.name}.`,
      );
    }
  });
}

/** Options of `SequentialLR`. */
export interface SequentialLROptions {
  /** The schedulers, in their order. */
  schedulers?: readonly LRScheduler[];
  /** The epochs at which the next scheduler takes over: one fewer than schedulers. */
  milestones?: readonly number[];
  /** The last epoch when resuming. Default -1. */
  lastEpoch?: number;
}

/** One scheduler after another. Counterpart: `SequentialLR`. */
export class SequentialLR extends CombinedScheduler {
  /** @internal */
  declare readonly _milestones: readonly number[];

  /** @throws RangeError for schedulers of different optimizers, or the wrong number of milestones */
  constructor(
    optimizer: Optimizer,
    ...args:
      | [schedulers: readonly LRScheduler[], milestones: readonly number[], options?: SequentialLROptions]
      | [options: SequentialLROptions & Required<Pick<SequentialLROptions, "schedulers" | "milestones">>]
  ) {
    const given = bindAll<SequentialLROptions>(args, ["schedulers", "milestones"], ["lastEpoch"], "SequentialLR");
    const { schedulers = [], milestones = [], lastEpoch = -1 } = given;
    expectArray("SequentialLR", "schedulers", schedulers);
    expectArray("SequentialLR", "milestones", milestones);
    if (schedulers.length < 1)
      throw new RangeError("SequentialLR expects at least one scheduler, but got no scheduler.");
    check("SequentialLR", optimizer, schedulers);
    if (milestones.length !== schedulers.length - 1) {
      throw new RangeError(
        "Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone points, " +
          `but got number of schedulers ${schedulers.length} and the number of milestones to be equal to ${milestones.length}`,
      );
    }
    super(optimizer, lastEpoch + 1, { _schedulers: [...schedulers], _milestones: [...milestones] });
    // Undoes the schedulers' first steps but that of the one that begins.
    for (const group of optimizer.paramGroups) setOption(group, "lr", toNumber(group.initialLr ?? group.lr));
    this.#undo(this);
    const first = schedulers[bisectRight(milestones, 0)] as LRScheduler;
    first._initialStep();
    this._lastLr = first.getLastLr();
  }

  #undo(scheduler: LRScheduler): void {
    if (scheduler instanceof CombinedScheduler) for (const inner of scheduler._schedulers) this.#undo(inner);
    else scheduler.lastEpoch -= 1;
  }

  override step(): void {
    this.lastEpoch += 1;
    const i = bisectRight(this._milestones, this.lastEpoch);
    const scheduler = this._schedulers[i] as LRScheduler;
    if (i > 0 && this._milestones[i - 1] === this.lastEpoch) scheduler._updateLr(0);
    else scheduler.step();
    this._lastLr = scheduler.getLastLr();
  }
}

/** Options of `ChainedScheduler`. */
export interface ChainedSchedulerOptions {
  /** The schedulers, in their order. */
  schedulers?: readonly LRScheduler[];
  /** The optimizer of all schedulers; by default that of the first. */
  optimizer?: Optimizer | null;
}

/** Several schedulers at once, one after another in each step. Counterpart: `ChainedScheduler`. */
export class ChainedScheduler extends CombinedScheduler {
  /** @throws RangeError for schedulers of different optimizers */
  constructor(
    ...args:
      | [schedulers: readonly LRScheduler[], options?: ChainedSchedulerOptions]
      | [schedulers: readonly LRScheduler[], optimizer: Optimizer]
      | [options: ChainedSchedulerOptions & Required<Pick<ChainedSchedulerOptions, "schedulers">>]
  ) {
    const given = bindAll<ChainedSchedulerOptions>(args, ["schedulers"], ["optimizer"], "ChainedScheduler");
    const { schedulers = [] } = given;
    expectArray("ChainedScheduler", "schedulers", schedulers);
    const [first] = schedulers;
    if (first === undefined) {
      throw new RangeError("ChainedScheduler expects at least one scheduler to be chained, but got no scheduler.");
    }
    const optimizer = given.optimizer ?? first.optimizer;
    check("ChainedScheduler", optimizer, schedulers);
    super(optimizer, 0, { _schedulers: [...schedulers] });
    this._lastLr = this.currentLrs();
  }

  override step(): void {
    for (const scheduler of this._schedulers) scheduler.step();
    this._lastLr = this.currentLrs();
  }

  override stateDict(): SchedulerStateDict {
    const { last_epoch: _, ...state } = super.stateDict();
    return state;
  }
}
