/** @file Data sets for worker threads, which draw their items at random. */
import { data, rand } from "@lightning-ts/torch";

/** Four random numbers. */
export class Drawn extends data.Dataset<number> {
  readonly length = 4;

  override getItem(): number {
    return rand([1]).item();
  }
}

/** Does nothing when a worker starts. */
export function nothing(): void {
  // That is all.
}
