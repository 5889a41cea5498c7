/** @file `npm run soak -- [FILES] [KILLS]`: damaged files are read and training is killed, by the thousand. Takes half an hour. */
import { prepare, runTool } from "./lib/prepare.mjs";

const [files = "100000", kills = "1000"] = process.argv.slice(2);
prepare();
runTool("tsx/dist/cli.mjs", ["packages/torch/scripts/soak/files.ts", files]);
runTool("tsx/dist/cli.mjs", ["packages/lightning/scripts/soak/main.ts", kills]);
