/** @file Kills training processes by the thousand: `main.ts [KILLS] [SEED]`. Closes with `N passed, M failed`. */
import { Random } from "../../../torch/scripts/soak/random.js";
import { killRuns } from "./kills.js";

const [kills = "1000", seed = "1"] = process.argv.slice(2);
const random = new Random(Number(seed));
const report = await killRuns(Number(kills), () => random.below(2 ** 30) / 2 ** 30);
for (const fault of report.faults) console.log(fault);
console.log(
  `kills: ${report.kills}, checkpoints loaded after them: ${report.filesLoaded}, half-written temporary files: ${report.leftovers}, ` +
    `runs that came to their end with the right weights: ${report.runsFinished}`,
);
console.log(`${report.kills} passed, ${report.faults.length} failed`);
process.exitCode = report.faults.length === 0 ? 0 : 1;
