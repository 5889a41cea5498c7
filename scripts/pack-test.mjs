/**
 * @file The packages as users get them: packed, installed into an empty folder outside of the repository, set up with the
 * documented command, imported by every name, compiled against, bundled and run.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tryBundles } from "./lib/bundles.mjs";
import { prepare, root, run, runTool, say } from "./lib/prepare.mjs";

prepare();
const names = ["torch", "metrics", "lightning"];
const work = mkdtempSync(join(tmpdir(), "lightning-ts-pack-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

function npm(args, cwd) {
  // A parent npm tells its settings through the environment; the user's npm would not have them.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_(?!config_(cache|registry|userconfig)\b)|INIT_CWD)/.test(name),
    ),
  );
  const result = spawnSync("npm", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (result.status !== 0) {
    console.error(result.stdout);
    throw new Error(`npm ${args.join(" ")} ended with ${result.status ?? result.error}`);
  }
  return result.stdout;
}

/** The variable that says where the cache is, if it is set. */
function cacheOf({ LIGHTNING_TS_CACHE }) {
  return LIGHTNING_TS_CACHE === undefined ? {} : { LIGHTNING_TS_CACHE };
}

/** The program that imports every export of a package. */
function importsOf(name) {
  const { exports } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
  return Object.keys(exports)
    .filter((path) => !path.endsWith(".json"))
    .map((path) => `@lightning-ts/${name}${path.slice(1)}`);
}

for (const name of names) {
  const folder = join(work, `${name}-contents`);
  mkdirSync(folder);
  npm(["pack", "--silent", "--pack-destination", work], join(root, "packages", name));
  const file = readdirSync(work).find((entry) => entry.startsWith(`lightning-ts-${name}-`) && entry.endsWith(".tgz"));
  run("tar", ["-xzf", join(work, file), "-C", folder]);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const unwanted = files.filter((entry) => /\.test(-d)?\.|\.tsbuildinfo$|test-data|\.node$|\.py$/.test(entry));
  if (unwanted.length > 0) throw new Error(`${file} should not hold ${unwanted.slice(0, 5).join(", ")}`);
  if (!files.some((entry) => entry.endsWith("LICENSE"))) throw new Error(`${file} has no LICENSE`);
  say(`packed ${file}: ${files.length} files`);
}

const user = join(work, "user");
mkdirSync(user);
writeFileSync(join(user, "package.json"), `${JSON.stringify({ name: "user", private: true, type: "module" })}\n`);
const archives = readdirSync(work)
  .filter((entry) => entry.endsWith(".tgz"))
  .map((entry) => join(work, entry));
npm(["install", "--no-audit", "--no-fund", "--loglevel=error", ...archives, "@types/node@20"], user);
const inUser = { cwd: user };

say("what an import says before the set-up");
const before = spawnSync(process.execPath, ["-e", 'import("@lightning-ts/torch")'], { ...inUser, encoding: "utf8" });
// It works already where a read-only installation left its build in the cache.
if (before.status !== 0 && !before.stderr.includes("npx lightning-ts-torch setup")) {
  throw new Error(`an import before the set-up should name the command. Received: ${before.stderr}`);
}

say("npx lightning-ts-torch setup");
npm(["exec", "--offline", "--", "lightning-ts-torch", "setup"], user);
run(process.execPath, [join(user, "node_modules", ".bin", "lightning-ts-torch"), "doctor"], inUser);
run(process.execPath, [join(user, "node_modules", ".bin", "lightning-ts"), "run", "--help"], inUser);

for (const path of names.flatMap(importsOf)) {
  run(
    process.execPath,
    [
      "-e",
      `import(${JSON.stringify(path)}).then((all) => { if (Object.keys(all).length === 0) throw new Error("exports nothing"); })`,
    ],
    inUser,
  );
}
say("every export can be imported");

// The README's first program, as it stands there.
const program = /```ts\n(.*?)```/s.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1];
if (program === undefined) throw new Error("README.md should hold a program in a block that begins with ```ts");
writeFileSync(join(user, "example.ts"), program);
const options = {
  module: "NodeNext",
  target: "ES2022",
  strict: true,
  lib: ["ES2023", "ESNext.Disposable"],
  types: ["node"],
};
writeFileSync(join(user, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["example.ts"] }));
runTool("typescript/bin/tsc", ["-p", user]);
run(process.execPath, ["example.js"], inUser);
if (!existsSync(join(user, "lightning_logs"))) throw new Error("the example should have written lightning_logs/");

const least = { HOME: process.env.HOME, ...cacheOf(process.env) };
await tryBundles(user, work, least);

// Once one project is set up, another one needs nothing but npm: no compiler, no command, no time.
const second = join(work, "second");
mkdirSync(second);
writeFileSync(join(second, "package.json"), `${JSON.stringify({ name: "second", private: true, type: "module" })}\n`);
const begin = Date.now();
npm(["install", "--no-audit", "--no-fund", "--loglevel=error", ...archives], second);
const ready =
  'import("@lightning-ts/lightning").then(() => import("@lightning-ts/torch")).then((torch) => torch.ones([1]))';
run(process.execPath, ["-e", ready], {
  cwd: second,
  env: { ...least, PATH: work },
});
say(
  `a second folder was ready ${((Date.now() - begin) / 1000).toFixed(1)} s after npm install began, without a compiler`,
);

say("passed: the packed packages install, set up, compile, bundle and run");
