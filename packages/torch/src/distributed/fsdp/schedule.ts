/** @file What the units of one root know of each other: the order in which they run, and what is under way. */
import { binding } from "../../native/binding.js";

/** What a schedule knows of a unit. */
export interface Scheduled {
  readonly isUnsharded: boolean;
  readonly unshardsInBackward: boolean;
  /** Begins to gather its parameters. */
  unshard(): void;
  /** Gives up what it gathers. */
  discardGathering(): void;
  /** Waits for the reduction of its gradients. */
  settle(): void;
}

/** Shared by all units below one root. */
export class Schedule {
  /** Whether the next backward pass ends an accumulation: its gradients are there when it is over. */
  isLastBackward = true;
  /** Units whose forward is over, in their order and as often as they ran: backward goes through them from the end. */
  readonly done: Scheduled[] = [];
  /** Reductions under way, the oldest first. */
  readonly reducing: Scheduled[] = [];

  /** The order of the last forward pass that was whole. */
  #order: readonly Scheduled[] = [];
  #running: Scheduled[] = [];
  #followsOrder = true;
  #isCallbackQueued = false;
  readonly #prefetched = new Set<Scheduled>();

  /** Says that a unit runs forward. @returns the unit that ran after it in the pass before, if this pass was like that one up to here */
  enter(unit: Scheduled): Scheduled | null {
    const at = this.#running.push(unit) - 1;
    this.#followsOrder &&= this.#order[at] === unit;
    return this.#followsOrder ? (this.#order[at + 1] ?? null) : null;
  }

  /** Says that a unit is gathered before it is needed. */
  expect(unit: Scheduled): void {
    this.#prefetched.add(unit);
  }

  /** Says that the root's forward is over. What was gathered in vain is given back. */
  endForward(): void {
    this.#order = this.#running;
    this.forgetPass();
  }

  /** Begins the next pass anew. */
  forgetPass(): void {
    this.#running = [];
    this.#followsOrder = true;
    for (const unit of this.#prefetched) unit.discardGathering();
    this.#prefetched.clear();
  }

  /** Calls a function at the end of the backward pass that is running, once. */
  atEndOfBackward(run: () => void): void {
    if (this.#isCallbackQueued) return;
    this.#isCallbackQueued = true;
    binding.queueCallback(() => {
      this.#isCallbackQueued = false;
      run();
    });
  }

  /** Forgets what a pass that failed left. */
  reset(): void {
    this.#isCallbackQueued = false;
    this.done.length = 0;
    this.reducing.length = 0;
    this.forgetPass();
  }
}
