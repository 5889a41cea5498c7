/** @file Delivery: what is logged goes to a server in order, off the step's path, and waits while the server is down. */
import { rankZeroInfo, rankZeroWarn } from "../../util/rank-zero.js";
import { Refusal, Unreachable } from "./service.js";

/** Something to send. */
export interface Parcel {
  /** What it is, in messages: "metrics", "a checkpoint". */
  readonly what: string;
  /** How many values it holds; at least 1. */
  readonly size: number;
  /** Sends it. @throws Unreachable where it may succeed later; whatever else is thrown ends the attempts */
  send(signal: AbortSignal): Promise<void>;
  /** This and the next as one, where one request does for both. */
  join?(next: Parcel): Parcel | null;
}

/** A parcel that waits, and how many calls added to it. */
interface Waiting {
  parcel: Parcel;
  calls: number;
}

/** How a delivery works. */
export interface DeliveryOptions {
  /** The logger's class, for messages. */
  readonly owner: string;
  /** Where it goes, for messages: an address without credentials. */
  readonly place: string;
  /** What can be done about what was not sent, added to that message. Default: nothing. */
  readonly advice?: string;
  /** Seconds that `close` waits. Default 60. */
  readonly patience?: number;
  /** The most values that wait; what is logged beyond is lost, with a warning. Default 1,000,000. */
  readonly mostWaiting?: number;
  /** Milliseconds before the first further attempt; each doubles it, up to 60 times as much. Default 500. */
  readonly pause?: number;
}

/** Calls that wait before they are sent together, and then at intervals. */
const crowd = 256;
/**
 * Parcels that could be sent together and are not: in a second, and of those that wait. A request costs those who log more than they lose by waiting, and so
 * does keeping many parcels.
 */
const mostAlone = 32;
/** Milliseconds between parcels that are sent together. */
const interval = 50;

/** Sends parcels one after the other. A server that is down or slow is a warning; nothing is thrown at those who log. */
export class Delivery {
  readonly #owner: string;
  readonly #place: string;
  readonly #patience: number;
  readonly #advice: string;
  readonly #mostWaiting: number;
  readonly #pause: number;
  #waiting: Waiting[] = [];
  /** The place of the first parcel in the list, which is cut now and then. */
  #first = 0;
  /** How many calls made those that wait. */
  #calls = 0;
  #size = 0;
  /** How many were sent alone since a time. */
  #alone = { since: 0, count: 0 };
  #lost = 0;
  #running: Promise<void> | null = null;
  #isClosing = false;
  #outage: { readonly attempts: number; readonly reason: string } | null = null;
  readonly #refused: Error[] = [];
  readonly #warned = new Set<string>();
  #abort = new AbortController();
  #wake: (() => void) | null = null;

  constructor({ advice = "", mostWaiting = 1_000_000, owner, patience = 60, pause = 500, place }: DeliveryOptions) {
    this.#owner = owner;
    this.#place = place;
    this.#patience = patience;
    this.#advice = advice === "" ? "" : ` ${advice}`;
    this.#mostWaiting = mostWaiting;
    this.#pause = pause;
  }

  /** How many parcels wait, the one under way included. */
  get waiting(): number {
    return this.#waiting.length - this.#first;
  }

  /** Adds a parcel; it is sent when those before it are. */
  add(parcel: Parcel): void {
    if (this.#size + parcel.size > this.#mostWaiting) {
      if (this.#lost === 0) {
        this.#warn(
          `more than ${this.#mostWaiting} values wait to be sent. What is logged until some are sent is lost.`,
        );
      }
      this.#lost += parcel.size;
      return;
    }
    this.#size += parcel.size;
    this.#calls++;
    if (!this.#addToLast(parcel)) this.#waiting.push({ parcel, calls: 1 });
    this.#start();
  }

  /** Joins a parcel with the last one, where many wait behind the first, which may be under way. */
  #addToLast(parcel: Parcel): boolean {
    const last = this.#waiting[this.#waiting.length - 1];
    if (last === undefined || this.waiting <= mostAlone) return false;
    const joined = last.parcel.join?.(parcel) ?? null;
    if (joined === null) return false;
    last.parcel = joined;
    last.calls++;
    return true;
  }

  /**
   * Waits until all is sent, however long the server takes.
   *
   * @throws the first error since the last call that ended the attempts to send something, such as what the server refused
   */
  async sent(): Promise<void> {
    while (this.waiting > 0) {
      this.#start();
      await this.#running;
    }
    const [first] = this.#refused.splice(0);
    if (first !== undefined) throw first;
  }

  /** Waits until all is sent, at most so many seconds. @returns whether it is */
  async settled(seconds: number): Promise<boolean> {
    if (this.waiting === 0) return true;
    this.#start();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, seconds * 1000)));
    // What is refused is told by a warning, and by `sent`.
    await Promise.race([this.#empty(), late]);
    clearTimeout(timer);
    return this.waiting === 0;
  }

  /** Waits until all is sent, but not longer than the patience, and says what was not. What is left is sent if more is added. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#wake?.();
    const done = await this.settled(this.#patience);
    this.#isClosing = false;
    if (!done) {
      const left = this.#waiting.slice(this.#first);
      const kinds = [...new Set(left.map(({ parcel }) => parcel.what))].join(", ");
      const reason = this.#outage === null ? "it is too slow" : this.#outage.reason;
      this.#abort.abort();
      this.#wake?.();
      await this.#running;
      this.#warn(
        `${left.length} requests (${kinds}) were not sent to ${this.#place} within ${this.#patience} s: ${reason}${this.#advice}`,
      );
    }
    if (this.#lost > 0) this.#warn(`${this.#lost} values were lost, because too many waited for ${this.#place}.`);
    this.#lost = 0;
  }

  async #empty(): Promise<void> {
    while (this.waiting > 0 && this.#running !== null) await this.#running;
  }

  #start(): void {
    if (this.#running !== null || this.waiting === 0) return;
    this.#abort = new AbortController();
    this.#running = this.#run().finally(() => (this.#running = null));
  }

  async #run(): Promise<void> {
    await Promise.resolve(); // what is logged together is looked at together
    while (this.waiting > 0 && !this.#abort.signal.aborted) {
      const { calls, parcel } = this.#next();
      if (!(await this.#attempt(parcel))) continue;
      this.#size -= parcel.size;
      this.#calls -= calls;
      this.#first++;
      if (this.#first > 1000 || this.#first === this.#waiting.length) {
        this.#waiting = this.#waiting.slice(this.#first);
        this.#first = 0;
      }
      const isHurried = calls > 1 || (parcel.join !== undefined && this.#isCrowded(1));
      // The process waits as it would for the request. Those who log more than one request takes are not kept back.
      if (isHurried && this.#calls < crowd && !this.#isClosing) await this.#sleep(interval, true);
    }
  }

  /** The next parcel, joined with those after it where many wait. */
  #next(): Waiting {
    const next = this.#waiting[this.#first] as Waiting;
    if (this.#calls < crowd && !this.#isCrowded(0)) return next;
    while (this.waiting > 1) {
      const after = this.#waiting[this.#first + 1] as Waiting;
      const joined = next.parcel.join?.(after.parcel) ?? null;
      if (joined === null) break;
      next.parcel = joined;
      next.calls += after.calls;
      this.#waiting[++this.#first] = next;
    }
    return next;
  }

  /** Whether many were sent alone lately. @param more how many were since the last call */
  #isCrowded(more: number): boolean {
    const now = performance.now();
    if (now - this.#alone.since >= 1000) this.#alone = { since: now, count: 0 };
    this.#alone.count += more;
    return this.#alone.count >= mostAlone;
  }

  /** Sends a parcel; false if it has to be tried again. */
  async #attempt(parcel: Parcel): Promise<boolean> {
    try {
      await parcel.send(this.#abort.signal);
      if (this.#outage !== null) rankZeroInfo(`${this.#owner}: ${this.#place} answers again.`);
      this.#outage = null;
      return true;
    } catch (error) {
      if (this.#abort.signal.aborted) return false;
      if (error instanceof Unreachable) {
        await this.#pauseAfter(error);
        return false;
      }
      this.#refuse(parcel, error);
      return true;
    }
  }

  async #pauseAfter({ message }: Unreachable): Promise<void> {
    const attempts = (this.#outage?.attempts ?? 0) + 1;
    if (attempts === 1) this.#warn(`${message} What is logged is kept, and sent when it does.`);
    this.#outage = { attempts, reason: message };
    const longest = this.#isClosing ? 2 : 60;
    // A part of it is chance, so that many runs do not all come back at once.
    await this.#sleep(this.#pause * Math.min(2 ** (attempts - 1), longest) * (0.75 + Math.random() / 2));
  }

  #refuse(parcel: Parcel, error: unknown): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    const { message } = cause;
    this.#refused.push(cause);
    if (this.#refused.length > 100) this.#refused.pop();
    const status = error instanceof Refusal ? ` (${error.status})` : "";
    if (this.#warned.has(parcel.what + status)) return;
    this.#warned.add(parcel.what + status);
    this.#warn(`${this.#place} does not take ${parcel.what}, left out: ${message}`);
  }

  /** Waits. @param isHeld whether a process that is done otherwise waits with it. Default false */
  #sleep(milliseconds: number, isHeld = false): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      if (!isHeld && !this.#isClosing) timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #warn(message: string): void {
    rankZeroWarn(`${this.#owner}: ${message.replace(`${this.#owner}: `, "")}`, "RuntimeWarning");
  }
}
