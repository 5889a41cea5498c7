/** @file `npm run check`: types, lint, format, layering, generated files; all are run, then it fails if one did. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildAddon, compile, installPackages, root } from "./lib/prepare.mjs";

installPackages();
buildAddon();
compile();
const node = (file, ...args) => [process.execPath, [join(root, file), ...args]];
const checks = {
  "types of tests and scripts": node("node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.json"),
  lint: node("node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."),
  format: node("node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  layering: node("scripts/layering.mjs"),
  "generated files": node("node_modules/tsx/dist/cli.mjs", "packages/torch/scripts/generate.ts", "--check"),
};
const failed = [];
for (const [name, [command, args]] of Object.entries(checks)) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  console.log(`[check] ${name}: ${status === 0 ? "ok" : "FAILED"}`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`[check] failed: ${failed.join(", ")}`);
  process.exit(1);
}
