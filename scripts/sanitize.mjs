/**
 * @file `npm run soak -- sanitize [CALLS] [SEED]`: the addon built with AddressSanitizer and UndefinedBehaviorSanitizer; the tests of
 * `packages/torch` and so many calls of the fuzz run with it. Any report of theirs is a failure and is printed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildVariant } from "../packages/torch/scripts/setup/build.mjs";
import { findLibtorch } from "../packages/torch/scripts/setup/libtorch.mjs";
import { makeCacheFolder } from "../packages/torch/scripts/setup/places.mjs";
import { findCompiler, findNodeHeaders } from "../packages/torch/scripts/setup/toolchain.mjs";
import { root } from "./lib/prepare.mjs";

const [calls = "3000", seed = "1"] = process.argv.slice(2);

/** Tests that compare what a process takes or writes, which sanitizers add to, and those of the set-up and the soak, which use no addon. */
const unfit = ["packages/torch/scripts/**", "packages/torch/src/native/bundle.test.ts"];
/** Tests that go as deep as JavaScript's stack allows: with sanitizers, frames are larger. */
const tooDeep = [
  "runs deep chains of backwards inside backwards",
  "a backward inside a hook inside a backward inside a hook",
];

const sanitizers = "-fsanitize=address,undefined";
const flags = {
  // Without vptr: it needs libtorch's type information, which is hidden. Without alignment: libtorch's own headers read unaligned.
  compile: [sanitizers, "-fno-sanitize=vptr,alignment", "-fno-omit-frame-pointer", "-g1", "-O1"],
  // The sanitizers' libraries are asked for with --no-as-needed, which would add libraries of libtorch that nobody opens.
  link: [sanitizers, "-Wl,--as-needed"],
};

function say(text) {
  console.log(`[sanitize] ${text}`);
}

/** A library of the compiler's. */
function libraryOf(compiler, name) {
  const path = spawnSync(compiler, [`-print-file-name=${name}`], { encoding: "utf8" }).stdout.trim();
  if (existsSync(path)) return path;
  console.error(`${compiler} has no ${name}.\n  To mend it: use g++ on Linux (CXX chooses a compiler)`);
  process.exit(1);
}

const libtorch = findLibtorch();
const compiler = findCompiler();
const tools = { compiler, headers: findNodeHeaders() };
const folder = join(makeCacheFolder(), "sanitized");
say("building the addon (some minutes the first time)");
const build = await buildVariant(folder, libtorch, tools, flags, say);

const reports = mkdtempSync(join(tmpdir(), "sanitize-"));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));
const options = {
  log_path: join(reports, "report"),
  // Node ends without freeing what it holds.
  detect_leaks: 0,
  detect_odr_violation: 0,
  // What is freed stays unusable for a while: so much of it.
  quarantine_size_mb: 64,
  allocator_may_return_null: 1,
  // libtorch throws through frames without sanitizers.
  detect_stack_use_after_return: 0,
  print_stacktrace: 1,
};
const text = Object.entries(options).map(([name, value]) => `${name}=${value}`);
const env = {
  ...process.env,
  LIGHTNING_TS_ADDON: build.folder,
  LIBTORCH: libtorch.folder,
  LD_PRELOAD: [libraryOf(compiler.command, "libasan.so"), libraryOf(compiler.command, "libubsan.so")].join(":"),
  ASAN_OPTIONS: text.join(":"),
  UBSAN_OPTIONS: text.filter((one) => /^(log_path|print_stacktrace)/.test(one)).join(":"),
  OMP_NUM_THREADS: "1",
};

const failed = [];
function runNode(name, args) {
  say(name);
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  if (status !== 0) failed.push(`${name} (${signal ?? status})`);
}

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const excluded = unfit.flatMap((path) => ["--exclude", path]);
const pattern = `^(?!.*(${tooDeep.join("|")})).*$`;
runNode("tests of packages/torch", [vitest, "run", "packages/torch", ...excluded, "--testNamePattern", pattern]);
const fuzz = join(root, "packages", "lightning", "scripts", "soak", "fuzz.ts");
const tsx = ["--import", import.meta.resolve("tsx")];
// libtorch's own operators are PyTorch's: what they do on wrong arguments is reported as its deaths are, in fuzz.
runNode(`${calls} calls of what is hand-written`, [...tsx, fuzz, "--only", "hand-written", calls, seed]);

// What is written of memory that nobody has is not a report: the call gets an error.
const found = readdirSync(reports)
  .map((name) => readFileSync(join(reports, name), "utf8"))
  .filter((report) => /ERROR: AddressSanitizer|runtime error:/.test(report));
for (const report of found.slice(0, 10)) console.log(report.slice(0, 6000));
say(`${found.length} reports`);
if (found.length > 0) failed.push(`${found.length} reports`);
if (failed.length > 0) {
  console.error(`failed: ${failed.join(", ")}`);
  process.exit(1);
}
console.log("passed: no report");
