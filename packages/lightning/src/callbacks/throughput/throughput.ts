/** @file Throughput: batches, samples and operations a second, from running totals. */
import { expectNumber } from "@lightning-ts/torch/util/lists";
import { type AnyOptions, option, optional, Options, type OptionsOf } from "../../util/options.js";
import { real, type Rule, text, whole } from "../../util/rules.js";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";

/** The options of all measurements of throughput. */
export const throughputTable = {
  /** The number of updates over which speeds are averaged, at least 2. Default 100. */
  windowSize: option(atLeast(2), 100),
  /** Between "device" and a name. Default "/". */
  separator: option(text(), "/"),
};

const options = new Options("Throughput", {
  /** The peak floating-point operations a second of one device. Default null: unknown. */
  availableFlops: optional(real),
  /** Devices in all. Default 1. */
  worldSize: option(atLeast(1), 1),
  ...throughputTable,
});

/** Options of Throughput. */
export interface ThroughputOptions extends OptionsOf<typeof options> {}

function atLeast(least: number): Rule<number> {
  return whole(least, undefined, { wrongValue: RangeError });
}

/** Totals since the start, of one device. */
export interface ThroughputUpdate {
  /** Seconds. */
  time: number;
  /** Batches so far. */
  batches: number;
  /** Samples so far. */
  samples: number;
  /** Items in the samples, such as tokens. */
  lengths?: number | null;
  /** Operations since the previous update, not a total. */
  flops?: number | null;
}

/** The newest values, up to a number. */
class Window {
  readonly values: number[] = [];

  constructor(readonly size: number) {}

  push(value: number): void {
    this.values.push(value);
    if (this.values.length > this.size) this.values.shift();
  }

  get last(): number | undefined {
    return this.values.at(-1);
  }

  get isFull(): boolean {
    return this.values.length === this.size;
  }

  /** The last value minus the first. */
  get span(): number {
    return (this.last ?? 0) - (this.values[0] ?? 0);
  }
}

/**
 * Computes throughput over a window of updates. Counterpart: `lightning.fabric.utilities.throughput.Throughput`.
 *
 * @example
 * const throughput = new Throughput({ windowSize: 10 });
 * throughput.update({ time: seconds, batches: 20, samples: 640 });
 * throughput.compute(); // { time, batches, samples, "device/batches_per_sec": ..., "device/samples_per_sec": ... }
 */
export class Throughput {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** What stands between the parts of a metric's name. */
  readonly separator: string;
  /** How many devices work together. */
  readonly worldSize: number;
  /** The device's peak operations a second; null where it is not known. */
  readonly availableFlops: number | null;
  readonly #size: number;
  #time: Window;
  #batches: Window;
  #samples: Window;
  #lengths: Window;
  #flops: Window;

  /** @throws RangeError for a window below 2 or less than one device */
  constructor(given: ThroughputOptions = {}) {
    const { availableFlops, worldSize, windowSize, separator } = options.read(given);
    this.availableFlops = availableFlops;
    this.worldSize = worldSize;
    this.separator = separator;
    this.#size = windowSize;
    [this.#time, this.#batches, this.#samples, this.#lengths, this.#flops] = this.#windows();
  }

  /** Seconds of the last update, 0 before. */
  get elapsed(): number {
    return this.#time.last ?? 0;
  }

  /**
   * Takes new totals.
   *
   * @throws RangeError if a total did not grow, there are fewer samples than batches or items than samples, or lengths are given now and then
   */
  update(totals: ThroughputUpdate): void {
    const { time, batches, samples, lengths = null, flops = null } = totals;
    for (const [name, value] of Object.entries({ time, batches, samples, lengths, flops })) {
      if (value !== null) expectNumber("Throughput.update", name, value);
    }
    const grows = (name: string, value: number, { last }: Window): void => {
      if (last === undefined || value > last) return;
      throw new RangeError(
        `Throughput: expected ${name} to be more than before (${last}). Received: ${show(value)}. Give totals since the start.`,
      );
    };
    const covers = (name: string, value: number, than: string, least: number): void => {
      if (value >= least) return;
      throw new RangeError(
        `Throughput: expected at least as many ${name} as ${than} (${least}). Received: ${show(value)}. Give totals since the start.`,
      );
    };
    grows("time", time, this.#time);
    covers("samples", samples, "batches", batches);
    grows("batches", batches, this.#batches);
    grows("samples", samples, this.#samples);
    if (lengths !== null) {
      covers("lengths", lengths, "samples", samples);
      grows("lengths", lengths, this.#lengths);
      if (this.#lengths.values.length !== this.#samples.values.length)
        throw new RangeError(
          `Throughput: expected lengths with each update. Received: none before. Give them always, or never.`,
        );
      this.#lengths.push(lengths);
    }
    this.#time.push(time);
    this.#batches.push(batches);
    this.#samples.push(samples);
    if (flops !== null) this.#flops.push(flops * this.worldSize);
  }

  /** The totals; once the window is full, speeds of a device, and of all where there are several. */
  compute(): Record<string, number> {
    const metrics: Record<string, number> = {
      time: this.elapsed,
      batches: this.#batches.last ?? 0,
      samples: this.#samples.last ?? 0,
    };
    if (this.#lengths.last !== undefined) metrics.lengths = this.#lengths.last;
    if (!this.#time.isFull) return metrics;
    const seconds = this.#time.span;
    this.#add(metrics, "batches_per_sec", this.#batches.span / seconds);
    this.#add(metrics, "samples_per_sec", this.#samples.span / seconds);
    if (this.#lengths.isFull) this.#add(metrics, "items_per_sec", this.#lengths.span / seconds);
    if (!this.#flops.isFull) return metrics;
    // The first value was measured before the window.
    const operations = this.#flops.values.slice(1).reduce((sum, value) => sum + value, 0);
    const perDevice = operations / seconds / this.worldSize;
    this.#add(metrics, "flops_per_sec", perDevice);
    if (this.availableFlops !== null) metrics[`device${this.separator}mfu`] = perDevice / this.availableFlops;
    return metrics;
  }

  #add(metrics: Record<string, number>, name: string, perDevice: number): void {
    metrics[`device${this.separator}${name}`] = perDevice;
    if (this.worldSize > 1) metrics[name] = perDevice * this.worldSize;
  }

  /** Forgets everything. */
  reset(): void {
    [this.#time, this.#batches, this.#samples, this.#lengths, this.#flops] = this.#windows();
  }

  #windows(): [Window, Window, Window, Window, Window] {
    const make = (): Window => new Window(this.#size);
    return [make(), make(), make(), make(), make()];
  }
}
