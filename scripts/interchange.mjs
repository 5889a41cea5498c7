/** @file `node scripts/interchange.mjs`: checkpoints from here to PyTorch and Lightning in Python, and back, and configurations that train in both; each part closes with `N passed, M failed`. */
import { peerPython } from "./lib/peer.mjs";
import { prepare, runTool } from "./lib/prepare.mjs";

const python = peerPython();
if (python === null) process.exit(1);
prepare();
runTool("tsx/dist/cli.mjs", ["packages/lightning/scripts/interchange/main.ts", python]);
runTool("tsx/dist/cli.mjs", ["packages/lightning/scripts/interchange/sharded.ts", python]);
runTool("tsx/dist/cli.mjs", ["packages/lightning/scripts/interchange/configurations.ts", python]);
runTool("tsx/dist/cli.mjs", ["packages/torch/scripts/interchange/main.ts", python]);
