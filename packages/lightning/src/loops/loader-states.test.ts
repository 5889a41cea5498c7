/** @file Loaders that can be taken to where they were left. */
import { describe, expect, it } from "vitest";
import { MisconfigurationException } from "../util/errors.js";
import { CombinedLoader } from "./combined-loader.js";
import { loaderStates, loadLoaderStates } from "./loader-states.js";

class Stateful {
  constructor(public at: number) {}
  *[Symbol.iterator](): Generator<number> {
    yield this.at;
  }
  stateDict(): { at: number } {
    return { at: this.at };
  }
  loadStateDict({ at }: { at: number }): void {
    this.at = at;
  }
}

describe("states of loaders", () => {
  const combined = (...loaders: unknown[]): CombinedLoader => new CombinedLoader(loaders, "max_size_cycle");

  it("are those of the loaders that have one, in their order", () => {
    const [first, last] = [new Stateful(1), new Stateful(2)];
    const loader = combined(first, new Set([0]), last);
    expect(loaderStates(loader)).toEqual([{ at: 1 }, { at: 2 }]);
    loadLoaderStates(loader, [{ at: 3 }, { at: 4 }]);
    expect([first.at, last.at]).toEqual([3, 4]);
    expect(loaderStates(null)).toEqual([]);
  });

  it("have to be as many as the loaders", () => {
    const loader = combined(new Stateful(1), new Set([0]));
    expect(() => loadLoaderStates(loader, [{ at: 3 }, { at: 4 }])).toThrow(MisconfigurationException);
    expect(() => loadLoaderStates(loader, [{ at: 3 }, { at: 4 }])).toThrow(/Expected 2 .*Received: 1/);
  });
});
