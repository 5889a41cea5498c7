import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../../scripts/testing/trainer.js";
import { isProfiler, PassThroughProfiler, Profiler } from "./profiler.js";

class Noting extends Profiler {
  readonly log: string[] = [];
  text = "report\n";
  override start(actionName: string): void {
    this.log.push(`+${actionName}`);
  }
  override stop(actionName: string): void {
    this.log.push(`-${actionName}`);
  }
  override summary(): string {
    return this.text;
  }
  override teardown(stage: string | null): void {
    this.log.push(`teardown ${stage}`);
  }
  name(...args: Parameters<Profiler["prepareFilename"]>): string {
    return this.prepareFilename(...args);
  }
}

const folder = temporaryFolder();
afterAll(folder.remove);

describe("profile", () => {
  it("ends when the function does, and gives what it returns", () => {
    const profiler = new Noting();
    expect(profiler.profile("a", () => profiler.profile("b", () => 3))).toBe(3);
    expect(profiler.log).toEqual(["+a", "+b", "-b", "-a"]);
  });

  it("ends when a promise settles", async () => {
    const profiler = new Noting();
    const result = profiler.profile("a", async () => {
      await Promise.resolve();
      profiler.log.push("work");
      return 3;
    });
    expect(profiler.log).toEqual(["+a"]);
    expect(await result).toBe(3);
    expect(profiler.log).toEqual(["+a", "work", "-a"]);
  });

  it("ends for an error, which passes", async () => {
    const profiler = new Noting();
    const fails = (): never => {
      throw new Error("asked for");
    };
    expect(() => profiler.profile("a", fails)).toThrow("asked for");
    await expect(profiler.profile("b", () => Promise.reject(new Error("later")))).rejects.toThrow("later");
    expect(profiler.log).toEqual(["+a", "-a", "+b", "-b"]);
  });

  it("an error of start or stop passes; that of the action itself counts more", async () => {
    class Broken extends Noting {
      override stop(): void {
        throw new Error("no clock");
      }
    }
    const profiler = new Broken();
    expect(() => profiler.profile("a", () => 3)).toThrow("no clock");
    await expect(profiler.profile("a", () => Promise.resolve(3))).rejects.toThrow("no clock");
    const fails = (): never => {
      throw new Error("asked for");
    };
    expect(() => profiler.profile("a", fails)).toThrow("asked for");
    await expect(profiler.profile("a", () => Promise.reject(new Error("later")))).rejects.toThrow("later");
  });
});

describe("files", () => {
  it.each([
    [null, null, null, ["profile.txt", "[Callback]X{'m'_ 1}.hook.prof"]],
    [null, "fit", null, ["fit.txt", "fit-[Callback]X{'m'_ 1}.hook.prof"]],
    [null, "test", 0, ["test-0.txt", "test-0-[Callback]X{'m'_ 1}.hook.prof"]],
    ["a/b", "fit", 1, ["fit-a_b-1.txt", "fit-a_b-1-[Callback]X{'m'_ 1}.hook.prof"]],
    ["x:y*?", null, null, ["x_y_.txt", "x_y_-[Callback]X{'m'_ 1}.hook.prof"]],
    ["  s  ", "fit", null, ["fit-  s.txt", "fit-  s  -[Callback]X{'m'_ 1}.hook.prof"]],
    ["__", null, null, ["_.txt", "_-[Callback]X{'m'_ 1}.hook.prof"]],
    ["t\n", null, null, ["t_.txt", "t_-[Callback]X{'m'_ 1}.hook.prof"]],
    ["  ", null, null, ["profile.txt", "-[Callback]X{'m'_ 1}.hook.prof"]],
  ])("filename %j, stage %j, rank %j: %j", (filename, stage, rank, names) => {
    const profiler = new Noting({ filename });
    if (stage !== null) void profiler.setup(stage, rank);
    expect([profiler.name(), profiler.name("[Callback]X{'m': 1}.hook", ".prof")]).toEqual(names);
  });

  it("get the report appended, in a folder that is made; the profiler's own folder comes first", async () => {
    const dirpath = join(folder.path, "deep", "own");
    const profiler = new Noting({ dirpath: pathToFileURL(dirpath), filename: "f" });
    await profiler.setup("fit", 0, folder.path);
    await profiler.describe();
    await profiler.describe();
    expect(readFileSync(join(dirpath, "fit-f-0.txt"), "utf8")).toBe("report\nreport\n");
    expect(profiler.log).toEqual(["teardown fit", "teardown fit"]);
  });

  it("are none without a name or a folder: the first process of a machine logs", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const shown = async (profiler: Noting): Promise<number> => {
      log.mockClear();
      await profiler.describe();
      return log.mock.calls.length;
    };
    expect(await shown(new Noting({ dirpath: folder.path }))).toBe(1);
    expect(await shown(new Noting({ filename: "f" }))).toBe(1);
    const empty = new Noting();
    empty.text = "";
    expect(await shown(empty)).toBe(0);
    const third = new Noting();
    void third.setup("fit", 3);
    expect([third.localRank, third.stage, await shown(third)]).toEqual([3, "fit", 0]);
    log.mockRestore();
  });

  it.each([
    [{ filename: 3 }, "filename"],
    [{ dirpath: new URL("https://example.org/a") }, "dirpath"],
  ])("%j is refused", (options, name) => {
    expect(() => new Noting(options as object)).toThrow(name);
  });
});

it("tells profilers, of another copy of the library too", () => {
  expect(isProfiler(new PassThroughProfiler())).toBe(true);
  expect([null, {}, "simple", { start() {}, stop() {} }, Profiler].map(isProfiler)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
