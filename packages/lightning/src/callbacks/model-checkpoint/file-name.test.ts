/** @file Names of checkpoint files. */
import { expect, it } from "vitest";
import { checkTemplate, fillTemplate, keptInside } from "./file-name.js";
import type { PythonNumber } from "../../checkpoint/python-text.js";

const known = new Map<string, PythonNumber>([
  ["epoch", { value: 3, type: "int" }],
  ["step", { value: 120, type: "int" }],
  ["val_loss", { value: 0.3199999928474426, type: "float" }],
  ["val/acc", { value: 1, type: "float" }],
]);
const values = (name: string): PythonNumber | undefined => known.get(name);

it.each([
  ["{epoch}-{step}", true, "epoch=3-step=120"],
  ["{epoch:02d}-{val_loss:.2f}", true, "epoch=03-val_loss=0.32"],
  ["{epoch:02d}-{val_loss:.2f}", false, "03-0.32"],
  ["best-{val/acc:.1f}", true, "best-val/acc=1.0"],
  ["{val_loss}", true, "val_loss=0.3199999928474426"],
  ["{nothing:.2f}-x", true, "nothing=0.00-x"],
  ["constant", true, "constant"],
  ["{epoch}}}", false, "3}"],
])("%s (names: %s) is %s", (template, names, expected) => {
  expect(fillTemplate(template, values, names, "=")).toBe(expected);
});

it.each(["{{epoch}}", "{{epoch}", "{epoch", "epoch}", "{}", "{:02d}"])("refuses %s", (template) => {
  for (const names of [true, false]) expect(() => fillTemplate(template, values, names, "=")).toThrow(RangeError);
});

it("refuses a wrong format", () => {
  expect(() => fillTemplate("{val_loss:d}", values, true, "=")).toThrow(RangeError);
  expect(fillTemplate("{val/acc:03d}", values, false, "=")).toBe("001");
});

it.each([
  "a\0b",
  "{epoch}\ud800",
  ..."{epoch|epoch}|{}|{:02d}|{{epoch}|{epoch:q}|{{epoch:q}}|{{}}|../{{x}}|{epoch:.2d}|{epoch:02d}-{x:zz}".split("|"),
  ..."../x|a/../x|{epoch}/..|/x|/{epoch}|..|a/|{epoch}/".split("|"),
])("refuses the template %s before a run", (template) => {
  expect(() => checkTemplate(template)).toThrow(/^ModelCheckpoint: filename: expected a template .* Received: /);
});

it.each([
  "",
  "x",
  "{epoch}",
  "{epoch:02d}/{val/acc:.2f}",
  "{../x}",
  "a..b",
  "...",
  "{epoch}}}",
  "{{epoch}}",
  "x-{{epoch:02d}}-{step}",
  "{x:>8}",
  "{x:,}",
  "{x:x}",
])("takes the template %s", (template) => {
  expect(() => checkTemplate(template)).not.toThrow();
});

it.each([
  ["../x=1.ckpt", "__/x=1.ckpt"],
  ["a/../../x.ckpt", "a/__/__/x.ckpt"],
  ["a..b/c...ckpt", "a..b/c...ckpt"],
  ["a\0\ud800/ä\u{1f600}.ckpt", "a__/ä\u{1f600}.ckpt"],
])("keeps %s inside of its folder as %s", (name, kept) => {
  expect(keptInside(name)).toBe(kept);
});

it("leaves out the middle of a name that no file system holds, and refuses a template that is one", () => {
  const name = keptInside(`${"é".repeat(200)}=0.5/${"loss".repeat(100)}=0.25-step=7`);
  const [folder, file] = name.split("/");
  for (const part of [folder, file]) expect(Buffer.byteLength(part ?? "")).toBeLessThanOrEqual(235);
  expect(file).toMatch(/^(loss)+.*\.\.\..*=0\.25-step=7$/);
  expect(() => checkTemplate(`${"a".repeat(250)}-{epoch}`)).toThrow("with a name of more than 235 bytes");
});
