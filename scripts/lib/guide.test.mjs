/** @file What is taken from a page. */
import { expect, it } from "vitest";
import { programOf } from "./guide.mjs";

it("joins the blocks of TypeScript in order, by the file that they name", () => {
  const page = [
    "# A page",
    "```ts",
    "const a = 1;",
    "```",
    "```sh",
    "npm start",
    "```",
    "```ts digits.ts",
    "export const b = 2;",
    "```",
    "```ts",
    "console.log(a);",
    "```",
    "",
  ].join("\n");
  expect([...programOf(page)]).toEqual([
    ["program.ts", "const a = 1;\nconsole.log(a);\n"],
    ["digits.ts", "export const b = 2;\n"],
  ]);
});

it("finds nothing in a page without a block", () => {
  expect(programOf("# A page\n```json\n{}\n```\n").size).toBe(0);
});
