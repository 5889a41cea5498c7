/** @file What a step of a fit takes. */
import { Callback } from "@lightning-ts/lightning";

/** The time of a fit's steps, without set-up and end. */
export class Clock extends Callback {
  readonly #steps: number;
  #start = 0n;
  /** Nanoseconds of a step. */
  step = NaN;

  /** @param steps of the fit */
  constructor(steps: number) {
    super();
    this.#steps = steps;
  }

  override onTrainStart(): void {
    this.#start = process.hrtime.bigint();
  }

  override onTrainEnd(): void {
    this.step = Number(process.hrtime.bigint() - this.#start) / this.#steps;
  }
}
