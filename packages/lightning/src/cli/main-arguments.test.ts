/** @file Which subcommand is run where configurations decide. */
import { describe, expect, it } from "vitest";
import { readMain } from "./main-arguments.js";
import { Resources } from "./parser/resources.js";
import { UsageError } from "./usage-error.js";

const resources = new Resources();

function chosen(sections: Record<string, unknown>): { subcommand: string; warnings: string[] } {
  const warnings: string[] = [];
  const { subcommand } = readMain(sections, {}, "PL_", resources, (message) => warnings.push(message));
  return { subcommand, warnings };
}

describe("the subcommand of a configuration", () => {
  it("is the one that it names, or has a section of", () => {
    expect(chosen({ validate: {} })).toEqual({ subcommand: "validate", warnings: [] });
    expect(chosen({ subcommand: "test", fit: {}, test: {} })).toEqual({ subcommand: "test", warnings: [] });
  });

  it("is the first that it has a section of, with a warning where it has more", () => {
    const { subcommand, warnings } = chosen({ predict: {}, validate: {} });
    expect(subcommand).toBe("validate");
    expect(warnings).toEqual([expect.stringMatching(/sections of validate, predict .*: validate is run\. Name one/)]);
  });

  it("must be there, and be known", () => {
    expect(() => chosen({})).toThrow(UsageError);
    expect(() => chosen({ subcommand: "fitt" })).toThrow("Did you mean fit?");
    expect(() => chosen({ fitt: {} })).toThrow("expected sections of subcommands");
  });
});
