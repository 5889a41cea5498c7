/** @file `npm start`: all set-up, then the main job: a classifier of handwritten digits is trained and tested. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { prepare, root } from "./lib/prepare.mjs";

prepare();
const job = spawn(process.execPath, [join(root, "examples", "mnist", "dist", "index.js"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
// The job ends gracefully at Ctrl+C and says with which code; this process only waits for it.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => job.kill("SIGTERM"));
job.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
