/** @file `npm run gpu-check -- [--device DEVICE] [--only TEXT] [--json FILE]`: everything that needs a GPU; ends with 3 without one. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { cuda } from "@lightning-ts/torch";
import { backward } from "./autograd.js";
import { processGroups } from "./group.js";
import { memory } from "./memory.js";
import { precisions } from "./precisions.js";
import { recorded } from "./recorded.js";
import { speeds } from "./speed.js";
import { type Outcome, placeOf, runSteps } from "./step.js";
import { severalStreams } from "./streams.js";

const steps = [...recorded, ...precisions, ...backward, ...memory, ...severalStreams, ...processGroups, ...speeds];
const noGpu = 3;

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { device: { type: "string" }, only: { type: "string" }, json: { type: "string" } },
  });
  const name = values.device ?? "cuda:0";
  const at = placeOf(name);
  if (at.isGpu && !cuda.isAvailable()) {
    console.log(
      "No GPU that libtorch can use: nothing was checked. --device cpu runs the same steps on the processor.",
    );
    return noGpu;
  }
  const chosen = steps.filter((step) => values.only === undefined || step.name.includes(values.only));
  if (chosen.length === 0) {
    console.error(
      `--only: expected a part of one of ${steps.map((step) => step.name).join(", ")}. Received: ${values.only}.`,
    );
    return 1;
  }
  console.log(`on ${name}${at.isGpu ? `, ${cuda.getDeviceName(at.device)}` : ""}`);
  // What the Trainer tells a user is not part of the summary.
  const print = console.log.bind(console);
  console.log = () => undefined;
  process.removeAllListeners("warning");
  const outcomes = await runSteps(chosen, at, (outcome) => print(line(outcome)));
  const failed = outcomes.filter(({ passed }) => !passed).length;
  print(`${outcomes.length - failed} passed, ${failed} failed`);
  if (values.json !== undefined) {
    const device = at.isGpu ? cuda.getDeviceProperties(at.device) : { name };
    writeFileSync(values.json, `${JSON.stringify({ device, steps: outcomes }, null, 2)}\n`);
  }
  return failed > 0 ? 1 : 0;
}

function line({ name, passed, seconds, figures, problem }: Outcome): string {
  const found = Object.entries(figures).map(([what, value]) => `${what} ${value}`);
  return `${passed ? "ok    " : "FAILED"} ${name} (${seconds} s)${problem === null ? "" : `: ${problem}`}${found.length > 0 ? `: ${found.join("; ")}` : ""}`;
}

process.exitCode = await main(process.argv.slice(2));
