import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildPlan, linkFlags } from "./build.mjs";
import { pipAttempts } from "./fetch.mjs";
import { findLibtorch, pythonCandidates } from "./libtorch.mjs";
import { locked } from "./lock.mjs";
import { cachedFolder, cacheFolder, isLibtorch, makeCacheFolder } from "./places.mjs";
import { SetupProblem } from "./problem.mjs";
import { compilerCandidates, findCompiler, findNodeHeaders } from "./toolchain.mjs";
import { judgeVersion, nodeProblem, parseVersion, versionOf } from "./version.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lightning-ts-setup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A folder that looks like libtorch. */
function fakeLibtorch(name, version) {
  const path = join(folder, name);
  mkdirSync(join(path, "lib"), { recursive: true });
  mkdirSync(join(path, "include", "ATen"), { recursive: true });
  writeFileSync(join(path, "lib", process.platform === "darwin" ? "libtorch.dylib" : "libtorch.so"), "");
  if (version !== undefined) writeFileSync(join(path, "build-version"), `${version}\n`);
  return path;
}

/** A command that answers as a Python whose torch lies in `torch`; with no torch for "". */
function fakePython(torch) {
  const path = join(folder, "fake-python");
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = -c ]; then echo "${torch}"; else echo "Python 3.12.0"; fi\n`, {
    mode: 0o755,
  });
  return path;
}

describe("versions", () => {
  it.each([
    ["2.8.0", "too old"],
    ["1.13.0", "too old"],
    ["2.9.0", "supported"],
    ["2.13.0+cpu", "supported"],
    ["2.14.1+cu130", "supported"],
    ["2.15.0", "untested"],
    ["3.0.0", "untested"],
    ["unknown", "unknown"],
  ])("%s is %s", (version, verdict) => expect(judgeVersion(version)).toBe(verdict));

  it.each([
    ["v18.20.4", false],
    ["v20.14.0", false],
    ["v20.15.0", true],
    ["v22.1.0", true],
    ["v24.0.0-nightly", true],
  ])("Node %s will do: %s", (version, does) => expect(nodeProblem(version) === null).toBe(does));

  it("reads major and minor", () => {
    expect(parseVersion("2.13.0a0+git123")).toEqual([2, 13]);
    expect(parseVersion(undefined)).toBeNull();
  });

  it("comes from the Python package, the archive's own file or the header, in this order", () => {
    const path = fakeLibtorch("libtorch");
    expect(versionOf(path)).toBe("unknown");
    mkdirSync(join(path, "include", "torch", "headeronly"), { recursive: true });
    writeFileSync(join(path, "include", "torch", "headeronly", "version.h"), '#define TORCH_VERSION "2.11.0"\n');
    expect(versionOf(path)).toBe("2.11.0");
    writeFileSync(join(path, "build-version"), "2.12.0+cpu\n");
    expect(versionOf(path)).toBe("2.12.0+cpu");
    writeFileSync(join(path, "version.py"), "__version__ = '2.13.0+cpu'\n");
    expect(versionOf(path)).toBe("2.13.0+cpu");
  });
});

describe("findLibtorch", () => {
  it("takes LIBTORCH first", () => {
    const own = fakeLibtorch("own", "2.12.0");
    const env = { LIBTORCH: own, PYTHON: fakePython(fakeLibtorch("python", "2.13.0")), LIGHTNING_TS_CACHE: folder };
    expect(findLibtorch([], env)).toEqual({ folder: own, version: "2.12.0", source: "LIBTORCH" });
  });

  it("then the active Python's torch", () => {
    const torch = fakeLibtorch("site-packages", "2.13.0");
    const notes = [];
    const found = findLibtorch(notes, { PYTHON: fakePython(torch), LIGHTNING_TS_CACHE: folder });
    expect(found?.folder).toBe(torch);
    expect(notes[0]).toBe("LIBTORCH: not set");
    expect(notes[1]).toContain(`libtorch 2.13.0 at ${torch}`);
  });

  it("then the cache, also where the Python's torch is too old", () => {
    const env = { PYTHON: fakePython(fakeLibtorch("old", "2.5.0")), LIGHTNING_TS_CACHE: folder };
    const path = fakeLibtorch(relative(folder, cachedFolder("cpu", env)), "2.13.0+cpu");
    const notes = [];
    expect(findLibtorch(notes, env)).toEqual({ folder: path, version: "2.13.0+cpu", source: "the project's cache" });
    expect(notes.join("\n")).toContain("too old");
  });

  it("finds nothing and says where it looked", () => {
    const notes = [];
    expect(findLibtorch(notes, { PYTHON: fakePython(""), LIGHTNING_TS_CACHE: folder })).toBeNull();
    expect(notes.join("\n")).toMatch(/LIBTORCH: not set[^]*has no torch[^]*cache: nothing at/);
    expect(findLibtorch([], { PYTHON: join(folder, "none"), LIGHTNING_TS_CACHE: folder })).toBeNull();
  });

  it("refuses a LIBTORCH that is none or too old, and says what to do", () => {
    expect(() => findLibtorch([], { LIBTORCH: folder })).toThrow(SetupProblem);
    expect(() => findLibtorch([], { LIBTORCH: folder })).toThrow(/there is no libtorch in it/);
    expect(() => findLibtorch([], { LIBTORCH: fakeLibtorch("old", "2.1.0") })).toThrow(/2\.1\.0, which is too old/);
  });

  it("knows libtorch by its library and headers", () => {
    expect(isLibtorch(folder)).toBe(false);
    expect(isLibtorch(fakeLibtorch("libtorch"))).toBe(true);
  });
});

describe("places and commands", () => {
  it("keeps the cache where LIGHTNING_TS_CACHE says, or in the home folder", () => {
    expect(cacheFolder({ LIGHTNING_TS_CACHE: "/cache" })).toBe("/cache");
    expect(cacheFolder({})).toMatch(/\.cache.lightning-ts$/);
    expect(cacheFolder({ LIGHTNING_TS_CACHE: "" })).toBe(cacheFolder({}));
    expect(cacheFolder({ LIGHTNING_TS_CACHE: "here" })).toBe(join(process.cwd(), "here"));
  });

  it("says how to mend a cache that cannot be written to", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const make = () => makeCacheFolder({ LIGHTNING_TS_CACHE: file });
    expect(make).toThrow(SetupProblem);
    expect(make).toThrow(/file cannot be written to/);
    expect(makeCacheFolder({ LIGHTNING_TS_CACHE: join(folder, "a", "b") })).toBe(join(folder, "a", "b"));
  });

  it("asks for the CPU build first where the plain one is for CUDA", () => {
    const asked = (...where) => pipAttempts(...where).map(({ what, index }) => [what, index.length > 0]);
    expect(asked("cpu", "linux", "x64")).toEqual([
      ["torch==2.13.0+cpu", false],
      ["torch==2.13.0+cpu", true],
    ]);
    expect(asked("cpu", "darwin", "arm64")[0]).toEqual(["torch==2.13.0", false]);
    expect(asked("cuda", "linux", "x64")).toEqual([["torch==2.13.0", false]]);
  });

  it("prefers what the environment names", () => {
    expect(compilerCandidates({ CXX: "clang++-18" })).toEqual(["clang++-18"]);
    expect(compilerCandidates({})).toEqual(["g++", "clang++", "c++"]);
    expect(pythonCandidates({ PYTHON: "python3.12" })).toEqual(["python3.12"]);
    expect(pythonCandidates({})).toEqual(["python3", "python"]);
    expect(pythonCandidates({ PYTHON: "" })).toEqual(["python3", "python"]);
  });

  it("says how to mend a missing compiler", () => {
    const problem = (env) => {
      try {
        findCompiler(env);
        return "";
      } catch (error) {
        return String(error);
      }
    };
    expect(problem({ CXX: join(folder, "none") })).toMatch(
      /CXX is set, but is not a compiler of C\+\+20 .*none: not found[^]*To mend it: /,
    );
  });

  it("finds Node-API's headers among the packages, else beside Node", () => {
    expect(existsSync(join(findNodeHeaders(), "node_api.h"))).toBe(true);
    expect(findNodeHeaders()).toBe(findNodeHeaders(join(folder, "bin", "node")));
    const elsewhere = pathToFileURL(join(folder, "module.mjs")).href;
    expect(() => findNodeHeaders(join(folder, "bin", "node"), elsewhere)).toThrow("headers were not found");
    mkdirSync(join(folder, "include", "node"), { recursive: true });
    writeFileSync(join(folder, "include", "node", "node_api.h"), "");
    expect(findNodeHeaders(join(folder, "bin", "node"), elsewhere)).toBe(join(folder, "include", "node"));
  });
});

describe("the build's plan", () => {
  const inputs = {
    compiler: "g++ 14",
    identity: "2.13.0",
    sources: [
      { name: "a.cpp", text: '#include "addon.h"\na' },
      { name: "addon.h", text: '#include "below.h"\n#include <vector>\n1' },
      { name: "below.h", text: "3" },
      { name: "b.cpp", text: '#include "addon.h"\n#include <gloo/context.h>\nb' },
      { name: "declarations/gloo/context.h", text: "4" },
      { name: "loader/loader.cpp", text: "l" },
    ],
  };
  const objects = (plan) => plan.map(({ object }) => object);
  const edited = (name, text) => ({ sources: inputs.sources.map((one) => (one.name === name ? { name, text } : one)) });

  it("is the same for the same inputs, and holds the addon's own files", () => {
    expect(buildPlan(inputs)).toEqual(buildPlan({ ...inputs }));
    expect(buildPlan(inputs).map(({ source }) => source)).toEqual(["a.cpp", "b.cpp"]);
  });

  it.each([
    ["the compiler", { compiler: "g++ 15" }],
    ["libtorch's version", { identity: "2.14.0" }],
    ["a header that all include", edited("addon.h", "2")],
    ["a header that such a one includes", edited("below.h", "2")],
  ])("makes everything again with %s", (_, change) => {
    const [before, after] = [buildPlan(inputs), buildPlan({ ...inputs, ...change })];
    expect(objects(after).filter((name) => objects(before).includes(name))).toEqual([]);
  });

  it.each([
    ["a file", edited("b.cpp", "c")],
    ["a header that one file includes", edited("declarations/gloo/context.h", "5")],
  ])("compiles only what %s is part of", (_, change) => {
    const after = objects(buildPlan({ ...inputs, ...change }));
    expect(after[0]).toBe(objects(buildPlan(inputs))[0]);
    expect(after[1]).not.toBe(objects(buildPlan(inputs))[1]);
  });

  it("links CUDA's library where libtorch has it, though nothing refers to it", () => {
    const flags = linkFlags("/libtorch", (path) => path.endsWith("libtorch_cuda.so"));
    expect(flags.indexOf("-Wl,--no-as-needed")).toBeLessThan(flags.indexOf("-ltorch_cuda"));
    expect(flags).toContain("-ltorch_cuda");
    expect(linkFlags("/libtorch", () => false)).not.toContain("-ltorch_cuda");
  });

  it("leaves no path in the addon", () => expect(linkFlags("/libtorch").join()).not.toContain("rpath"));
});

describe("locked", () => {
  const quiet = () => {};

  it("lets one at a time", async () => {
    const events = [];
    const job = (name) =>
      locked(folder, quiet, async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        events.push(`${name} ends`);
      });
    await Promise.all([job("a"), job("b")]);
    expect(events).toEqual(["a begins", "a ends", "b begins", "b ends"]);
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });

  it("is released by a failure", async () => {
    await expect(locked(folder, quiet, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await locked(folder, quiet, () => Promise.resolve(1))).toBe(1);
  });

  it("does not wait for an owner that died", async () => {
    writeFileSync(join(folder, "lock"), "1\n");
    const long = new Date(Date.now() - 60_000);
    utimesSync(join(folder, "lock"), long, long);
    expect(await locked(folder, quiet, () => Promise.resolve("mine"))).toBe("mine");
  });
});
