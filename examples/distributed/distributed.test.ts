/** @file The example trains in two processes from one command, and both know the accuracy of all points. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { spirals } from "./spirals.js";

it("two spirals have points of both, and are the same for the same seed", () => {
  const [points, labels] = spirals(9, 1).tensors;
  expect([points?.shape, labels?.tolist()]).toEqual([
    [9, 2],
    [0, 1, 0, 1, 0, 1, 0, 1, 0],
  ]);
  const values = (seed: number): unknown => spirals(9, seed).tensors[0]?.tolist();
  expect(values(1)).toEqual(values(1));
  expect(values(2)).not.toEqual(values(1));
});

it("trains in two processes from one command", { timeout: 150_000 }, () => {
  const program = fileURLToPath(new URL("./index.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", program], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    encoding: "utf8",
    env: { ...process.env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1" },
  });
  expect(stderr).not.toContain("Error");
  expect(status).toBe(0);
  const found = [...stdout.matchAll(/process (\d) of 2: accuracy ([\d.]+)/g)].map(([, rank, accuracy]) => [
    rank,
    accuracy,
  ]);
  expect(found.map(([rank]) => rank).sort()).toEqual(["1", "2"]);
  expect(new Set(found.map(([, accuracy]) => accuracy)).size).toBe(1);
  expect(Number(found[0]?.[1])).toBeGreaterThan(0.95);
});
