import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildName, digest, findBuilds, identityOf, locate, readSources, sourcesKey } from "./builds.mjs";
import { cachedFolder, packageFolder } from "./places.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "lightning-ts-builds-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A folder that looks like libtorch without headers. */
function fakeLibtorch(path, version = "2.13.0") {
  mkdirSync(join(path, "lib"), { recursive: true });
  writeFileSync(join(path, "lib", process.platform === "darwin" ? "libtorch.dylib" : "libtorch.so"), "");
  writeFileSync(join(path, "build-version"), `${version}\n`);
  return path;
}

/** A folder that looks like a build. */
function fakeBuild(parent, libtorch, { sources = "0123", identity = "2.13.0" } = {}) {
  const path = join(parent, buildName(sources, identity));
  mkdirSync(path, { recursive: true });
  for (const name of ["torch.node", "loader.node"]) writeFileSync(join(path, name), "");
  writeFileSync(join(path, "build.json"), JSON.stringify({ sources, identity, libtorch }));
  return path;
}

const env = (extra = {}) => ({ LIGHTNING_TS_CACHE: join(folder, "cache"), ...extra });
const find = (parent) => (where) => findBuilds(where, "0123", [parent, join(folder, "cache", "build")]);

describe("a build", () => {
  it("is named by its sources and libtorch, not by Node's version or a path", () => {
    expect(buildName("0123", "2.13.0+cpu", "linux", "x64")).toBe("0123-linux-x64-2.13.0+cpu");
    expect(buildName("0123", "../x y", "linux", "x64")).toBe("0123-linux-x64-.._x_y");
    expect(sourcesKey([])).toBeNull();
    const sources = readSources();
    expect(sources.map(({ name }) => name)).toContain("loader/loader.cpp");
    expect(sourcesKey(sources)).toBe(sourcesKey());
    expect(sourcesKey(sources.slice(1))).not.toBe(sourcesKey());
    expect(digest("a", "b")).not.toBe(digest("ab"));
  });

  it("is found beside the package first, then in the cache; never one of other sources", () => {
    const own = join(folder, "own");
    const cached = fakeBuild(join(folder, "cache", "build"), {});
    fakeBuild(join(folder, "cache", "build"), {}, { sources: "4567" });
    expect(find(own)(env()).map((build) => build.folder)).toEqual([cached]);
    const mine = fakeBuild(own, {});
    expect(find(own)(env()).map((build) => build.folder)).toEqual([mine, cached]);
    rmSync(join(mine, "torch.node"));
    expect(find(own)(env()).map((build) => build.folder)).toEqual([cached]);
  });

  it("without its sources is any beside the package", () => {
    const own = join(folder, "own");
    const mine = fakeBuild(own, {}, { sources: "4567" });
    fakeBuild(join(folder, "cache", "build"), {});
    const found = findBuilds(env(), null, [own, join(folder, "cache", "build")]);
    expect(found.map((build) => build.folder)).toEqual([mine]);
  });

  it("that is damaged is none", () => {
    const own = join(folder, "own");
    writeFileSync(join(fakeBuild(own, {}), "build.json"), "{");
    expect(find(own)(env())).toEqual([]);
  });
});

describe("libtorch of a build", () => {
  it("goes with a project that is moved or copied, before the place where it was", () => {
    const project = join(folder, "project");
    const libtorch = fakeLibtorch(join(project, "vendor", "libtorch"));
    const own = join(project, "package", "build");
    fakeBuild(own, { relative: "../../../vendor/libtorch", absolute: libtorch });
    expect(locate(env(), find(own)).libtorch).toBe(libtorch);
    const copy = join(folder, "copy");
    cpSync(project, copy, { recursive: true });
    const found = locate(env(), find(join(copy, "package", "build")));
    expect(found.libtorch).toBe(join(copy, "vendor", "libtorch"));
    expect(found.build.folder.startsWith(copy)).toBe(true);
    rmSync(join(copy, "vendor"), { recursive: true });
    expect(locate(env(), find(join(copy, "package", "build"))).libtorch).toBe(libtorch);
  });

  it("is that of the cache, wherever the cache is now", () => {
    const own = join(folder, "own");
    fakeBuild(own, { cache: "libtorch/mine/torch" });
    fakeLibtorch(join(folder, "cache", "libtorch", "mine", "torch"));
    renameSync(join(folder, "cache"), join(folder, "moved"));
    const moved = { LIGHTNING_TS_CACHE: join(folder, "moved") };
    expect(locate(moved, find(own)).libtorch).toBe(join(folder, "moved", "libtorch", "mine", "torch"));
  });

  it("is the pinned one of the cache where it is not where it was, if the version is the same", () => {
    const own = join(folder, "own");
    fakeBuild(own, { absolute: "/nowhere/libtorch" });
    expect(() => locate(env(), find(own))).toThrow(/needs libtorch 2\.13\.0, .*\/nowhere\/libtorch.*Set LIBTORCH/);
    const pinned = fakeLibtorch(cachedFolder("cpu", env()), "2.12.0");
    expect(() => locate(env(), find(own))).toThrow("needs libtorch 2.13.0");
    writeFileSync(join(pinned, "build-version"), "2.13.0\n");
    expect(locate(env(), find(own)).libtorch).toBe(pinned);
  });

  it("is LIBTORCH where that is set, of a version that an addon was built for", () => {
    const own = join(folder, "own");
    fakeBuild(own, { absolute: fakeLibtorch(join(folder, "usual")) });
    const other = fakeBuild(own, {}, { identity: "2.12.0" });
    const LIBTORCH = fakeLibtorch(join(folder, "same"));
    expect(locate(env({ LIBTORCH }), find(own)).libtorch).toBe(LIBTORCH);
    writeFileSync(join(LIBTORCH, "build-version"), "2.12.0\n");
    expect(locate(env({ LIBTORCH }), find(own)).build.folder).toBe(other);
    writeFileSync(join(LIBTORCH, "build-version"), "2.11.0\n");
    expect(() => locate(env({ LIBTORCH }), find(own))).toThrow(
      /LIBTORCH holds libtorch 2\.11\.0, but .*(2\.1[23]\.0(, )?){2}/,
    );
    writeFileSync(join(LIBTORCH, "build-version"), "2.13.0\n");
    writeFileSync(join(LIBTORCH, "lib", "libtorch_cuda.so"), "");
    expect(identityOf(LIBTORCH)).toBe("2.13.0-cuda");
    expect(() => locate(env({ LIBTORCH }), find(own))).toThrow("holds libtorch 2.13.0-cuda");
    expect(() => locate(env({ LIBTORCH: folder }), find(own))).toThrow("LIBTORCH should be a folder of libtorch");
  });

  it("may go with an addon that LIGHTNING_TS_ADDON names", () => {
    const build = fakeBuild(folder, { absolute: fakeLibtorch(join(folder, "usual")) });
    for (const LIGHTNING_TS_ADDON of [build, join(build, "torch.node")]) {
      expect(locate(env({ LIGHTNING_TS_ADDON })).build.folder).toBe(build);
    }
    expect(() => locate(env({ LIGHTNING_TS_ADDON: folder }))).toThrow("LIGHTNING_TS_ADDON should name the folder");
  });

  it("nothing built is an error that names the command", () => {
    expect(() => locate(env(), () => [])).toThrow(/not been built.*npx lightning-ts-torch setup.*LIGHTNING_TS_ADDON/);
  });
});

describe("the package at another place", () => {
  it.runIf(process.platform === "linux")("runs with its own addon, without compiler, Python and headers", () => {
    const { build, libtorch } = locate();
    const copy = join(folder, "elsewhere", "torch");
    for (const name of ["native", join("scripts", "setup"), join("build", basename(build.folder))]) {
      const from = name.startsWith("build") ? build.folder : join(packageFolder, name);
      cpSync(from, join(copy, name), { recursive: true });
    }
    const program = `
      import { readFileSync } from "node:fs";
      const { locate, loadBuild } = await import(${JSON.stringify(pathToFileURL(join(copy, "scripts/setup/builds.mjs")).href)});
      loadBuild(locate()).torchVersion();
      process.stdout.write(readFileSync("/proc/self/maps", "utf8").match(/\\/.*(torch|loader)\\.node$|\\/.*libtorch_cpu.so$/gm).join("\\n"));
    `;
    const bare = { PATH: folder, LIBTORCH: libtorch, LIGHTNING_TS_CACHE: join(folder, "empty") };
    const ran = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8", env: bare });
    expect(ran.stderr).toBe("");
    const expected = [
      ...["torch.node", "loader.node"].map((name) => join(copy, "build", basename(build.folder), name)),
      realpathSync(join(libtorch, "lib", "libtorch_cpu.so")),
    ];
    expect([...new Set(ran.stdout.split("\n"))].sort()).toEqual(expected.sort());
    expect(existsSync(join(folder, "empty"))).toBe(false);
  });
});
