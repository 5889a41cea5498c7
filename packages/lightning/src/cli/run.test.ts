/** @file `lightning-ts run`: what processes are told, what their ends do, and which arguments are refused. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { readRunFlags } from "./run-flags.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const at = (path: string): string => fileURLToPath(new URL(`../../scripts/testing/${path}`, import.meta.url));
const loader = pathToFileURL(`${root}/node_modules/tsx/dist/loader.mjs`).href;
const limit = 120_000;

interface Told {
  pid: number;
  restart: number;
  argv: string[];
  port: string;
  [name: string]: unknown;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});

function command(
  args: readonly string[],
  react?: (told: Told[], child: ChildProcess) => void,
): Promise<{ told: Told[]; errors: string; code: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", loader, at("lightning-ts.ts"), ...args], { cwd: root });
    running.add(child);
    const told: Told[] = [];
    let errors = "";
    let rest = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      told.push(...lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Told));
      react?.(told, child);
    });
    child.on("error", reject);
    let ended: [number | null, string | null] = [null, null];
    child.on("exit", (code, signal) => (ended = [code, signal]));
    child.on("close", () => {
      running.delete(child);
      resolve({ told, errors, code: ended[0], signal: ended[1] });
    });
  });
}

const run = (
  args: readonly string[],
  react?: (told: Told[], child: ChildProcess) => void,
): ReturnType<typeof command> => command(["run", ...args], react);

async function gone(pids: readonly number[]): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    const alive = pids.filter((pid) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    });
    if (alive.length === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

const plain = at("launched-plain.ts");

describe("lightning-ts run", { timeout: limit }, () => {
  it("tells processes what torchrun tells them, and gives the script its arguments", async () => {
    const { told, code } = await run([
      ...[
        "--nproc_per_node=2",
        "--nnodes",
        "2",
        "--node-rank",
        "1",
        "--master-addr",
        "127.0.0.1",
        "--main-port",
        "4567",
      ],
      ...["--rdzv-id", "mine", "--max-restarts", "3", "--strategy", "ddp", plain, "", "--devices", "7"],
    ]);
    expect(code).toBe(0);
    const shared = {
      ...{ GROUP_RANK: "1", WORLD_SIZE: "4", LOCAL_WORLD_SIZE: "2", GROUP_WORLD_SIZE: "2", MASTER_ADDR: "127.0.0.1" },
      ...{ TORCHELASTIC_RUN_ID: "mine", TORCHELASTIC_MAX_RESTARTS: "3", LT_STRATEGY: "ddp", restart: 0, port: "4567" },
      argv: ["", "--devices", "7"],
      pid: expect.any(Number) as number,
    };
    expect(told.sort((a, b) => String(a.RANK).localeCompare(String(b.RANK)))).toEqual([
      { ...shared, RANK: "2", LOCAL_RANK: "0" },
      { ...shared, RANK: "3", LOCAL_RANK: "1" },
    ]);
  });

  it.each([
    ["throw", 1, "Error: it fails"],
    ["exit", 9, "exit code 9"],
    ["kill", 137, "SIGKILL"],
  ])("ends all where one does by %s, with its exit code", async (action, expected, message) => {
    const { told, errors, code } = await run(["--nproc-per-node", "3", plain, action, "2"]);
    expect(errors).toContain(`lightning-ts: Process 2 of the run`);
    expect(errors).toContain(message);
    expect(code).toBe(expected);
    expect(told.map(({ RANK }) => RANK)).toContain("2"); // the others may have been ended before they said anything
    expect(await gone(told.map(({ pid }) => pid))).toBe(true);
  });

  it("starts all of them again, as often as it is allowed to", async () => {
    const again = await run(["--nproc-per-node", "2", "--max-restarts", "2", plain, "exit", "1", "2"]);
    expect(again.code).toBe(0);
    expect([...new Set(again.told.map(({ restart }) => restart))]).toEqual([0, 1, 2]);
    const never = await run(["--nproc-per-node", "1", "--max-restarts", "1", plain, "exit", "0", "9"]);
    expect(never.code).toBe(9);
    expect(never.told).toHaveLength(2);
  });

  it("passes signals on, and leaves nothing behind where it is killed itself", async () => {
    const asked = await run(["--nproc-per-node", "2", plain, "signal"], (told, child) => {
      if (told.length === 2) child.kill("SIGTERM");
    });
    expect(asked.code).toBe(143);
    const killed = await run(["--nproc-per-node", "2", plain, "wait"], (told, child) => {
      if (told.length === 2) child.kill("SIGKILL");
    });
    expect(killed.signal).toBe("SIGKILL");
    expect(await gone([...asked.told, ...killed.told].map(({ pid }) => pid))).toBe(true);
  });

  it("starts programs with a Trainer", async () => {
    const plan = JSON.stringify({ devices: 2, batches: 1 });
    const { told, code } = await run(["--nproc-per-node", "2", at("launched.ts"), plan]);
    const done = told.filter(({ what }) => what === "done").map(({ value }) => value as { globalRank: number });
    expect(done.map(({ globalRank }) => globalRank).sort()).toEqual([0, 1]);
    expect(code).toBe(0);
  });

  it.each([[[]], [["walk"]], [["run"]], [["run", "missing.ts"]], [["run", "--nproc-per-node", "none", plain]]])(
    "%j: exit code 2",
    async (args) => {
      const { errors, code } = await command(args);
      expect(code).toBe(2);
      expect(errors).toMatch(/^lightning-ts: .*Received: /s);
    },
  );

  it("prints its help", async () => {
    expect((await command(["run", "--help"])).code).toBe(0);
  });
});

describe("flags", () => {
  it("of torchrun's rendezvous", () => {
    const flags = readRunFlags([
      "--rdzv-backend=c10d",
      "--rdzv_endpoint=[::1]:99",
      "--rdzv-conf",
      "rank=1",
      "--nnodes=2:2",
      "a.ts",
    ]);
    expect(flags).toMatchObject({ mainAddress: "::1", mainPort: 99, nodeRank: 1, nnodes: 2, script: ["a.ts"] });
    expect(readRunFlags(["--standalone", "--devices", "gpu", "--", "--odd.js", "b"])).toMatchObject({
      nprocPerNode: "gpu",
      script: ["--odd.js", "b"],
    });
  });

  it.each([
    ["--what 1 a.ts", "--what"],
    ["--nnodes 1:2 a.ts", "1:2"],
    ["--nnodes x a.ts", "x"],
    ["--nnodes 2 a.ts", "--node-rank"],
    ["--nnodes 2 --node-rank 2 --main-address h a.ts", "below that of machines"],
    ["--nnodes 2 --node-rank 1 a.ts", "--main-address"],
    ["--nnodes 2 --standalone a.ts", "--standalone"],
    ["--main-port 70000 a.ts", "70000"],
    ["--rdzv-backend etcd a.ts", "etcd"],
    ["--rdzv-endpoint :: a.ts", "HOST:PORT"],
    ["--max-restarts -1 a.ts", "-1"],
    ["--node-rank", "expected a value"],
    ["--nnodes 1 --num-nodes 1 a.ts", "once"],
  ])("%s is refused", (line, message) => {
    expect(() => readRunFlags(line.split(" "))).toThrow(message);
  });
});
