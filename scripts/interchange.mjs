/** @file `node scripts/interchange.mjs`: checkpoints from here to Python's Lightning and back; closes with `N passed, M failed`. */
import { peerPython } from "./lib/peer.mjs";
import { prepare, runTool } from "./lib/prepare.mjs";

const python = peerPython();
if (python === null) process.exit(1);
prepare();
runTool("tsx/dist/cli.mjs", ["packages/lightning/scripts/interchange/main.ts", python]);
