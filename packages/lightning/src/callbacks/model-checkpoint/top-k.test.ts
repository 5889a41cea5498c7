/** @file The list of the k best checkpoints. */
import { describe, expect, it } from "vitest";
import { TopK } from "./top-k.js";

describe("TopK", () => {
  it("keeps the best k, drops the worst, and ties do not replace", () => {
    const list = new TopK("min", 2);
    list.add("a", 3);
    expect(list.accepts(5)).toBe(true);
    list.add("b", 5);
    expect(list.worst).toBe("b");
    expect(list.accepts(5)).toBe(false);
    expect(list.accepts(4)).toBe(true);
    expect(list.dropWorst()).toBe("b");
    list.add("c", 4);
    expect([...list.scores.keys()]).toEqual(["a", "c"]);
    expect(list.best).toBe("a");
    expect(list.worst).toBe("c");
  });

  it("takes higher as better in mode max, and NaN as the worst", () => {
    const list = new TopK("max", 2);
    list.add("a", NaN);
    list.add("b", 1);
    expect(list.worst).toBe("a");
    expect(list.scores.get("a")).toBe(-Infinity);
    expect(list.best).toBe("b");
  });

  it("keeps all with -1", () => {
    const list = new TopK("min", -1);
    for (const [i, value] of [3, 1, 2].entries()) {
      expect(list.accepts(value)).toBe(true);
      expect(list.dropWorst()).toBeUndefined();
      list.add(String(i), value);
    }
    expect(list.scores.size).toBe(3);
    expect(list.best).toBe("1");
    expect(list.worst).toBe("0");
  });

  it("is empty at first", () => {
    expect(new TopK("min", 1).best).toBe("");
    expect(new TopK("min", 1).accepts(NaN)).toBe(true);
  });
});
