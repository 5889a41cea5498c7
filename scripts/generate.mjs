/** @file `npm run generate [-- --check]`: writes the generated sources from libtorch's schemas, or says whether they are stale. */
import { buildAddon, installPackages, runTool } from "./lib/prepare.mjs";

installPackages();
buildAddon();
runTool("tsx/dist/cli.mjs", ["packages/torch/scripts/generate.ts", ...process.argv.slice(2)]);
