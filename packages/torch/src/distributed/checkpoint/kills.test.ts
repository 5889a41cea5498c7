/** @file A process that is killed while it saves leaves the older checkpoint or the whole new one. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import * as torch from "../../index.js";

const dcp = torch.distributed.checkpoint;
const saver = fileURLToPath(new URL("../../../scripts/testing/checkpoint-saver.ts", import.meta.url));

it.each(["save", "asyncSave"])("%s", { timeout: 180_000 }, async (how) => {
  const root = mkdtempSync(join(tmpdir(), "dcp-"));
  const folder = join(root, "checkpoint");
  try {
    let last = 0;
    for (const delay of [0, 3, 11, 17, 29]) {
      const started = fork(saver, [folder, how, String(last)], { execArgv: ["--import", import.meta.resolve("tsx")] });
      await once(started, "message"); // it has saved once, and goes on
      await sleep(delay);
      started.kill("SIGKILL");
      await once(started, "exit");
      // Each checkpoint is of one number: elements of two of them would be half of each.
      const { parts, number } = dcp.loadStateDictFromKeys({ checkpointId: folder });
      for (const part of parts as torch.Tensor[]) {
        expect([part.min().item(), part.max().item()]).toEqual([number, number]);
      }
      expect(number).toBeGreaterThan(last);
      last = number as number;
    }
    dcp.save({ number: 1 }, { checkpointId: folder });
    expect(readdirSync(folder).filter((name) => !name.endsWith(".distcp"))).toEqual([".metadata"]);
    expect(readdirSync(folder)).toHaveLength(2);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
