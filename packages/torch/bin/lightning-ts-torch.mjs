#!/usr/bin/env node
/** @file `npx lightning-ts-torch setup` and `npx lightning-ts-torch doctor`. */
import { doctor } from "../scripts/setup/doctor.mjs";
import { runTool } from "../scripts/setup/problem.mjs";
import { setup } from "../scripts/setup.mjs";

const commands = {
  setup,
  doctor: async () => {
    if (!(await doctor())) process.exitCode = 1;
  },
};
const command = commands[process.argv[2]];
if (command === undefined) {
  console.error(
    "Usage: lightning-ts-torch setup | doctor\n  setup   finds or fetches libtorch and builds the addon\n  doctor  says what was found, and why",
  );
  process.exitCode = 2;
} else {
  await runTool(() => command());
}
