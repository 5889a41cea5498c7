/** @file Registry: things of one kind by name, such as strategies or precisions. */
import { expectString } from "@lightning-ts/torch/util/lists";
import { NotAvailableError } from "../util/errors.js";
import { show } from "../util/show.js";
import { Error, RangeError, TypeError } from "../util/user-errors.js";

/** Options of `Registry.register`. */
export interface RegisterOptions {
  /** What the name stands for, in one sentence for help and reference. Default: none. */
  description?: string;
  /** Whether an existing name may be replaced. Default false. */
  override?: boolean;
}

interface Entry<T, Args extends readonly unknown[]> {
  readonly make: (...args: Args) => T;
  readonly description: string;
}

const validName = /^[A-Za-z0-9][\w.-]{0,99}$/;

/**
 * Things of one kind by name: the flag of that kind takes every name in it, and its errors, help and reference list them. Register
 * your own before a Trainer is made. Counterpart: `lightning.pytorch.strategies.StrategyRegistry`.
 *
 * @example
 * precisions.register("bf16-weights", () => new WeightsOnlyPrecision(), { description: "Weights in bfloat16." });
 * new Trainer({ precision: "bf16-weights" });
 */
export class Registry<T, Args extends readonly unknown[] = []> {
  /** What is registered: "strategy". */
  readonly kind: string;
  readonly #entries = new Map<string, Entry<T, Args>>();
  /** Lightning's names that are not available yet, each with what is missing. */
  readonly #missing = new Map<string, string>();

  /** @param kind what is registered, in one word, for messages */
  constructor(kind: string) {
    this.kind = kind;
  }

  /**
   * Registers a name.
   *
   * @param name letters, digits, ".", "-" and "_", 100 at most; upper and lower case are the same
   * @param make makes a new one; called once for each Trainer that is given the name, with what the kind of thing has to say
   * @throws TypeError for an invalid name or maker, RangeError for a name that is taken
   */
  register(name: string, make: (...args: Args) => T, options: RegisterOptions = {}): void {
    if (typeof name !== "string" || !validName.test(name)) {
      throw new TypeError(
        `${this.kind}: expected a name of letters, digits, ".", "-" and "_". Received: ${typeof name === "string" ? JSON.stringify(name.slice(0, 100)) : typeof name}.`,
      );
    }
    if (typeof make !== "function") {
      throw new TypeError(
        `${this.kind} ${show(name)}: expected a function that makes one. Received: ${typeof make}. Give () => new ...().`,
      );
    }
    const key = name.toLowerCase();
    if ((this.#entries.has(key) || this.#missing.has(key)) && options.override !== true) {
      throw new RangeError(
        `${this.kind} ${show(name)}: expected a new name. Received: one that is registered. Give { override: true } to replace it.`,
      );
    }
    this.#missing.delete(key);
    this.#entries.set(key, { make, description: options.description ?? "" });
  }

  /** @internal Keeps a name of Lightning's that is not available yet. */
  announce(name: string, missing: string): void {
    this.#missing.set(name.toLowerCase(), missing);
  }

  /** Removes a name. Returns whether it existed. */
  remove(name: string): boolean {
    return this.#entries.delete(name.toLowerCase());
  }

  /** Whether a name can be made. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The names that can be made, in the order of their registration. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** All names that flags know, including those that are not available yet. */
  get known(): string[] {
    return [...this.#entries.keys(), ...this.#missing.keys()];
  }

  /** The description of a name; "" for none. */
  description(name: string): string {
    return this.#entries.get(name.toLowerCase())?.description ?? "";
  }

  /**
   * Makes what a name stands for.
   *
   * @throws RangeError for an unknown name, NotAvailableError for one that is not available yet
   */
  make(name: string, ...args: Args): T {
    this.check(name, this.kind);
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw new Error(`internal: ${this.kind} ${name} has no entry`);
    return entry.make(...args);
  }

  /**
   * Checks that a name can be made.
   *
   * @param place where it was given, for the message
   * @throws as `make`
   */
  check(name: string, place: string): void {
    expectString("Registry.check", "place", place);
    expectString(place, "name", name);
    const key = name.toLowerCase();
    if (this.#entries.has(key)) return;
    const missing = this.#missing.get(key);
    if (missing !== undefined) throw new NotAvailableError(`${place}: ${show(name)}`, missing);
    throw new RangeError(`${place}: expected one of ${this.known.join(", ")}. Received: ${show(name.slice(0, 100))}.`);
  }
}
