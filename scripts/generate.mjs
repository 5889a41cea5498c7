/**
 * @file `npm run generate [-- --check]`: writes the generated sources (operators from libtorch's schemas, the Trainer's flags and
 * reference from its table of flags), or says whether they are stale.
 */
import { buildAddon, installPackages, runTool } from "./lib/prepare.mjs";

installPackages();
buildAddon();
runTool("tsx/dist/cli.mjs", ["packages/torch/scripts/generate.ts", ...process.argv.slice(2)]);
runTool("tsx/dist/cli.mjs", ["packages/lightning/scripts/reference.ts", ...process.argv.slice(2)]);
