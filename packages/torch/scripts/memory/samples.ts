/** @file Memory of the process, taken evenly over a run, and what the runs print. */
import { memoryStats } from "../../src/runtime/memory.js";

/** A run stops before it takes the machine's memory. */
const most = 2.5 * 2 ** 30;
const count = 100;

export class Samples {
  readonly rss: number[] = [];
  readonly #every: number;
  readonly #started = process.hrtime.bigint();

  constructor(steps: number) {
    this.#every = Math.max(1, Math.floor(steps / count));
  }

  /** Call after each step. */
  take(step: number): void {
    if (step % this.#every !== 0) return;
    const rss = process.memoryUsage.rss();
    this.rss.push(rss);
    if (rss > most) {
      report(this, { stopped: step });
      process.exit(0);
    }
  }

  get seconds(): number {
    return Number(process.hrtime.bigint() - this.#started) / 1e9;
  }
}

/** What a run prints, as one line of JSON. */
export interface Run {
  rss: number[];
  seconds: number;
  stats: ReturnType<typeof memoryStats>;
  /** The step at which it was given up, as memory had grown too far. */
  stopped?: number;
  loss?: number;
}

export function report(samples: Samples, more: Partial<Run>): void {
  const run: Run = { rss: samples.rss, seconds: samples.seconds, stats: memoryStats(), ...more };
  console.log(JSON.stringify(run));
}
