/** @file Profilers whose files cannot be written: the run ends with an error that names the place, and the Trainer can go on with another. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loader, Model, quiet, temporaryFolder } from "../../scripts/testing/trainer.js";
import { Trainer } from "../index.js";
import { AdvancedProfiler, type Profiler, PyTorchProfiler, SimpleProfiler } from "./index.js";

const folder = temporaryFolder();
afterAll(folder.remove);

const kinds = { SimpleProfiler, AdvancedProfiler, PyTorchProfiler };
const names = Object.keys(kinds) as (keyof typeof kinds)[];
const fit = (profiler: Profiler): Promise<void> =>
  new Trainer({ ...quiet, maxEpochs: 1, defaultRootDir: folder.path, profiler }).fit(new Model(), loader(6));

describe.each(names)("%s", (name) => {
  it("cannot make its folder inside of a file", async () => {
    const file = join(folder.path, `${name}.txt`);
    writeFileSync(file, "not a folder");
    const dirpath = join(file, "reports");
    const error = await fit(new kinds[name]({ dirpath, filename: "profile" })).then(
      () => null,
      (caught: unknown) => caught,
    );
    expect(String(error)).toContain(dirpath);
    expect(error).toMatchObject({ code: expect.stringMatching(/^E(NOTDIR|EXIST)$/) as string });
    // Nothing is left behind that a later run would meet.
    await fit(new kinds[name]({ dirpath: join(folder.path, name), filename: "profile" }));
  });

  it("cannot write its report over a folder", async () => {
    const dirpath = join(folder.path, `${name}-taken`);
    mkdirSync(join(dirpath, "fit-profile.txt"), { recursive: true });
    await expect(fit(new kinds[name]({ dirpath, filename: "profile" }))).rejects.toThrow("fit-profile.txt");
  });
});
