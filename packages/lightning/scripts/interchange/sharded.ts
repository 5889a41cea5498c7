/**
 * @file Sharded runs of Lightning that go on here, and the other way round: `sharded.ts PYTHON`, in two processes each. All must come to the weights of
 * Lightning's run without a stop, to 1e-6. Closes with `N passed, M failed`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { difference } from "../../../torch/scripts/interchange/difference.js";
import { freePort } from "../../src/fabric/environments/free-port.js";
import { inRanks } from "../testing/ranks.js";

const WORLD = 2;

/** Lightning's processes; what they found. */
async function python(command: string, stage: "save" | "resume", folder: string): Promise<unknown> {
  const script = fileURLToPath(new URL("./sharded.py", import.meta.url));
  const port = String(freePort());
  const codes = await Promise.all(
    Array.from({ length: WORLD }, async (_, rank) => {
      const ranks = { LOCAL_RANK: String(rank), NODE_RANK: "0", WORLD_SIZE: String(WORLD) };
      const started = spawn(command, ["-W", "ignore", script, stage, folder], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, GLOO_SOCKET_IFNAME: "lo", OMP_NUM_THREADS: "1", MASTER_ADDR: "127.0.0.1", MASTER_PORT: port, ...ranks }, // prettier-ignore
        timeout: 120_000,
      });
      return ((await once(started, "exit")) as [number | null])[0];
    }),
  );
  if (codes.some((code) => code !== 0)) throw new Error(`sharded.py ${stage} ended with ${codes.join(", ")}.`);
  return JSON.parse(readFileSync(join(folder, `${stage}.json`), "utf8")) as unknown;
}

async function main(command: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sharded-"));
  try {
    const expected = await python(command, "save", folder);
    const program = new URL("./sharded-rank.ts", import.meta.url);
    const found: Record<string, unknown> = {};
    for (const [rank, ways] of (await inRanks<Record<string, unknown>, string>(WORLD, program, folder)).entries()) {
      for (const [way, weights] of Object.entries(ways))
        found[`Lightning's checkpoint, ${way}, rank ${rank}`] = weights;
    }
    found["a checkpoint of here, in Lightning"] = await python(command, "resume", folder);
    const wrong = Object.entries(found).flatMap(([what, weights]) => {
      const differs = difference(weights, expected);
      return differs === null ? [] : [`${what}: ${differs}`];
    });
    for (const line of wrong) console.log(line);
    console.log(`${Object.keys(found).length - wrong.length} passed, ${wrong.length} failed`);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [command] = process.argv.slice(2);
if (command === undefined) throw new Error("Expected the command of a Python with lightning. Received: none.");
await main(command);
