/** @file Timings: when the actions of a SimpleProfiler started, and how long those that ended took. */
import { performance } from "node:perf_hooks";
import { Action, type Profiles, runBetween } from "../core/action.js";
import { show } from "../util/show.js";
import { RangeError } from "../util/user-errors.js";

/** The clock, in seconds from any point. */
export const seconds = (): number => performance.now() / 1000;

/** A profiler whose actions are timed. */
interface Owner extends Profiles {
  /** Whether a subclass has a part in how actions are measured, and so has to be asked. */
  isExtended(): boolean;
}

/** Lists of durations by action. It notes that lists come and go, so that actions can keep theirs until then and need not look them up. */
class Durations extends Map<string, number[]> {
  changes = 0;

  override set(action: string, durations: number[]): this {
    this.changes++;
    return super.set(action, durations);
  }

  override delete(action: string): boolean {
    this.changes++;
    return super.delete(action);
  }

  override clear(): void {
    this.changes++;
    super.clear();
  }
}

/** The actions of one profiler. Those that are running are a chain, from the one that started last. */
export class Timings {
  /** The durations of finished calls in seconds by action, in the order in which the actions first ended. */
  readonly recorded = new Durations();
  /** The running action that started last; null while none is running. */
  innermost: TimedAction | null = null;
  readonly #actions = new Map<string, TimedAction>();
  readonly #owner: Owner;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /** The action of a name. */
  of(name: string): TimedAction {
    let action = this.#actions.get(name);
    if (action === undefined) this.#actions.set(name, (action = new TimedAction(name, this, this.#owner)));
    return action;
  }

  /** When the actions that are running started; the first to start comes first. */
  running(): Map<string, number> {
    const chain: [name: string, started: number][] = [];
    for (let at = this.innermost; at !== null; at = at.outer) chain.push([at.name, at.started]);
    return new Map(chain.reverse());
  }
}

/** An action that measures itself, unless a subclass of its profiler wants to. */
export class TimedAction extends Action {
  /** When it started, in seconds. */
  started = 0;
  /** The running action that started before this one. */
  outer: TimedAction | null = null;
  #isRunning = false;
  #durations: number[] = [];
  /** How often lists had changed when these durations were looked up. */
  #changes = -1;
  readonly #timings: Timings;
  readonly #owner: Owner;

  constructor(name: string, timings: Timings, owner: Owner) {
    super(owner, name);
    this.#timings = timings;
    this.#owner = owner;
  }

  override profile<T>(run: () => T): T {
    return this.#owner.isExtended() ? super.profile(run) : runBetween(this, this.name, run);
  }

  /** What has nothing to do takes no time: half of a step's actions are such, and reading the clock is most of what the others cost. */
  override mark(): void {
    if (this.#owner.isExtended()) super.mark();
    else this.#record(0);
  }

  /**
   * It starts when the clock is read.
   *
   * @throws RangeError where it is running
   */
  start(_actionName: string, clock = seconds): void {
    if (this.#isRunning) {
      throw new RangeError(
        `SimpleProfiler.start: expected an action that is not running. Received: ${show(this.name)}, which has already started. ` +
          "Stop it first, or give the inner one another name.",
      );
    }
    this.started = clock();
    this.#isRunning = true;
    this.outer = this.#timings.innermost;
    this.#timings.innermost = this;
  }

  /**
   * It is over.
   *
   * @throws RangeError where it is not running
   */
  stop(_actionName: string, now = seconds()): void {
    if (!this.#isRunning) throw notStarted("SimpleProfiler", this.name);
    this.#isRunning = false;
    if (this.#timings.innermost === this) this.#timings.innermost = this.outer;
    else this.#leaveChain();
    this.outer = null;
    this.#record(now - this.started);
  }

  #leaveChain(): void {
    let inner = this.#timings.innermost;
    while (inner !== null && inner.outer !== this) inner = inner.outer;
    if (inner !== null) inner.outer = this.outer;
  }

  #record(duration: number): void {
    if (this.#changes !== this.#timings.recorded.changes) this.#findDurations();
    this.#durations.push(duration);
  }

  #findDurations(): void {
    const { recorded } = this.#timings;
    const found = recorded.get(this.name);
    this.#durations = found ?? [];
    if (found === undefined) recorded.set(this.name, this.#durations);
    this.#changes = recorded.changes;
  }
}

/** The error for an action that is ended before it has started. */
export function notStarted(profiler: string, actionName: string): Error {
  return new RangeError(
    `${profiler}.stop: expected an action that has started. Received: ${show(actionName)}, which was never started. Start it first.`,
  );
}
