/** @file The library inside of a bundle, which is told where the addon is. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { locate } from "../../scripts/setup/builds.mjs";

interface Bundler {
  buildSync(options: Record<string, unknown>): unknown;
}

// esbuild comes with tsx, not by itself.
const tsx = createRequire(import.meta.url).resolve("tsx/package.json");
const { buildSync } = createRequire(tsx)("esbuild") as Bundler;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bundle-"));
  writeFileSync(
    join(folder, "app.ts"),
    'import * as torch from "@lightning-ts/torch";\nconsole.log(torch.ones([2]).add(1).tolist().join());\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(file: string, env: Record<string, string>): { stdout: string; stderr: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8", env });
  return { stdout: stdout.trim(), stderr };
}

it.each([
  ["esm", "app.mjs"],
  ["cjs", "app.cjs"],
])("runs from a bundle (%s), and says what it lacks", (format, name) => {
  const outfile = join(folder, name);
  const index = fileURLToPath(new URL("../index.ts", import.meta.url));
  const [entryPoints, alias] = [[join(folder, "app.ts")], { "@lightning-ts/torch": index }];
  const define = format === "cjs" ? { "import.meta.url": "__bundle_url" } : {};
  const banner =
    format === "cjs" ? { js: 'const __bundle_url = require("node:url").pathToFileURL(__filename).href;' } : {};
  const options = { platform: "node", target: "node20", bundle: true, logLevel: "silent", format, define, banner };
  buildSync({ ...options, entryPoints, alias, outfile });
  const { build, libtorch } = locate();
  const found = run(outfile, { LIGHTNING_TS_ADDON: build.folder, LIBTORCH: libtorch });
  expect(found).toEqual({ stdout: "2,2", stderr: "" });
  expect(run(outfile, { LIGHTNING_TS_CACHE: folder }).stderr).toContain("LIGHTNING_TS_ADDON");
});
