/** @file The addon loaded more than once in a thread, in threads that come and go, and given what is not its own. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { binding } from "./binding.js";
import { locate } from "../../scripts/setup/builds.mjs";

const run = promisify(execFile);

/** What a program of plain Node prints; fails if the process ends otherwise than well. */
async function output(program: string): Promise<string> {
  const { build, libtorch } = locate();
  const start = `const addon = ${JSON.stringify(join(build.folder, "torch.node"))};
    const loader = { exports: {} };
    process.dlopen(loader, ${JSON.stringify(join(build.folder, "loader.node"))});
    const suffix = process.platform === "darwin" ? "dylib" : "so";
    for (const name of ["c10", "torch_cpu"]) loader.exports.open(${JSON.stringify(join(libtorch, "lib"))} + "/lib" + name + "." + suffix);
    function load() {
      const module = { exports: {} };
      process.dlopen(module, addon);
      module.exports.setErrorFactory((kind, message) => Object.assign(new Error(message), { kind }));
      return module.exports;
    }\n`;
  const { stdout } = await run(process.execPath, ["--expose-gc", "-e", start + program], { timeout: 120_000 });
  return stdout;
}

describe("loaded twice in a thread", () => {
  it("both work, on each other's tensors too, and end well", async () => {
    const text = await output(`
      const [a, b] = [load(), load()];
      const [addA, addB] = [a, b].map((each) => each.packet("aten", "add"));
      const x = a.copyTypedArray(new Float32Array([1, 2]), [2], "float32");
      const y = b.copyTypedArray(new Float32Array([10, 20]), [2], "float32");
      b.setRequiresGrad(y, true);
      const seen = [];
      b.registerHook(y, (grad) => void seen.push(a.tolist(grad).join()));
      a.registerHook(y, (grad) => void seen.push(b.tolist(grad).join()));
      const sum = addB(0, addA(0, x, y), y);
      b.backward([b.packet("aten", "sum")(0, sum)], [null], false, false, null);
      gc();
      for (const each of [a, b]) {
        try { each.tolist(1); } catch (error) { seen.push(error.kind); }
      }
      console.log(b.tolist(sum).join(), seen.join(" "));
    `);
    expect(text.trim()).toBe("21,42 2,2 2,2 TypeError TypeError");
  });

  it("keeps what the first load refers to until the end", async () => {
    const text = await output(`
      const first = load();
      const x = first.copyTypedArray(new Float32Array([1]), [1], "float32");
      first.setRequiresGrad(x, true);
      let calls = 0;
      first.registerHook(x, () => void calls++);
      const buffer = new Float32Array([5]);
      const shared = first.fromTypedArray(buffer, [1], "float32");
      for (let i = 0; i < 20; i++) load();
      gc();
      first.backward([first.packet("aten", "mul")(0, x, shared)], [null], false, false, null);
      console.log(calls, first.tolist(first.grad(x)).join());
    `);
    expect(text.trim()).toBe("1 5");
  });
});

it("threads that load it may end while others, or none, have it", async () => {
  const text = await output(`
    const { Worker } = require("node:worker_threads");
    const source = \`
      const module_ = { exports: {} };
      process.dlopen(module_, \${JSON.stringify(addon)});
      const x = module_.exports.copyTypedArray(new Float32Array([1, 2]), [2], "float32");
      require("node:worker_threads").parentPort.postMessage(module_.exports.tolist(x).join());\`;
    (async () => {
      const got = [];
      for (let i = 0; i < 3; i++) {
        const worker = new Worker(source, { eval: true });
        worker.on("message", (text) => got.push(text));
        await new Promise((resolve) => worker.on("exit", resolve));
      }
      got.push(String(load().numel(load().copyTypedArray(new Float32Array(3), [3], "float32"))));
      console.log(got.join(" "));
    })();
  `);
  expect(text.trim()).toBe("1,2 1,2 1,2 3");
});

describe("values that are not the addon's", () => {
  it("an External of something else is refused without a look at what it points to", async () => {
    const text = await output(`
      const foreign = process.stdout._handle._externalStream;
      if (!require("node:util").types.isExternal(foreign)) throw new Error("no External");
      const addon_ = load();
      const told = new Set();
      for (const [name, f] of Object.entries(addon_)) {
        if (/^set(Error|Warning|Collector|Stack)|^schemas$|^cuda|Generators?$/.test(name)) continue;
        for (const args of [[foreign], [foreign, foreign], [[foreign], [foreign]], [foreign, foreign, foreign]]) {
          try { f(...args); } catch (error) { told.add(error.kind ?? error.name); }
        }
      }
      const add = addon_.packet("aten", "add");
      for (const args of [[0, foreign, foreign], [0, [foreign]], [1, "self", foreign]]) {
        try { add(...args); told.add("taken"); } catch (error) { told.add(error.kind); }
      }
      console.log([...told].sort().join());
    `);
    expect(text).not.toContain("taken");
    expect(text).toContain("TypeError");
  });

  it("an array whose elements change while it is read", () => {
    const x = binding.copyTypedArray(new Float32Array([1, 2]), [2], "float32");
    const cat = binding.packet("aten", "cat");
    // The first look at an element shortens the array; what is left is what the operator gets.
    const shrinking: unknown[] = [x, x, x];
    Object.defineProperty(shrinking, 0, { get: () => ((shrinking.length = 1), x) });
    expect(binding.tolist(cat(0, shrinking) as typeof x)).toEqual([1, 2]);
    expect(() => binding.tensorList(Object.defineProperty([x, x], 0, { get: () => 7 }))).toThrow(TypeError);
    const disposing: unknown[] = [0, 0];
    const fresh = (): unknown => binding.copyTypedArray(new Float32Array([7]), [1], "float32");
    let last = fresh();
    for (const i of [0, 1]) {
      Object.defineProperty(disposing, i, {
        get: () => {
          binding.dispose(last as typeof x);
          return (last = fresh());
        },
      });
    }
    // The first tensor is disposed of when the second is asked for: the operator still has it.
    expect(binding.tolist(cat(0, disposing) as typeof x)).toEqual([7, 7]);
    const endless = new Proxy([x], {
      get: (target, key) => (key === "length" ? 2 ** 32 - 1 : Reflect.get(target, key)),
    });
    expect(() => cat(0, endless)).toThrow(TypeError);
    let reads = 0;
    const counted: unknown[] = [x];
    Object.defineProperty(counted, 0, { get: () => (reads++, x) });
    binding.tensorList(counted as (typeof x)[]);
    expect(reads).toBe(1);
  });
});
