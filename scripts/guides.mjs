/**
 * @file `npm run guides [-- NAME...]`: the program of each page of the documentation is compiled under the strictest flags, as a user's
 * own would be, and run in an empty folder.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { programOf } from "./lib/guide.mjs";
import { prepare, root, runTool, say } from "./lib/prepare.mjs";

/** Flags that teams set beyond `strict`; the packages' own declarations are checked too. */
const strictest = {
  target: "ES2022",
  module: "NodeNext",
  lib: ["ES2023", "ESNext.Disposable"],
  types: ["node"],
  strict: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  exactOptionalPropertyTypes: true,
  isolatedModules: true,
  noFallthroughCasesInSwitch: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  noUncheckedSideEffectImports: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  skipLibCheck: false,
  verbatimModuleSyntax: true,
};

/** The pages with a program, by their names without the ending. */
const pages = ["README.md", ...readdirSync(join(root, "docs")).map((name) => join("docs", name))]
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({ name: basename(path, ".md"), files: programOf(readFileSync(join(root, path), "utf8")) }))
  .filter(({ files }) => files.size > 0);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !pages.some((page) => page.name === name));
if (unknown.length > 0) {
  console.error(
    `pages with a program are ${pages.map((page) => page.name).join(", ")}. Received: ${unknown.join(", ")}`,
  );
  process.exit(2);
}
const chosen = wanted.length > 0 ? pages.filter((page) => wanted.includes(page.name)) : pages;

prepare();
const work = mkdtempSync(join(tmpdir(), "lightning-ts-guides-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
symlinkSync(join(root, "node_modules"), join(work, "node_modules"));
writeFileSync(join(work, "package.json"), '{ "type": "module" }\n');
writeFileSync(join(work, "tsconfig.json"), JSON.stringify({ compilerOptions: strictest, include: ["*/*.ts"] }));
for (const { name, files } of chosen) {
  mkdirSync(join(work, name));
  for (const [file, text] of files) writeFileSync(join(work, name, file), text);
}

say(`compiling the programs of ${chosen.map((page) => page.name).join(", ")}`);
runTool("typescript/bin/tsc", ["-p", work]);

const failed = [];
for (const { name } of chosen) {
  const folder = join(work, name);
  const start = Date.now();
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ["program.js"], {
    cwd: folder,
    encoding: "utf8",
    timeout: 300_000,
    env: { OMP_NUM_THREADS: "1", ...process.env },
  });
  const passed = status === 0;
  console.log(`[guides] ${name}: ${passed ? "ok" : "FAILED"} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (passed) continue;
  failed.push(name);
  console.error(`${stdout}${stderr}\n[guides] ${name} ended with ${status ?? signal}`);
}
process.exit(failed.length > 0 ? 1 : 0);
