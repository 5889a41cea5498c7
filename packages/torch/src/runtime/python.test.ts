/** @file The Python bridge: errors without one, and a Python module that registers operators, where a Python with the same PyTorch is there. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importPython, xla } from "../index.js";

const peer = process.env.PEER_PYTHON ?? "";

describe("without a Python whose torch is the libtorch in use", () => {
  it.each(["", "os; import sys", "a..b", "1a", 7, null])("refuses %j as a module", (module) => {
    expect(() => importPython(module as string)).toThrow(
      /importPython: expected the name of a Python module. Received: /,
    );
  });

  it("says that XLA is not there, and why", () => {
    expect(xla.isAvailable()).toBe(false);
    expect(() => xla.device()).toThrow(/torch_xla could not be loaded: [^]*Python/);
    expect(() => xla.sync()).toThrow("pip install torch==2.9.0 torch_xla==2.9.0");
  });
});

describe.skipIf(peer === "")("a Python module in the process", { timeout: 120_000 }, () => {
  let folder: string;
  let libtorch: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "python-bridge-"));
    writeFileSync(
      join(folder, "vendor.py"),
      `import torch
library = torch.library.Library("vendor", "DEF")
library.define("twice(Tensor x) -> Tensor")
library.impl("twice", lambda x: x * 2, "CompositeImplicitAutograd")
`,
    );
    writeFileSync(join(folder, "broken.py"), 'raise RuntimeError("no card in the slot")\n');
    const asked = spawnSync(peer, ["-c", "import importlib.util; print(importlib.util.find_spec('torch').origin)"], {
      encoding: "utf8",
    });
    libtorch = dirname(asked.stdout.trim());
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What a program prints that uses the peer's torch. */
  function run(program: string, path = folder): string {
    const index = fileURLToPath(new URL("../index.ts", import.meta.url));
    const result = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", `import * as torch from ${JSON.stringify(index)};\n${program}`],
      { encoding: "utf8", env: { ...process.env, LIBTORCH: libtorch, PYTHON: peer, PYTHONPATH: path } },
    );
    return result.status === 0 ? result.stdout : `${result.status ?? result.signal}: ${result.stderr}`;
  }

  it("registers operators, which compute and have gradients", () => {
    const printed = run(`
      torch.importPython("vendor");
      torch.importPython("vendor");
      const x = torch.tensor([1, 2], { requiresGrad: true });
      const y = torch.ops.vendor.twice(x);
      y.sum().backward();
      console.log(JSON.stringify([y, x.grad]), process.env.PYTHONHOME);`);
    expect(printed).toBe("[[2,4],[2,2]] undefined\n");
  });

  it("is too late for XLA's devices after a backward pass", () => {
    const module = join(folder, "xla", "torch_xla");
    for (const part of ["core", "_internal"]) mkdirSync(join(module, part), { recursive: true });
    writeFileSync(join(module, "__init__.py"), "def device(index=0): return f'xla:{index}'\n");
    writeFileSync(
      join(module, "runtime.py"),
      "def addressable_device_count(): return 2\ndef device_type(): return 'OTHER'\n",
    );
    for (const name of ["__init__", "pjrt", "tpu"]) writeFileSync(join(module, "_internal", `${name}.py`), "");
    writeFileSync(join(module, "core", "__init__.py"), "");
    writeFileSync(join(module, "core", "xla_model.py"), "");
    const ask = "console.log(torch.xla.isAvailable()); torch.xla.load();";
    expect(run(`${ask} console.log(torch.xla.deviceCount());`, dirname(module))).toBe("true\n2\n");
    const late = run(`torch.ones([], { requiresGrad: true }).backward(); ${ask}`, dirname(module));
    expect(late).toContain("before the first backward pass of the process");
  });

  it("gives its errors on, and goes on after them", () => {
    const printed = run(`
      for (const name of ["broken", "nowhere.at_all", "habana_frameworks.torch"]) {
        try { torch.importPython(name); } catch (error) { console.log(error.name, error.message, error.traceback.includes("Traceback")); }
      }
      torch.importPython("vendor");
      console.log(String(torch.xla.isAvailable()));
      try { torch.xla.deviceCount(); } catch (error) { console.log(error.message.split("\\n")[0]); }`);
    expect(printed.split("\n")).toEqual([
      "PythonError RuntimeError: no card in the slot true",
      "PythonError ModuleNotFoundError: No module named 'nowhere' true",
      "PythonError ModuleNotFoundError: No module named 'habana_frameworks' true",
      "false",
      "torch_xla could not be loaded: ModuleNotFoundError: No module named 'torch_xla'",
      "",
    ]);
  });
});
