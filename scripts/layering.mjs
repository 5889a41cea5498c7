/** @file Imports go downward only, and not in circles: says which import breaks the order of the layers, and which files form a circle. */
import { join } from "node:path";
import { judgeCircles, sourcesIn } from "./lib/circles.mjs";
import { layers, violations } from "./lib/layers.mjs";
import { root } from "./lib/prepare.mjs";

const problems = Object.keys(layers).flatMap((name) => {
  const sources = sourcesIn(join(root, "packages", name, "src"));
  const judged = judgeCircles(name, sources);
  if (judged.problems.length === 0) {
    for (const circle of judged.circles)
      console.log(`${name}: a circle of ${circle.length} files: ${circle.join(" ")}`);
  }
  return [...[...sources].flatMap(([file, text]) => violations(name, file, text)), ...judged.problems];
});
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
