/**
 * @file Distributed checkpoints from Python to here and back: `main.ts PYTHON`. They are saved by one to three ranks, loaded by one to four, and training
 * that goes on from them must come to the weights of training without a stop, to 1e-6. Closes with `N passed, M failed`.
 */
import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as torch from "../../src/index.js";
import { loadByRanks, saveByRanks } from "../testing/checkpoint-ranks.js";
import { build, goOn, plain, spread, stateOf, trained, type WentOn } from "./model.js";
import { difference } from "./difference.js";

const { distributed, float32 } = torch;
const dcp = distributed.checkpoint;
type StateDict = torch.distributed.checkpoint.StateDict;

// --- values

/** A state as checkpoints.py tells of it: tensors with their dtype. */
function flat(value: unknown): unknown {
  if (value instanceof torch.Tensor) return { dtype: value.dtype.name, data: value.to(float32).tolist() };
  if (value instanceof Map) return flat(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, flat(item)]));
}

// --- ranks

/** The model's weights after so many ranks loaded their parts. */
function loadedByRanks(path: string, world: number): unknown {
  const states = Array.from({ length: world }, (_, rank) => spread({ model: build().net.stateDict() }, rank, world));
  loadByRanks(states, path);
  const parts = states.map(({ model }) => model as Record<string, torch.distributed.checkpoint.ShardedTensor>);
  const rows = (key: string): torch.Tensor[] =>
    parts.flatMap((part) => part[key]?.localChunks().map(({ tensor }) => tensor) ?? []);
  return plain(Object.fromEntries(Object.keys(parts[0] ?? {}).map((key) => [key, torch.cat(rows(key))])));
}

/** Saves checkpoints of a sharded model by so many processes, and has them go on from those of the other side; what came of these. */
async function runProcesses(root: string, world: number, names: readonly string[]): Promise<Record<string, WentOn>> {
  const script = fileURLToPath(new URL("./rank.ts", import.meta.url));
  const codes = await Promise.all(
    Array.from({ length: world }, async (_, rank) => {
      const started = fork(script, [root, String(world), String(rank), ...names], {
        execArgv: ["--import", import.meta.resolve("tsx")],
        env: { ...process.env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1" },
        timeout: 120_000,
      });
      const [code] = (await once(started, "exit")) as [number | null];
      return code;
    }),
  );
  if (codes.some((code) => code !== 0))
    throw new Error(`rank.ts in ${world} processes ended with ${codes.join(", ")}.`);
  return JSON.parse(readFileSync(join(root, `ranks-${world}.json`), "utf8")) as Record<string, WentOn>;
}

/** Saves checkpoints in many ways. */
async function saveAll(root: string): Promise<void> {
  for (const world of [1, 2, 3]) {
    const states = Array.from({ length: world }, (_, rank) => spread(stateOf(trained(), rank), rank, world));
    saveByRanks(states, join(root, `ts-sharded-${world}`), { threadCount: world === 2 ? 2 : 1 });
  }
  const state = stateOf(trained(), 0);
  dcp.save(state, { checkpointId: join(root, "ts-plain") });
  const storageWriter = new dcp.FileSystemWriter(join(root, "ts-async"), { singleFilePerRank: false, threadCount: 3 });
  await dcp.asyncSave(state, { storageWriter });
  // Over an older one, by more ranks.
  const path = join(root, "ts-again");
  saveByRanks(
    [0, 1, 2].map((rank) => spread(stateOf(build(), rank), rank, 3)),
    path,
  );
  saveByRanks(
    [0, 1].map((rank) => spread(stateOf(trained(), rank), rank, 2)),
    path,
  );
}

function python(command: string, stage: "first" | "second", root: string): Record<string, unknown> {
  const script = fileURLToPath(new URL("./checkpoints.py", import.meta.url));
  const { status } = spawnSync(command, ["-W", "ignore", script, stage, root], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const file = join(root, `${stage}.json`);
  if (status !== 0 || !existsSync(file)) throw new Error(`checkpoints.py ${stage} ended with ${status}.`);
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}

async function main(command: string): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "interchange-"));
  let passed = 0;
  let failed = 0;
  const check = (what: string, actual: unknown, expected: unknown): void => {
    const found = difference(actual, expected);
    if (found === null) passed++;
    else {
      failed++;
      console.log(`${what}: ${found}`);
    }
  };
  try {
    const first = python(command, "first", root);
    const { saved, final } = first.whole as Record<"saved" | "final", unknown>;
    for (const name of first.checkpoints as string[]) {
      const path = join(root, name);
      check(`${name}, all of it`, flat(dcp.loadStateDictFromKeys({ checkpointId: path })), first[name]);
      const went = goOn(path);
      check(`${name}, loaded whole`, [went.saved, went.final], [saved, final]);
      check(`${name}, other values`, flat(went.extra), (first[name] as StateDict).extra);
      for (const world of [1, 2, 3, 4]) check(`${name}, loaded by ${world}`, loadedByRanks(path, world), saved);
      dcp.dcpToTorchSave(path, join(root, `file-${name}.pt`));
    }
    const sharded = (first.checkpoints as string[]).filter((name) => name.startsWith("py-sharded"));
    for (const world of [1, 2, 3]) {
      const went = await runProcesses(root, world, sharded);
      for (const [name, one] of Object.entries(went)) check(`${name}, sharded by ${world}`, [one.saved, one.final], [saved, final]); // prettier-ignore
    }
    await saveAll(root);
    const second = python(command, "second", root);
    for (const [name, value] of Object.entries(second)) {
      if (name.startsWith("file-")) {
        check(`${name}, as one file`, value, first[name.slice("file-".length, -".pt".length)]);
        continue;
      }
      const { loads, file } = value as { loads: Record<string, unknown>; file: StateDict };
      const expected = { saved, final, epoch: 2, note: "é" };
      for (const [how, found] of Object.entries(loads)) check(`${name}, loaded there ${how}`, found, expected);
      check(`${name}, all of it there`, file, flat(dcp.loadStateDictFromKeys({ checkpointId: join(root, name) })));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

const [command] = process.argv.slice(2);
if (command === undefined) throw new Error("Expected the command of a Python with torch. Received: none.");
await main(command);
