/**
 * @file `npm run soak -- sanitize [CALLS] [TESTS...]`: the addon is built with AddressSanitizer and UndefinedBehaviorSanitizer, beside
 * the ordinary build, and the tests that use it and a part of the fuzz run on it. libtorch itself is not instrumented, but what it
 * allocates, frees and copies is watched too.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileFlags, digest, linkFlags } from "../packages/torch/scripts/setup/build.mjs";
import { findLibtorch } from "../packages/torch/scripts/setup/libtorch.mjs";
import { findCompiler, findNodeHeaders } from "../packages/torch/scripts/setup/toolchain.mjs";
import { prepare, root } from "./lib/prepare.mjs";

const native = join(root, "packages", "torch", "native");
const folder = join(root, "packages", "torch", "build", "sanitize");
// Without vptr: it needs libtorch's type information, which is hidden. Without alignment: libtorch's own headers read unaligned.
const sanitizers = [
  "-fsanitize=address,undefined",
  "-fno-sanitize=vptr,alignment",
  "-fno-omit-frame-pointer",
  "-g1",
  "-O1",
];

/** Compiles what changed, and links; says where the addon is. */
export function build() {
  const libtorch = findLibtorch().folder;
  const compiler = findCompiler();
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(native).sort();
  const read = (name) => readFileSync(join(native, name), "utf8");
  const flags = [...compileFlags(libtorch, findNodeHeaders()).filter((flag) => flag !== "-O2"), ...sanitizers];
  const base = digest(compiler.version, ...flags, ...names.filter((name) => name.endsWith(".h")).map(read));
  const compile = (args, output) => {
    if (existsSync(output)) return;
    console.log(`[sanitize] making ${output}`);
    execFileSync(compiler.command, [...args, "-o", `${output}.partial`], { stdio: "inherit" });
    renameSync(`${output}.partial`, output);
  };
  const objects = names
    .filter((name) => name.endsWith(".cpp"))
    .map((name) => {
      const object = join(folder, `${name}.${digest(base, read(name))}.o`);
      compile([...flags, "-c", join(native, name)], object);
      return object;
    });
  const place = join(folder, digest(...objects));
  mkdirSync(place, { recursive: true });
  const addon = join(place, "torch.node");
  compile([...objects, ...sanitizers, ...linkFlags(libtorch)], addon);
  const library = execFileSync(compiler.command, ["-print-file-name=libasan.so"], { encoding: "utf8" }).trim();
  return { addon, library };
}

/** Runs a tool on that addon; gives back what the sanitizers reported. */
function watched(args, { addon, library }, options) {
  const reports = mkdtempSync(join(tmpdir(), "sanitize-"));
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      LIGHTNING_TS_ADDON: addon,
      LD_PRELOAD: library,
      // Leaks: V8 never frees all. The rest: an error of the call instead of a report where memory is asked for that nobody has.
      ASAN_OPTIONS: `detect_leaks=0:allocator_may_return_null=1:detect_odr_violation=0:abort_on_error=1:${options(reports)}`,
      UBSAN_OPTIONS: `print_stacktrace=1:log_path=${reports}/undefined`,
    },
  });
  const found = readdirSync(reports).map((name) => readFileSync(join(reports, name), "utf8").slice(0, 6000));
  for (const report of found) console.log(report);
  return { status, reports: found.length };
}

/** @param {string[]} args */
export function sanitize([calls = "5000", ...tests]) {
  prepare();
  const made = build();
  const tool = (file) => join(root, "node_modules", file);
  const where = tests.length > 0 ? tests : ["packages/torch/src"];
  const ofTests = watched(
    [tool("vitest/vitest.mjs"), "run", ...where],
    made,
    (reports) => `log_path=${reports}/address`,
  );
  // Operators of libtorch that end the process are the fuzz's to judge.
  const fuzz = "packages/lightning/scripts/soak/fuzz.ts";
  const ofCalls = watched(
    [tool("tsx/dist/cli.mjs"), fuzz, calls, "2"],
    made,
    () => "handle_segv=0:handle_abort=0:handle_sigfpe=0",
  );
  const failed = ofTests.status !== 0 || ofCalls.status !== 0 || ofTests.reports + ofCalls.reports > 0;
  console.log(
    `sanitizers: ${ofTests.reports + ofCalls.reports} reports; tests ${ofTests.status === 0 ? "passed" : "failed"}`,
  );
  process.exitCode = failed ? 1 : 0;
}
