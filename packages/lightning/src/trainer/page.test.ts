/** @file The Trainer has everything that its page in Lightning's documentation lists. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Trainer } from "../index.js";
import { environmentName, flagNames } from "../options/flags.js";

const path = fileURLToPath(new URL("../../test-data/trainer-page.json", import.meta.url));
const page = JSON.parse(readFileSync(path, "utf8")) as { flags: string[]; methods: string[]; properties: string[] };
const reference = readFileSync(
  fileURLToPath(new URL("../../../../docs/reference/trainer.md", import.meta.url)),
  "utf8",
);
const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

/** Flags that Lightning has beside those of its page, and those that it has not. */
const beyondPage = [
  "suggestIntegrations",
  "validateBeforeTraining",
  "resendStepMetrics",
  "globalStepPer",
  "distributedEvaluation",
];

describe("the page's flags", () => {
  it("are all there, in the page's order of the constructor, and no others", () => {
    expect(flagNames.filter((name) => !beyondPage.includes(name))).toEqual(page.flags.map(camel));
  });

  it.each(page.flags)("%s is documented, and comes from the environment too", (name) => {
    const flag = flagNames.find((known) => known === camel(name));
    expect(flag).toBeDefined();
    if (flag === undefined) return;
    expect(environmentName(flag)).toBe(`PL_TRAINER_${name.toUpperCase()}`);
    expect(reference).toMatch(new RegExp(`^\\| \`${flag}\` \\|.*\\| [A-Z][^|]*\\. \\|$`, "m"));
  });
});

it("says of each flag, method and property what it is", () => {
  const rows = reference.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows.length).toBeGreaterThan(page.flags.length + page.methods.length + page.properties.length);
  expect(rows.filter((row) => /\|\s*\|/.test(row))).toEqual([]);
});

it.each(page.methods)("has the page's method %s", (name) => {
  expect(Reflect.get(Trainer.prototype, camel(name))).toBeTypeOf("function");
  expect(reference).toContain(`| \`${camel(name)}(`);
});

it.each(page.properties)("has the page's property %s", (name) => {
  const trainer = new Trainer({
    logger: false,
    enableCheckpointing: false,
    enableProgressBar: false,
    enableModelSummary: false,
  });
  expect(camel(name) in trainer).toBe(true);
  // Reading is fine before anything ran.
  Reflect.get(trainer, camel(name));
  expect(reference).toContain(`| \`${camel(name)}\` |`);
});
