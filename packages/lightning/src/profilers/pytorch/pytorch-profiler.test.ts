/** @file PyTorchProfiler: its files on any file system, its report, and what it refuses. */
import { describe, expect, it } from "vitest";
import { loader, Model, quiet } from "../../../scripts/testing/trainer.js";
import { FileSystemRegistry, Trainer } from "../../index.js";
import { PyTorchProfiler, type PyTorchProfilerOptions } from "./pytorch-profiler.js";
import { pythonModuleOf } from "./python-modules.js";

describe("PyTorchProfiler", () => {
  it("writes report, traces and stacks to any file system", async () => {
    const files = FileSystemRegistry.make("memory");
    const profiler = new PyTorchProfiler({ dirpath: "memory://traces", filename: "run", exportToFlameGraph: true });
    await new Trainer({ ...quiet, maxEpochs: 1, profiler }).fit(new Model(), loader(6));
    const names = (await files.list("traces")).map(({ name }) => name).sort();
    expect(names.map((name) => name.replace(/\.\d+\./, "."))).toEqual([
      "fit-run-[Strategy]SingleDeviceStrategy.training_step.pt.trace.json",
      "fit-run-[Strategy]SingleDeviceStrategy.training_step.stack",
      "fit-run.txt",
    ]);
    const report = Buffer.from(await files.read("traces/fit-run.txt")).toString();
    expect(report).toContain("[pl][profile]run_training_batch");
    await files.remove("traces");
  });

  it("leaves no ranges and no recording behind where a run fails", async () => {
    class Failing extends Model {
      override trainingStep(): never {
        throw new Error("asked for");
      }
    }
    const flags = { ...quiet, maxEpochs: 1, defaultRootDir: "memory://pytorch-profiler" };
    const profiler = new PyTorchProfiler();
    await expect(new Trainer({ ...flags, profiler }).fit(new Failing(), loader(6))).rejects.toThrow("asked for");
    expect(profiler.profiler).toBeNull();
    await new Trainer({ ...flags, profiler: "pytorch" }).fit(new Model(), loader(6));
  });

  it.each<[PyTorchProfilerOptions, string]>([
    [{ emitNvtx: true }, "has no NVTX"],
    [{ sortByKey: "other" as "count" }, "sortByKey: expected one of"],
    [{ schedule: 3 as never }, "schedule"],
    [{ schedule: (() => 3) as never }, "schedule: expected a function that gives"],
    [{ tableKwargs: { rowLimit: 3 } as object }, "It is an option of the profiler itself"],
    [{ tableKwargs: { other: 3 } as object }, 'Received: "other"'],
    [{ recordShape: true } as object, 'Did you mean "recordShapes"?'],
  ])("refuses %j", (options, message) => {
    expect(() => new PyTorchProfiler(options)).toThrow(message);
  });

  it("names modules as Python does", () => {
    expect(pythonModuleOf(new Model().layer)).toBe("torch.nn.modules.linear.Linear");
    expect(pythonModuleOf(new Model())).toBe("Model");
  });
});
