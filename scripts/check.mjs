/** @file `npm run check`: types, lint, format, layering, generated files. All are run, and it fails if one did. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildAddon, installPackages, projects, root } from "./lib/prepare.mjs";

installPackages();
buildAddon();
const tool = (file, ...args) => [join(root, "node_modules", file), ...args];
const checks = {
  "types of the packages": tool("typescript/bin/tsc", "-b", ...projects()),
  "types of tests and scripts": tool("typescript/bin/tsc", "--noEmit", "-p", "tsconfig.json"),
  lint: tool("eslint/bin/eslint.js", "--max-warnings", "0", "."),
  format: tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  layering: [join(root, "scripts", "layering.mjs")],
  "doc comments of lightning and metrics": tool("tsx/dist/cli.mjs", "packages/lightning/scripts/undocumented.ts"),
  "generated files": tool("tsx/dist/cli.mjs", "packages/torch/scripts/generate.ts", "--check"),
  "pages of the reference": tool("tsx/dist/cli.mjs", "packages/lightning/scripts/reference.ts", "--check"),
};
const failed = [];
for (const [name, args] of Object.entries(checks)) {
  const start = Date.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  console.log(`[check] ${name}: ${status === 0 ? "ok" : "FAILED"} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`[check] failed: ${failed.join(", ")}`);
  process.exit(1);
}
