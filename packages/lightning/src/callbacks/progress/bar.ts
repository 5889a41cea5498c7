/** @file One bar's counts and times. */
import type { BarState } from "./text.js";

// Weight of the newest interval in the speed: it follows changes without jumping.
const SMOOTHING = 0.3;

/** Counts batches and measures their speed. */
export class Bar {
  /** The text in front of the bar. */
  readonly label: string;
  /** All batches; null where unknown. */
  readonly total: number | null;
  /** Finished batches. */
  done = 0;
  readonly #started: number;
  #drawnAt: number;
  #drawnDone = 0;
  #rate: number | null = null;

  constructor(label: string, total: number | null, now = performance.now()) {
    this.label = label;
    this.total = total;
    this.#started = now;
    this.#drawnAt = now;
  }

  /** The contents of the bar at present. */
  state(now: number, metrics: readonly string[]): BarState {
    const seconds = (now - this.#drawnAt) / 1000;
    const passed = this.done - this.#drawnDone;
    if (passed > 0 && seconds > 0) {
      const newest = passed / seconds;
      this.#rate = this.#rate === null ? newest : SMOOTHING * newest + (1 - SMOOTHING) * this.#rate;
      this.#drawnAt = now;
      this.#drawnDone = this.done;
    }
    const { label, done, total } = this;
    return { label, done, total, elapsed: (now - this.#started) / 1000, rate: this.#rate, metrics };
  }
}
