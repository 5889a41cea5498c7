/** @file LateSave: rows that follow one another quickly are written together, a moment later. */
import { letGo, type MaybePromise } from "../util/promises.js";
import { attempt } from "../util/value-text.js";

/** Milliseconds between two writes of rows. */
const moment = 20;

/** Those that have something to write. */
const waiting = new Set<LateSave>();
let isWatching = false;

/** The saves of one logger. A row that follows none is saved at once; a process that ends by itself, by `process.exit` or by an error saves what waits. */
export class LateSave {
  readonly #save: () => MaybePromise;
  #last = -Infinity;
  #timer: NodeJS.Timeout | null = null;

  /** @param save writes what is kept; what it cannot write stays kept */
  constructor(save: () => MaybePromise) {
    this.#save = save;
  }

  /** Saves: at once, or within a moment together with what follows. What fails later is tried again with the next row, which says why. */
  soon(): MaybePromise {
    // Not by the timer alone: a loop that waits for nothing lets no timer run.
    const now = performance.now();
    if (now - this.#last >= moment) return this.#now(now);
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => this.finish(), moment);
    waiting.add(this);
    if (!isWatching) process.on("exit", finishAll);
    isWatching = true;
  }

  /** Saves what waits; what fails is left for the next save. */
  finish(): void {
    letGo(attempt(() => this.#now(performance.now()), undefined));
  }

  #now(time: number): MaybePromise {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    waiting.delete(this);
    this.#last = time;
    return this.#save();
  }
}

function finishAll(): void {
  for (const one of [...waiting]) one.finish();
}
