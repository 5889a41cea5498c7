/** @file Completion of command lines. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { candidates } from "./candidates.js";
import { completionScript, shells } from "./scripts.js";

describe("a command line", () => {
  it.each<[line: string, found: string[]]>([
    ["lightning-ts ", ["fit", "validate", "test", "predict", "run", "consolidate", "schema", "completion", "--help"]],
    ["lightning-ts va", ["validate"]],
    ["lightning-ts run --np", []],
    ["lightning-ts fit --trainer.max_e", ["--trainer.max_epochs="]],
    ["lightning-ts fit --trainer.callb", ["--trainer.callbacks=", "--trainer.callbacks+=", "--trainer.callbacks.help"]],
    ["lightning-ts fit --trainer.barebones=", ["--trainer.barebones=true", "--trainer.barebones=false"]],
    ["lightning-ts fit --trainer.barebones t", ["true"]],
    ["lightning-ts fit --optimizer=AdamW --optimizer.we", ["--optimizer.weight_decay="]],
    ["lightning-ts fit --optimizer=AdamW --trainer.wrong=1 --optimizer.we", ["--optimizer.weight_decay="]],
    ["lightning-ts fit --trainer.callbacks+=EarlySt", ["--trainer.callbacks+=EarlyStopping"]],
    ["lightning-ts fit --trainer.callbacks+=EarlyStopping --trainer.callbacks.pat", ["--trainer.callbacks.patience="]],
  ])("%s", async (line, found) => {
    expect(await candidates(line)).toEqual(found);
  });
});

describe("bash", () => {
  it("puts in what the command says", () => {
    const folder = mkdtempSync(join(tmpdir(), "completion-"));
    try {
      writeFileSync(
        join(folder, "lightning-ts"),
        '#!/bin/sh\n[ "$1" = complete ] && echo "--a.b=one" && echo "--a.b=other"\n',
        { mode: 0o755 },
      );
      const script = `${completionScript("bash")}\nCOMP_LINE="lightning-ts fit --a.b=o"; COMP_POINT=\${#COMP_LINE}; _lightning_ts; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ""}` };
      expect(execFileSync("bash", ["-c", script], { env, encoding: "utf8" })).toBe("one\nother\n");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("is one of several shells", () => {
    for (const shell of shells) expect(completionScript(shell)).toContain("lightning-ts complete");
  });
});
