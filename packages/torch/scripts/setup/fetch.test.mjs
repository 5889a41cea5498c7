/** @file Fetching libtorch over the network: a small wheel from a server on this machine, with all that servers and networks do to it. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchVariant } from "./fetch.mjs";
import { findPython, run } from "./libtorch.mjs";
import { cachedFolder } from "./places.mjs";
import { SetupProblem } from "./problem.mjs";

/** Python itself: a command of that name may be a slower one that looks for it. */
const found = findPython();
const python = found === null ? null : run(found, ["-c", "import sys; print(sys.executable)"]).out.trim();
const name = "torch-2.13.0+cpu-cp311-cp311-manylinux_2_28_x86_64.whl";
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** A zip archive of some files, as a wheel is. */
function archive(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const tops = [...new Set(Object.keys(files).map((path) => path.split("/")[0]))];
  execFileSync(python, ["-m", "zipfile", "-c", "made.zip", ...tops], { cwd: folder });
  return readFileSync(join(folder, "made.zip"));
}

/** What the server does with a request for the wheel. */
const behaviours = {
  whole: (response, wheel) => response.setHeader("content-length", wheel.length).end(wheel),
  redirected: (response) => response.writeHead(302, { location: "/elsewhere.whl" }).end(),
  "redirected for ever": (response, _wheel, url) => response.writeHead(302, { location: url }).end(),
  "another file": (response, wheel) => response.end(Buffer.concat([wheel, Buffer.from("!")])),
  "a page to log in": (response) => response.setHeader("content-type", "text/html").end("<html>Log in</html>"),
  "cut off": (response, wheel) => {
    response.setHeader("content-length", wheel.length).write(wheel.subarray(0, 100), () => response.destroy());
  },
  "ended early": (response, wheel) => response.end(wheel.subarray(0, 100)),
  "no answer": (response) => response.destroy(),
  "an error": (response) => response.writeHead(503).end("busy"),
  missing: (response) => response.writeHead(404).end(),
};

let folder, wheel, server, at, behaviour, asked;
beforeAll(async () => {
  const made = mkdtempSync(join(tmpdir(), "lightning-ts-wheel-"));
  wheel = archive(made, {
    "torch/lib/libtorch.so": "a library",
    "torch/include/ATen/ATen.h": "",
    "torch/version.py": "__version__ = '2.13.0+cpu'\n",
    "torch-2.13.0+cpu.dist-info/METADATA": "Metadata-Version: 2.1\nName: torch\nVersion: 2.13.0+cpu\n",
    "torch-2.13.0+cpu.dist-info/WHEEL":
      "Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: cp311-cp311-manylinux_2_28_x86_64\n",
    "torch-2.13.0+cpu.dist-info/RECORD": "",
  });
  rmSync(made, { recursive: true });
  server = createServer(({ url }, response) => {
    asked.push(url);
    if (url === "/elsewhere.whl") return behaviours.whole(response, wheel);
    if (url.endsWith(".whl")) return behaviours[behaviour.wheel(url)](response, wheel, url);
    if (!behaviour.indices.some((index) => url === `${index}/torch/`)) return response.writeHead(404).end();
    const link = `${url}${encodeURIComponent(name)}`;
    return response.setHeader("content-type", "text/html").end(`<html><a href="${link}">${name}</a></html>`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  at = `http://127.0.0.1:${server.address().port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lightning-ts-fetch-"));
  asked = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A Python without pip. */
function withoutPip() {
  const path = join(folder, "python");
  const script = `#!/bin/sh\nif [ "$2" = pip ]; then exit 1; fi\nexec ${JSON.stringify(python)} "$@"\n`;
  writeFileSync(path, script, { mode: 0o755 });
  return path;
}

/** Fetches libtorch for the CPU into a cache of its own, from this server alone. */
function fetched({ pip, bytes = wheel }) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^pip_|proxy$/i.test(key)));
  Object.assign(env, { PYTHON: pip ? python : withoutPip(), LIGHTNING_TS_CACHE: join(folder, "cache") });
  // pip with no settings but these.
  Object.assign(env, { PIP_CONFIG_FILE: "/dev/null", PIP_INDEX_URL: `${at}/simple`, PIP_NO_CACHE_DIR: "1" });
  Object.assign(env, { PIP_RETRIES: "0", PIP_TIMEOUT: "20", PIP_PROGRESS_BAR: "off", PIP_QUIET: "1" });
  const source = { index: `${at}/cpu`, known: { [name]: sha256(bytes) }, env };
  return { env, done: fetchVariant("cpu", () => {}, source) };
}

/** The problem that fetching meets; what it leaves in the cache is nothing. */
async function problemOf(options) {
  const { env, done } = fetched(options);
  const problem = await done.then(
    () => null,
    (error) => error,
  );
  expect(problem).toBeInstanceOf(SetupProblem);
  expect(existsSync(cachedFolder("cpu", env))).toBe(false);
  expect(readdirSync(join(folder, "cache", "libtorch"))).toEqual([]);
  return String(problem);
}

async function expectFetched(options) {
  const { env, done } = fetched(options);
  const found = { folder: cachedFolder("cpu", env), version: "2.13.0+cpu", source: "the project's cache" };
  expect(await done).toEqual(found);
  expect(readFileSync(join(found.folder, "lib", "libtorch.so"), "utf8")).toBe("a library");
  // What was fetched is not kept beside what it was unpacked to.
  const [version] = readdirSync(join(folder, "cache", "libtorch"));
  const left = readdirSync(join(folder, "cache", "libtorch", version));
  expect(left.sort()).toEqual(["torch", "torch-2.13.0+cpu.dist-info"]);
}

// The wheels that are fetched without pip are those for this platform.
const isLinux = process.platform === "linux" && process.arch === "x64";

describe.skipIf(!isLinux || python === null)("without pip", { timeout: 60_000 }, () => {
  const serve = (what) => (behaviour = { indices: [], wheel: () => what });

  it.each(["whole", "redirected"])("takes a wheel that comes %s", async (what) => {
    serve(what);
    await expectFetched({ pip: false });
    expect(asked[0]).toBe(`/cpu/${encodeURIComponent(name)}`);
  });

  it.each([
    ["redirected for ever", /could not be fetched \(redirect count exceeded\)/],
    [
      "another file",
      /is not the file it should be[^]*It was not unpacked[^]*nothing stands between this machine and 127/,
    ],
    ["a page to log in", /is not the file it should be/],
    ["cut off", /could not be fetched \((UND_ERR_SOCKET|ECONNRESET|other side closed|terminated)\)/],
    ["ended early", /is not the file it should be/],
    ["no answer", /could not be fetched \((UND_ERR_SOCKET|ECONNRESET)\)/],
    ["an error", /could not be fetched \(503 Service Unavailable\)/],
    ["missing", /could not be fetched \(404 Not Found\)[^]*To mend it: install Python with pip/],
  ])("refuses %s, leaves nothing behind, and fetches again when all is well", async (what, text) => {
    serve(what);
    expect(await problemOf({ pip: false })).toMatch(text);
    serve("whole");
    await expectFetched({ pip: false });
  });

  it("refuses a wheel of the right checksum that does not hold libtorch, or is no archive", async () => {
    const right = wheel;
    try {
      serve("whole");
      wheel = archive(folder, { "torch/version.py": "" });
      expect(await problemOf({ pip: false })).toContain("what was fetched is no libtorch");
      wheel = Buffer.from("not an archive");
      expect(await problemOf({ pip: false })).toContain("could not be unpacked");
    } finally {
      wheel = right;
    }
  });
});

const hasPip = python !== null && run(python, ["-m", "pip", "--version"])?.code === 0;

describe.skipIf(!isLinux || !hasPip)("with pip", { timeout: 120_000 }, () => {
  const indices = ["/simple", "/cpu"];

  it("takes the wheel of the user's index", async () => {
    behaviour = { indices, wheel: () => "whole" };
    await expectFetched({ pip: true });
    expect(asked).toEqual(["/simple/torch/", `/simple/torch/${encodeURIComponent(name)}`]);
  });

  it("takes it from PyTorch's own where the user's index has none", async () => {
    behaviour = { indices: ["/cpu"], wheel: () => "redirected" };
    await expectFetched({ pip: true });
    expect(asked).toContain("/elsewhere.whl");
  });

  it("refuses another file, and asks nobody else for it", async () => {
    behaviour = { indices, wheel: () => "another file" };
    expect(await problemOf({ pip: true })).toMatch(/is not the file it should be[^]*check where pip fetches from/);
    expect(asked.filter((url) => url.endsWith(".whl"))).toHaveLength(1);
  });

  it("goes on without pip where pip fails, and says what each attempt met", async () => {
    const ofPip = /\/torch\/torch-/;
    behaviour = { indices, wheel: (url) => (ofPip.test(url) ? "an error" : "whole") };
    await expectFetched({ pip: true });
    rmSync(join(folder, "cache"), { recursive: true });
    behaviour = { indices, wheel: (url) => (ofPip.test(url) ? "cut off" : "missing") };
    const problem = await problemOf({ pip: true });
    expect(problem).toMatch(/torch==2\.13\.0\+cpu: [^]*torch==2\.13\.0\+cpu, also from http[^]*\(404 Not Found\)/);
    expect(problem).toMatch(/To mend it: check the network and try ".*pip download/);
  });
});
