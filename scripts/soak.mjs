/**
 * @file `npm run soak -- [files|kills|ranks|fuzz|sanitize|runtimes] [COUNT] [SEED]`: damaged files are read, training is killed, everything is called
 * with arguments that make no sense, by the thousand; `ranks` lets each rank of a fit in 2 and 3 processes fail in each way at each stage; `sanitize` runs tests and calls under AddressSanitizer, `runtimes` a smoke run under Node 20, 22 and 24, Bun and Deno. Without a name: files and
 * kills. Takes half an hour each.
 */
import { prepare, runTool } from "./lib/prepare.mjs";

/** What can be run: its program, and how often by default. */
const soaks = {
  files: ["packages/torch/scripts/soak/files.ts", "100000"],
  kills: ["packages/lightning/scripts/soak/main.ts", "1000"],
  ranks: ["packages/lightning/scripts/soak/rank-faults-main.ts", ""],
  fuzz: ["packages/lightning/scripts/soak/fuzz.ts", "100000"],
  sanitize: ["scripts/sanitize.mjs", "3000"],
  runtimes: ["packages/torch/scripts/soak/runtimes.mjs", ""],
};

function run(name, args) {
  const [program, count] = soaks[name];
  const given = args.length > 0 || count === "" ? args : [count];
  runTool("tsx/dist/cli.mjs", [program, ...given]);
}

const [name, ...args] = process.argv.slice(2);
prepare();
if (name === undefined || /^\d+$/.test(name)) {
  run("files", name === undefined ? [] : [name]);
  run("kills", args);
} else if (name in soaks) run(name, args);
else {
  console.error(`npm run soak expects one of ${Object.keys(soaks).join(", ")}. Received: ${name}.`);
  process.exit(1);
}
