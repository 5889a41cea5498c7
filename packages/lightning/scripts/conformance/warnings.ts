/** @file Collects the warnings of the process while something runs. */
import { setImmediate } from "node:timers/promises";

/** A warning: its kind and its text. */
export type Warned = [kind: string, text: string];

/** Collects warnings. */
export class WarningList {
  readonly #list: Warned[] = [];
  readonly #add = ({ name, message }: Error): void => void this.#list.push([name, message]);

  /** Begins to collect; what was warned of before does not count. */
  static async start(): Promise<WarningList> {
    await setImmediate(); // warnings are emitted in the next turn
    const list = new WarningList();
    process.on("warning", list.#add);
    return list;
  }

  /** What was warned of since the last call. */
  async take(): Promise<Warned[]> {
    await setImmediate();
    return this.#list.splice(0);
  }

  /** Ends the collection. */
  close(): void {
    process.off("warning", this.#add);
  }
}
