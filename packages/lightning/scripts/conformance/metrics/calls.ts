/** @file Calls whose values, errors and warnings are noted. */
import { WarningList } from "../warnings.js";
import type { Outcome } from "./compare.js";
import { encode } from "./values.js";

/** Makes calls one after the other. */
export class Calls {
  readonly #list: WarningList;

  private constructor(list: WarningList) {
    this.#list = list;
  }

  /** Begins to note warnings. */
  static async start(): Promise<Calls> {
    return new Calls(await WarningList.start());
  }

  /** Ends it. */
  close(): void {
    this.#list.close();
  }

  /** Calls a function. */
  async make(call: () => unknown): Promise<Outcome> {
    let outcome: Omit<Outcome, "warnings">;
    try {
      outcome = { value: encode(call()) };
    } catch (error) {
      outcome = { error };
    }
    const warnings = (await this.#list.take()).map(([kind]) => kind);
    return { ...outcome, warnings };
  }
}
