/** @file Where NCCL's headers are looked for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildPlan } from "./build.mjs";
import { findNccl, ncclProblem, ncclSource, ncclVersionOf } from "./nccl.mjs";

const versioned = "#define NCCL_MAJOR 2\n#define NCCL_MINOR 29\n#define NCCL_PATCH 7\n";
const ofCuda = [
  "cuda_runtime_api.h",
  "crt/host_defines.h",
  "cccl/nv/target",
  "cublas_v2.h",
  "cusparse.h",
  "cusolverDn.h",
];

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "nccl-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path, text = "") {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A libtorch with CUDA, with the headers beside it that pip would put there. */
function libtorch(headers = ofCuda) {
  write("site/torch/lib/libtorch_cuda.so");
  write("site/nvidia/nccl/include/nccl.h", versioned);
  for (const header of headers) write(`site/nvidia/cu13/include/${header}`);
  return join(folder, "site", "torch");
}

const place = (path) => join(folder, "site", "nvidia", path);

describe("NCCL's headers", () => {
  it("are not asked for where libtorch has no CUDA", () => {
    expect(findNccl(folder, {})).toEqual({ version: null, problem: "libtorch has no CUDA" });
  });

  it("are found beside libtorch, each folder once", () => {
    const folders = [place("nccl/include"), place("cu13/include"), place("cu13/include/cccl")];
    expect(findNccl(libtorch(), {})).toEqual({
      version: "2.29.7",
      flags: ["-DLTS_NCCL", ...folders.flatMap((one) => ["-isystem", one])],
    });
  });

  it("are found where NCCL_HOME names them, if they are nowhere nearer", () => {
    const torch = libtorch();
    rmSync(place("nccl"), { recursive: true });
    write("own/include/nccl.h", versioned);
    expect(findNccl(torch, { NCCL_HOME: join(folder, "own") }).flags).toContain(join(folder, "own", "include"));
  });

  it("are missed by name, with the packages that have them", () => {
    const torch = libtorch([]);
    rmSync(place("nccl"), { recursive: true });
    const { version, problem } = findNccl(torch, {});
    expect(version).toBeNull();
    expect(problem).toMatch(
      /^nccl\.h.* not found; pip has them in nvidia-nccl-cu13.*, or CUDA_HOME and NCCL_HOME name where they are$/,
    );
  });

  it("say their version", () => {
    expect(ncclVersionOf(versioned)).toBe("2.29.7");
    expect(ncclVersionOf("#define NCCL_MAJOR 2\n")).toBeNull();
    const torch = libtorch();
    write("site/nvidia/nccl/include/nccl.h");
    expect(findNccl(torch, {}).problem).toContain("does not say its version");
  });

  it("change the object of one file alone", () => {
    const sources = [ncclSource, "a.cpp"].map((name) => ({ name, text: name }));
    const inputs = { compiler: "g++ 14", identity: "2.13.0-cuda", sources };
    const [before, after] = [undefined, { version: "2.29.7", flags: ["-DLTS_NCCL"] }].map((nccl) =>
      buildPlan({ ...inputs, nccl }),
    );
    expect(after.map(({ flags }) => flags)).toEqual([["-DLTS_NCCL"], []]);
    expect(after.map(({ object }, i) => object === before[i].object)).toEqual([false, true]);
  });

  it("that the compiler does not take are refused in one line", () => {
    const tools = { compiler: { command: process.execPath }, headers: folder };
    expect(ncclProblem(libtorch(), tools, { flags: [] })).toMatch(/^.*does not take the headers: [^\n]+$/);
  });
});
