/** @file Every constructor and function refuses an option that it does not have: a typo is never ignored. */
import { describe, expect, it } from "vitest";
import { exempt, isClass, methods, modules } from "../../scripts/testing/surface.js";
import * as generated from "../generated/ops.js";
import { nn, ones } from "../index.js";

const bogus = "bogusOption";

/** What a call with an unknown option did instead of naming it. */
function ignored(call: () => unknown): string | null {
  try {
    const made = call();
    return `returned ${String(made).slice(0, 60)}`;
  } catch (error) {
    if (error instanceof TypeError && error.message.includes(bogus)) return null;
    return String(error).slice(0, 300);
  }
}

describe.each(Object.entries(modules))("%s", (module, { space, args }) => {
  const left = new Set((exempt[module] ?? "").split(" "));
  const exported = Object.entries(space).filter(
    ([name, value]) => typeof value === "function" && (module !== "torch" || Reflect.get(generated, name) !== value),
  );

  it("is listed here as a whole", () => {
    expect(exported.map(([name]) => name).filter((name) => !args.has(name) && !left.has(name))).toEqual([]);
  });

  it("refuses unknown options", () => {
    const wrong = exported.flatMap(([name, value]) => {
      const required = args.get(name);
      if (required === undefined) return [];
      const given = [...required(), { [bogus]: 1 }];
      const f = value as (...args: unknown[]) => unknown;
      const what = ignored(() => (isClass(value) ? Reflect.construct(f, given) : f(...given)) as unknown);
      return what === null ? [] : [`${name}: ${what}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe("methods", () => {
  it("refuse unknown options", () => {
    const wrong = methods.flatMap(([name, self, args]) => {
      const method = Reflect.get(self, name) as (...args: unknown[]) => unknown;
      const what = ignored(() => Reflect.apply<object, unknown[], unknown>(method, self, [...args, { [bogus]: 1 }]));
      return what === null ? [] : [`${name}: ${what}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe("the error", () => {
  it("names what was received, what is known and what was meant", () => {
    const typo = { bais: false } as object;
    expect(() => new nn.Linear(2, 3, typo)).toThrow(
      "Linear has no option 'bais'. Expected one of: inFeatures, outFeatures, bias, device, dtype. Did you mean 'bias'?",
    );
    expect(() => nn.functional.interpolate(ones([1, 4, 8, 8]), { szie: 3 } as object)).toThrow("Did you mean 'size'?");
  });
});
