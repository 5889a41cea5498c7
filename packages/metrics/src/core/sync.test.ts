/** @file Metrics of two processes have the values of all their batches. */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const child = fileURLToPath(new URL("../../scripts/testing/sync-rank.ts", import.meta.url));
const root = fileURLToPath(new URL("../../../..", import.meta.url));

function resultsOf(rank: number, folder: string): Promise<unknown[]> {
  const started = fork(child, [String(rank), "2", join(folder, "store")], {
    cwd: root,
    execArgv: ["--import", import.meta.resolve("tsx")],
    env: { ...process.env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1" },
  });
  return new Promise((resolve, reject) => {
    let results: unknown[] | null = null;
    started.on("message", (message) => (results = message as unknown[]));
    started.on("exit", (code) =>
      results === null ? reject(new Error(`rank ${rank} ended with ${code}`)) : resolve(results),
    );
  });
}

it("compute is over both, and gives each its own states back", { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "sync-"));
  try {
    const [first, second] = await Promise.all([resultsOf(0, folder), resultsOf(1, folder)]);
    const common = (results: unknown[] = []): unknown[] => results.slice(0, 9);
    expect(common(first)).toEqual(common(second));
    const [mean, max, all, late, accuracy, area, pearson, reciprocal, lateQueries] = common(first);
    expect([mean, max, all, late, accuracy]).toEqual([3, 1, [1, 2, 3], 7, 0.75]);
    // As one process has them of the same five scores, and of the same five pairs.
    expect(area).toBeCloseTo(5 / 6, 6);
    expect(pearson).toBeCloseTo(0.9031, 4);
    expect(reciprocal).toBe(0.75);
    expect(lateQueries).toBe(1);
    expect([first?.[9], second?.[9], first?.[10], second?.[10]]).toEqual([0, 1, 3, 6]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
