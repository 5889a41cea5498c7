/** @file A rank of a fit fails: all processes end soon and say why, and the next run ends as if nothing had happened. `npm run soak -- ranks` has all faults. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FaultyPlan } from "./faulty.js";
import { type Fault, orphansOf, startFaulty, tryFault, weightsOf, wholeRun } from "./rank-faults.js";

/** Processes start slowly where many do at once. */
const limit = 240_000;

describe("a fit in several processes", { timeout: limit }, () => {
  let expected = "";
  beforeAll(async () => {
    expected = await wholeRun(2);
  }, limit);

  it.each<Fault>([
    { world: 2, rank: 1, action: "kill", stage: "setup" },
    { world: 2, rank: 0, action: "throw", stage: "setup" },
    { world: 2, rank: 1, action: "exit", stage: "teardown" },
    { world: 2, rank: 0, action: "hang", stage: "teardown" },
  ])("rank $rank of $world: $action at $stage", async (fault) => {
    expect(expected).toMatch(/^[\da-f]{64}$/);
    expect(await tryFault(fault, expected)).toEqual([]);
  });
});

/** Two network namespaces with a cable between them: hosts, as far as sockets can tell. */
const [hosts, cables] = [
  ["host-0", "host-1"],
  ["v0", "v1"],
].map((names) => names.map((name) => `lt-${process.pid}-${name}`)) as [[string, string], [string, string]];
const ip = (...args: string[]): boolean => spawnSync("ip", args, { stdio: "ignore" }).status === 0;
const areThere =
  process.platform === "linux" &&
  hosts.every((host) => ip("netns", "add", host)) &&
  ip("link", "add", cables[0], "type", "veth", "peer", "name", cables[1]) &&
  hosts.every(
    (host, i) =>
      ip("link", "set", cables[i] ?? "", "netns", host) &&
      ip("-n", host, "addr", "add", `10.213.7.${i + 1}/24`, "dev", cables[i] ?? "") &&
      ip("-n", host, "link", "set", cables[i] ?? "", "up") &&
      ip("-n", host, "link", "set", "lo", "up"),
  );
afterAll(() => {
  for (const host of hosts) ip("netns", "del", host);
});
if (!areThere)
  console.warn(
    "Two hosts are not tested: network namespaces are not permitted here (iproute2, and the right to add them).",
  );

describe.skipIf(!areThere)("two hosts (skipped where network namespaces are not permitted)", { timeout: limit }, () => {
  const start = (folder: string, node: number, more: Partial<FaultyPlan> = {}): ReturnType<typeof startFaulty> =>
    startFaulty(
      { folder, devices: 1, numNodes: 2, timeout: 60, ...more },
      { MASTER_ADDR: "10.213.7.1", MASTER_PORT: "29517", NODE_RANK: String(node), LOCAL_RANK: "0", WORLD_SIZE: "2", GLOO_SOCKET_IFNAME: cables[node] ?? "" }, // prettier-ignore
      ["ip", "netns", "exec", hosts[node] ?? ""],
    );

  it("numNodes: 2 trains", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hosts-"));
    const both = await Promise.all([0, 1].map((node) => start(folder, node).outcome));
    rmSync(folder, { recursive: true });
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const [one, other] = both.map(weightsOf);
    expect(one).toMatch(/^[\da-f]{64}$/);
    expect(other).toBe(one);
  });

  it("end with an error within the timeout where one of them is cut off", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hosts-"));
    const timeout = 8;
    const both = [0, 1].map((node) => start(folder, node, { timeout, step: 100, maxSteps: 10_000 }));
    let cutAt = 0;
    let steps = 0;
    both[1]?.child.stdout?.on("data", (text: string) => {
      steps += text.split('"step"').length - 1;
      if (steps < 3 || cutAt > 0) return;
      cutAt = Date.now();
      ip("-n", hosts[1], "link", "set", cables[1], "down");
    });
    // Without a network nothing else would end them.
    const killer = setTimeout(() => both.forEach(({ child }) => child.kill("SIGKILL")), limit - 30_000);
    const outcomes = await Promise.all(both.map(({ outcome }) => outcome));
    const milliseconds = Date.now() - cutAt;
    clearTimeout(killer);
    rmSync(folder, { recursive: true });
    expect(cutAt).toBeGreaterThan(0);
    expect(outcomes.map(({ code }) => code)).toEqual([1, 1]);
    // The timeout, the search for those that are silent, and what a loaded machine needs.
    expect(milliseconds).toBeLessThan(1000 * timeout + 60_000);
    outcomes.forEach(({ errors }, rank) => {
      expect(errors).toMatch(new RegExp(`failed on rank ${rank} of ranks 0, 1.* No word from rank ${1 - rank}`));
    });
    expect(await orphansOf(outcomes.flatMap(({ lines }) => lines))).toEqual([]);
  });
});
