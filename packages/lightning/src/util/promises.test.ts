import { describe, expect, it } from "vitest";
import { finallyDo, whenReady } from "./promises.js";

describe("whenReady", () => {
  it("goes on at once with a value, later with a promise's", async () => {
    expect(whenReady(1, (value) => value + 1)).toBe(2);
    const later = whenReady(Promise.resolve(1), (value: number) => value + 1);
    expect(later).toBeInstanceOf(Promise);
    expect(await later).toBe(2);
  });

  it("takes whatever has a then, and gives a real promise", async () => {
    const thenable: PromiseLike<number> = { then: (...args) => Promise.resolve(1).then(...args) };
    const later = whenReady(thenable, (value: number) => value + 1);
    expect(later).toBeInstanceOf(Promise);
    expect(await later).toBe(2);
  });
});

describe("finallyDo", () => {
  const calls: string[] = [];
  const after = (): void => void calls.push("after");
  const boom = (): never => {
    throw new Error("boom");
  };

  it("runs once, after what is synchronous, also where it fails", () => {
    calls.length = 0;
    expect(finallyDo(() => 1, after)).toBe(1);
    expect(() => finallyDo(boom, after)).toThrow("boom");
    expect(calls).toEqual(["after", "after"]);
  });

  it("waits for a promise, also for one that fails", async () => {
    calls.length = 0;
    const done = finallyDo(async () => Promise.resolve(1), after);
    expect(calls).toEqual([]);
    expect(await done).toBe(1);
    await expect(finallyDo(async () => Promise.resolve().then(boom), after)).rejects.toThrow("boom");
    expect(calls).toEqual(["after", "after"]);
  });
});
