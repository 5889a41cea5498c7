/** @file All faults of all ranks, in 2 and 3 processes: `rank-faults-main.ts [WORLD|STAGE...]`. Closes with `N passed, M failed`. */
import { fileURLToPath } from "node:url";
import { actions, stages } from "./fault-kinds.js";
import { type Fault, tryFault, wholeRun } from "./rank-faults.js";

// Processes begin in a fraction of the time where they use the built packages.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL("../../../../tsconfig.base.json", import.meta.url));
const given = process.argv.slice(2);
const worlds = given.map(Number).filter((one) => one > 0);
const chosen = stages.filter((stage) => given.includes(stage));
let [passed, failed] = [0, 0];
const counts = new Map<string, number>();
for (const world of worlds.length > 0 ? worlds : [2, 3]) {
  const expected = await wholeRun(world);
  for (const stage of chosen.length > 0 ? chosen : stages) {
    for (const action of actions) {
      for (let rank = 0; rank < world; rank++) {
        // Before the call of the program that was started there is nothing that the library could end.
        if (stage === "launch" && action === "hang" && rank === 0) continue;
        const fault: Fault = { world, rank, action, stage };
        const wrong = await tryFault(fault, expected);
        counts.set(action, (counts.get(action) ?? 0) + 1);
        console.log(`${JSON.stringify(fault)}: ${wrong.length === 0 ? "ok" : "WRONG"}`);
        if (wrong.length === 0) passed++;
        else failed++;
        for (const what of wrong) console.log(`${JSON.stringify(fault)}: ${what}`);
      }
    }
    console.log(`${world} processes, ${stage}: ${passed} passed, ${failed} failed so far`);
  }
}
console.log(`faults: ${[...counts].map(([action, count]) => `${action} ${count}`).join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
