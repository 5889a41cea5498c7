/**
 * @file Calls everything with arguments that make no sense: `fuzz.ts [--only WHAT] [CALLS] [SEED]`. No call may end its process or hang, but
 * those of `known-deaths.json`, which PyTorch dies of too, and where PEER_PYTHON names a Python with PyTorch, those that this dies of.
 * Closes with `N passed, M failed`.
 *
 * `--only hand-written` leaves out what is made from libtorch's schemas: its operators are not safe on wrong arguments, and what a few
 * calls of them meet is chance. `--only sweep` gives endless lists in every place and option of these, one after the other (about 100,000 calls);
 * `--only sweep:REGEX` to some. `--only REGEX` calls what has such a name. `fuzz.ts [--only WHAT] --call INDEX [SEED]` makes one call
 * in this process and says which it is.
 */
import { fileURLToPath } from "node:url";
import { callOf, misbehaviour } from "../../../torch/scripts/soak/fuzz/call.js";
import { checkedHeap, type Death, runCalls, serve } from "../../../torch/scripts/soak/fuzz/children.js";
import { knownDeath } from "../../../torch/scripts/soak/fuzz/known.js";
import { diesInPython } from "../../../torch/scripts/soak/fuzz/python.js";
import { someTargets } from "./fuzz-targets.js";

const BATCH = 1000;
/** Short, so that one that hangs costs little: such a call is made again, with twice the time. */
const LONGEST_MS = 20_000;

const given = process.argv.slice(2);
const chosen = given[0] === "--only" ? given.splice(0, 2) : [];
const targets = someTargets(chosen[1]);

const self = fileURLToPath(import.meta.url);
// Children run in folders of their own, where nothing says how the packages are found.
const env = { TSX_TSCONFIG_PATH: fileURLToPath(new URL("../../../../tsconfig.json", import.meta.url)) };
// A heap of this size makes a list of billions die at once instead of in minutes.
const command = [process.execPath, "--max-old-space-size=768", ...process.execArgv, self, ...chosen, "--child"];

async function one(index: number, seed: number): Promise<string | null> {
  const { target, call } = callOf(targets, index, seed);
  if (call === null) return null;
  const what = await misbehaviour(call);
  return what === null ? null : `${target.name}(${call.text}): ${what}`;
}

/** PyTorch, where there is one to ask. */
const python = process.env.PEER_PYTHON;

/** How PyTorch ends with a call at one of a few attempts: what a wrong address leads to is chance there, too. */
function sometimesDies(program: string, expression: string, more: NodeJS.ProcessEnv): string | null {
  for (let n = 0; n < 4; n++) {
    const how = diesInPython(program, expression, LONGEST_MS, more);
    if (how !== null) return how;
  }
  return null;
}

/** What a death says of itself, and whether PyTorch dies of the same call. */
function describe({ index, how, words, isHeap }: Death, seed: number): { text: string; isOwn: boolean } {
  const { target, call } = callOf(targets, index, seed);
  const lines = [`call ${index} of seed ${seed}: ${how}`, `  ${target.name}(${call?.text.slice(0, 1000) ?? ""})`];
  let isOwn = true;
  if (call?.python != null) {
    lines.push(`  ${call.python}`);
    const env = isHeap === true ? checkedHeap : {};
    const same = python === undefined ? undefined : sometimesDies(python, call.python, env);
    isOwn = same === undefined || same === null;
    if (same !== undefined)
      lines.push(`  PyTorch: ${same === null ? "lives" : `${same}; it belongs to the known ones`}`);
  }
  const why = words.split("\n").filter((line) => /FATAL|ERROR|rror:|what\(\)|terminate|free\(\)|malloc/.test(line));
  if (why.length > 0) lines.push(...why.slice(0, 5).map((line) => `  | ${line.slice(0, 300)}`));
  return { text: lines.join("\n"), isOwn };
}

async function main(count: number, seed: number, first = 0): Promise<void> {
  const isKnown = (index: number): boolean => knownDeath(callOf(targets, index, seed).target.name) !== undefined;
  let calls = 0;
  let failed = 0;
  const known = new Map<string, number>();
  for (let start = first; start < first + count; start += BATCH) {
    const size = Math.min(BATCH, first + count - start);
    const outcome = await runCalls(start, size, { command, seed, env, longestMs: LONGEST_MS, isKnown });
    calls += outcome.calls;
    for (const [index, what] of outcome.faults) console.log(`call ${index} of seed ${seed}: ${what.slice(0, 2000)}`);
    failed += outcome.faults.length;
    for (const death of outcome.deaths) {
      const { name } = callOf(targets, death.index, seed).target;
      if (knownDeath(name) !== undefined) known.set(name, (known.get(name) ?? 0) + 1);
      else {
        const { text, isOwn } = describe(death, seed);
        if (isOwn) failed++;
        else known.set(name, (known.get(name) ?? 0) + 1);
        console.log(text);
      }
    }
    if (process.env.FUZZ_PROGRESS !== undefined) console.log(`... ${calls} calls, ${new Date().toISOString()}`);
  }
  const died = [...known.values()].reduce((sum, n) => sum + n, 0);
  console.log(
    `${calls} calls of ${targets.length} things, seed ${seed}: ${died} ended as PyTorch's own do (${known.size} operators)`,
  );
  console.log(`${calls - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const [mode = "100000", ...rest] = given;
if (mode === "--child") await serve(rest, one);
else if (mode === "--call") {
  const [index = 0, seed = 1] = rest.map(Number);
  const { target, call } = callOf(targets, index, seed);
  console.log(`${target.name}(${call?.text ?? ""})\n${call?.python ?? ""}`);
  console.log(call === null ? "has no arguments" : ((await misbehaviour(call)) ?? "gave a value or an Error"));
  process.exit(0);
} else await main(Number(mode), Number(rest[0] ?? 1), Number(rest[1] ?? 0));
