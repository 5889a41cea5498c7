import { describe, expect, it } from "vitest";
import { NotAvailableError } from "../util/errors.js";
import { Registry } from "./registry.js";

const registry = (): Registry<{ id: number }> => {
  const made = new Registry<{ id: number }>("thing");
  made.register("one", () => ({ id: 1 }), { description: "The first." });
  made.announce("two", "a second");
  return made;
};

describe("Registry", () => {
  it("makes a new one each time, whatever the case of the name", () => {
    const things = registry();
    expect(things.make("One")).toEqual({ id: 1 });
    expect(things.make("one")).not.toBe(things.make("one"));
    expect([things.has("ONE"), things.has("two"), things.description("one")]).toEqual([true, false, "The first."]);
    expect([things.names, things.known]).toEqual([["one"], ["one", "two"]]);
  });

  it("says what is missing for a name that is known, and which names there are for one that is not", () => {
    expect(() => registry().make("two")).toThrow(NotAvailableError);
    expect(() => registry().make("three")).toThrow('thing: expected one of one, two. Received: "three".');
    expect(() => registry().check("x".repeat(1e6), "flag")).toThrow(/^.{0,300}$/);
  });

  it("keeps a name that is taken, unless it is overridden; what was announced may be filled", () => {
    const things = registry();
    expect(() => things.register("ONE", () => ({ id: 2 }))).toThrow("override: true");
    expect(() => things.register("two", () => ({ id: 2 }))).toThrow(RangeError);
    things.register("two", () => ({ id: 2 }), { override: true });
    expect(things.make("two")).toEqual({ id: 2 });
    expect([things.remove("one"), things.remove("one")]).toEqual([true, false]);
    expect(() => things.make("one")).toThrow(RangeError);
  });

  it.each([["", "a b", "../x", 3, null, "x".repeat(200)]].flat())("refuses the name %j", (name) => {
    expect(() => registry().register(name as string, () => ({ id: 0 }))).toThrow(TypeError);
  });

  it("refuses what makes nothing", () => {
    expect(() => registry().register("three", { id: 3 } as never)).toThrow("expected a function that makes one");
  });
});
