/** @file `npm run doctor`: what the set-up finds, and why. */
import { join } from "node:path";
import { root, run } from "./lib/prepare.mjs";

run(process.execPath, [join(root, "packages", "torch", "bin", "lightning-ts-torch.mjs"), "doctor"]);
