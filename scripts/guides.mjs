/**
 * @file `npm run guides [-- NAME...]`: the program of each page of the documentation, and the examples, are compiled under the strictest
 * flags, as a user's own would be, for Node and for a bundler; the programs of the pages are run in an empty folder.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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
/** The programs of `examples`, by their names: their files without tests. */
const examples = readdirSync(join(root, "examples")).map((name) => ({
  name,
  files: readdirSync(join(root, "examples", name)).filter((file) => file.endsWith(".ts") && !file.includes(".test.")),
}));

const chosen = wanted.length > 0 ? pages.filter((page) => wanted.includes(page.name)) : pages;

prepare();
const work = mkdtempSync(join(tmpdir(), "lightning-ts-guides-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
symlinkSync(join(root, "node_modules"), join(work, "node_modules"));
writeFileSync(join(work, "package.json"), '{ "type": "module" }\n');
const config = (compilerOptions) =>
  JSON.stringify({ compilerOptions: { ...strictest, ...compilerOptions }, include: ["*/*.ts"] });
writeFileSync(join(work, "tsconfig.json"), config({}));
writeFileSync(
  join(work, "tsconfig.bundler.json"),
  config({ module: "ESNext", moduleResolution: "Bundler", noEmit: true }),
);
for (const { name, files } of chosen) {
  mkdirSync(join(work, name));
  for (const [file, text] of files) writeFileSync(join(work, name, file), text);
}

for (const { name, files } of wanted.length > 0 ? [] : examples) {
  const folder = join(work, `example-${name}`);
  mkdirSync(folder);
  for (const file of files) copyFileSync(join(root, "examples", name, file), join(folder, file));
}

say(
  `compiling the programs of ${chosen.map((page) => page.name).join(", ")}${wanted.length > 0 ? "" : ", and the examples"}`,
);
runTool("typescript/bin/tsc", ["-p", work]);
runTool("typescript/bin/tsc", ["-p", join(work, "tsconfig.bundler.json")]);

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
