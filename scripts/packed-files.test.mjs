/** @file What the packages hold when they are published: what users need, and nothing of what only tests do. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { startedByPath } from "./lib/bundle.mjs";
import { root } from "./lib/prepare.mjs";

/** The files that `npm pack` would put into a package's archive. */
function packed(folder) {
  const text = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(text)[0].files.map(({ path }) => path);
}

/** The sources that the package's exports, its commands and its threads reach by imports. */
function reached(folder) {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const queue = Object.values(exports)
    .flatMap((entry) => (typeof entry === "object" ? [entry.default] : []))
    .concat(startedByPath)
    .map((path) => join(folder, path.replace("./dist/", "src/").replace(/\.js$/, ".ts")));
  const found = new Set();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, path] of text.matchAll(/(?:from|import\(|import|new URL\(isSource \? )\s*"(\.{1,2}\/[^"]+)"/g)) {
      queue.push(join(dirname(file), path.replace(/\.js$/, ".ts")));
    }
  }
  return new Set([...found].map((file) => relative(folder, file)));
}

describe.each(["torch", "lightning"])("the package %s", (name) => {
  const folder = join(root, "packages", name);
  const files = packed(folder);

  it("has what users need", () => {
    for (const file of ["LICENSE", "package.json"]) expect(files).toContain(file);
    expect(files).toContain("src/index.ts");
    if (name === "torch") {
      for (const file of ["native/loader/loader.cpp", "scripts/setup/checksums.json", "bin/lightning-ts-torch.mjs"]) {
        expect(files).toContain(file);
      }
    }
  });

  it("has no source that no export reaches: it would be for tests only", () => {
    const known = reached(folder);
    const sources = files.filter((file) => file.startsWith("src/"));
    expect(sources.filter((file) => !known.has(file))).toEqual([]);
  });

  it("has compiled files of its sources only", () => {
    const sources = new Set(files.filter((file) => file.startsWith("src/")).map((file) => file.slice(4, -3)));
    const compiled = files.filter((file) => file.startsWith("dist/") && !file.startsWith("dist/chunks/"));
    expect(compiled.filter((file) => !sources.has(file.slice(5).replace(/(\.d\.ts|\.js)(\.map)?$/, "")))).toEqual([]);
  });

  it("has nothing that was built here, recorded or is for a test", () => {
    const unwanted =
      /\.test(-d)?\.|\.fuzz\.|^scripts\/testing\/|(^|\/)(fixtures|golden|test-data|soak|parity|__pycache__)(\.|\/)|\.(node|py|tsbuildinfo)$|^build\//;
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  });
});

it("leaves out tests of torch by their names, and nothing else of its sources", () => {
  // What a rule hides is not looked at above: helpers of tests belong in `scripts/testing`, which no rule takes in.
  const folder = join(root, "packages", "torch");
  const rules = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).files.filter((rule) =>
    rule.startsWith("!"),
  );
  expect(rules.filter((rule) => !/\/\*\.(test|test-d|tsbuildinfo)(\.\*)?$/.test(rule))).toEqual([]);
  expect(packed(folder).filter((file) => file.startsWith("scripts/") && !file.startsWith("scripts/setup"))).toEqual([]);
});
