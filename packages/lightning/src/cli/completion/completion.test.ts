/** @file Completion of command lines. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { candidates } from "./candidates.js";
import { completionScript, type Shell, shells } from "./scripts.js";

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

/** Runs a shell with a `lightning-ts` that proposes two values, and otherwise writes its arguments to the file "ran". */
function inShell<T>(shell: string, args: (script: string) => string[], look: (output: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "completion-"));
  try {
    const program = `#!/bin/sh
if [ "$1" = complete ]; then
  [ "$2" = "lightning-ts fit --a.b=o" ] && echo --a.b=one
  case "$2" in "lightning-ts fit --a.b=o"|"lightning-ts fit --a.b=ot") echo --a.b=other;; esac
else
  printf '%s\\n' "$@" > ${JSON.stringify(join(folder, "running"))}; mv ${JSON.stringify(join(folder, "running"))} ${JSON.stringify(join(folder, "ran"))}
fi
`;
    writeFileSync(join(folder, "lightning-ts"), program, { mode: 0o755 });
    writeFileSync(join(folder, "script"), completionScript(shell as Shell));
    const env = { ...process.env, HOME: folder, PATH: `${folder}${delimiter}${process.env.PATH ?? ""}` };
    const output = execFileSync(shell, args(join(folder, "script")), { env, cwd: folder, encoding: "utf8", timeout: 60_000 }); // prettier-ignore
    return look(output, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a shell is installed; a test without it is skipped, which is said. */
function has(shell: Shell): boolean {
  const isThere = spawnSync(shell, ["--version"]).status === 0;
  if (!isThere)
    console.warn(`${shell} is not installed: its completion is not tested (Debian: apt-get install ${shell}).`);
  return isThere;
}

describe("a real shell", () => {
  it.runIf(has("bash"))("bash puts in what the command says", () => {
    const driver = (script: string): string =>
      `. ${script}; COMP_LINE="lightning-ts fit --a.b=o"; COMP_POINT=\${#COMP_LINE}; _lightning_ts; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(inShell("bash", (script) => ["-c", driver(script)], (output) => output)).toBe("one\nother\n"); // prettier-ignore
  });

  it.runIf(has("zsh"))("zsh completes a line that is typed, and runs it", () => {
    // A zsh at a terminal of its own, in which the line is typed with a tab.
    const driver = (script: string): string => `
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell 'autoload -Uz compinit; compinit -u -D; . ${script}'
      zpty -w -n shell $'lightning-ts fit --a.b=ot\\t\\n'
      for i in {1..300}; do [[ -e ran ]] && break; zpty -r -t shell out; sleep 0.1; done
      zpty -d shell`;
    const ran = inShell("zsh", (script) => ["-f", "-c", driver(script)], (_output, folder) => readFileSync(join(folder, "ran"), "utf8")); // prettier-ignore
    expect(ran).toBe("fit\n--a.b=other\n");
  });

  it.runIf(has("fish"))("fish proposes what the command says", () => {
    const driver = (script: string): string => `source ${script}; complete -C "lightning-ts fit --a.b=o"`;
    expect(inShell("fish", (script) => ["--no-config", "-c", driver(script)], (output) => output)).toBe("--a.b=one\n--a.b=other\n"); // prettier-ignore
  });

  it.each(shells)("%s is told to ask the command", (shell) => {
    expect(completionScript(shell)).toContain("lightning-ts complete");
  });
});
