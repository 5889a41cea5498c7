/** @file `lightning-ts run`: a script in several processes, and again where one of them fails. */
import { execFileSync } from "node:child_process";
import { createServer } from "node:net";
import { availableParallelism } from "node:os";
import { describeEnding, exitCodeOf } from "../fabric/launchers/describe-ending.js";
import { type Ending, isFailure, type Member, ProcessGroup, type Program } from "../fabric/launchers/process-group.js";
import { readRunFlags, type RunFlags } from "./run-flags.js";
import { commandOf } from "./script-command.js";
import { UsageError } from "./usage-error.js";

/** What \`--help\` prints. */
export const runHelp = `lightning-ts run [FLAGS] SCRIPT [ARGUMENTS]

Starts a script in several processes on this machine, and tells each by the variables of torchrun which it is: a Trainer with as many \`devices\` and
\`numNodes\` trains in all of them. A process that fails ends all.

  --nproc-per-node N   processes on this machine: a number, "gpu", "cpu" or "auto" (1)
  --nnodes N           machines; start this command on each (1)
  --node-rank N        which machine this is, from 0 (0)
  --main-address HOST  the first machine (this one)
  --main-port PORT     a port of it (one that is free; 29500 with several machines)
  --max-restarts N     how often processes are started again after a failure (0)
  --rdzv-endpoint HOST:PORT, --rdzv-id ID, --rdzv-backend static|c10d, --rdzv-conf rank=N
                       torchrun's names for main address and port, the run's name, node rank
  --standalone         one machine
  --accelerator NAME, --strategy NAME, --precision NAME
                       for programs with Fabric

Flags may be written as torchrun's (--nproc_per_node, --master-addr). The script is run by this Node with its flags; TypeScript by tsx where that is
installed.`;

/** Milliseconds that processes have to end by themselves, once another one has failed, and after a signal. */
const patience = { failure: 5000, signal: 30_000 };

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs the command.
 *
 * @param argv the arguments after "run"
 * @returns the exit code: that of the process that failed first, or 0
 * @throws UsageError for arguments that it does not take
 */
export async function run(argv: readonly string[]): Promise<number> {
  if (argv[0] === "--help" || argv[0] === "-h") {
    console.log(runHelp);
    return 0;
  }
  const flags = readRunFlags(argv);
  const program = commandOf(flags.script);
  const count = countOf(flags.nprocPerNode);
  for (let restart = 0; ; restart++) {
    const port = flags.mainPort ?? (flags.nnodes > 1 ? 29_500 : await freePort());
    const { failed, signal } = await runOnce(program, membersOf(flags, count, port, restart));
    if (signal !== null) return exitCodeOf({ code: null, signal });
    if (failed === null) return 0;
    console.error(`lightning-ts: ${describeEnding(failed)}.`);
    if (restart >= flags.maxRestarts) return exitCodeOf(failed);
    console.error(`lightning-ts: the processes are started again (${restart + 1} of ${flags.maxRestarts}).`);
  }
}

interface Outcome {
  /** The process that failed first. */
  readonly failed: Ending | null;
  /** The signal that this command got. */
  readonly signal: NodeJS.Signals | null;
}

/** Runs the processes once, to the end of all. */
function runOnce(program: Program, members: readonly Member[]): Promise<Outcome> {
  return new Promise((resolve) => {
    let failed: Ending | null = null;
    let signal: NodeJS.Signals | null = null;
    const group = new ProcessGroup(program, members, {
      ready: () => undefined,
      ended: (ending) => {
        if (isFailure(ending) && failed === null) {
          failed = ending;
          if (signal === null) group.terminate(patience.failure);
        }
        if (group.size > 0) return;
        for (const name of signals) process.off(name, forward);
        resolve({ failed, signal });
      },
    });
    const forward = (name: NodeJS.Signals): void => {
      group.kill(signal === null ? name : "SIGKILL"); // twice: at once
      signal ??= name;
      setTimeout(() => {
        group.kill("SIGKILL");
      }, patience.signal).unref();
    };
    for (const name of signals) process.on(name, forward);
  });
}

/** The processes of this machine, with the variables of torchrun. */
function membersOf(flags: RunFlags, count: number, port: number, restart: number): Member[] {
  const { maxRestarts, nnodes, nodeRank, runId, variables } = flags;
  const size = String(count * nnodes);
  return Array.from({ length: count }, (_, localRank) => {
    const rank = nodeRank * count + localRank;
    return {
      rank,
      env: {
        ...process.env,
        ...variables,
        LOCAL_RANK: String(localRank),
        RANK: String(rank),
        GROUP_RANK: String(nodeRank),
        ROLE_RANK: String(rank),
        ROLE_NAME: "default",
        LOCAL_WORLD_SIZE: String(count),
        WORLD_SIZE: size,
        GROUP_WORLD_SIZE: String(nnodes),
        ROLE_WORLD_SIZE: size,
        MASTER_ADDR: flags.mainAddress ?? "127.0.0.1",
        MASTER_PORT: String(port),
        TORCHELASTIC_RUN_ID: runId,
        TORCHELASTIC_RESTART_COUNT: String(restart),
        TORCHELASTIC_MAX_RESTARTS: String(maxRestarts),
        // The first process keeps the store.
        TORCHELASTIC_USE_AGENT_STORE: "False",
        OMP_NUM_THREADS: process.env.OMP_NUM_THREADS ?? String(Math.max(1, Math.floor(availableParallelism() / count))),
      },
    };
  });
}

function countOf(text: string): number {
  if (text === "cpu") return availableParallelism();
  if (text === "gpu" || text === "auto") {
    const gpus = gpuCount();
    if (gpus > 0) return gpus;
    if (text === "auto") return availableParallelism();
    throw new UsageError("run: --nproc-per-node gpu: expected a GPU. Received: nvidia-smi lists none. Give a number.");
  }
  const count = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (count >= 1) return count;
  throw new UsageError(
    `run: --nproc-per-node: expected a whole number of at least 1, "gpu", "cpu" or "auto". Received: ${text}.`,
  );
}

/** The GPUs that `nvidia-smi` lists and `CUDA_VISIBLE_DEVICES` lets programs see. */
function gpuCount(): number {
  const visible = process.env.CUDA_VISIBLE_DEVICES;
  if (visible !== undefined) return visible.split(",").filter((id) => id.trim() !== "" && id.trim() !== "-1").length;
  try {
    return (
      execFileSync("nvidia-smi", ["-L"], { encoding: "utf8", stdio: "pipe", timeout: 20_000 }).match(/^GPU /gm)
        ?.length ?? 0
    );
  } catch {
    return 0;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
