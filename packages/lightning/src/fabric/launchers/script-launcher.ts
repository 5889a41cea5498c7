/** @file SubprocessScriptLauncher: this program is started again for each further device. */
import { availableParallelism } from "node:os";
import { setNumThreads } from "@lightning-ts/torch";
import { MisconfigurationException } from "../../util/errors.js";
import type { ClusterEnvironment } from "../environments/cluster-environment.js";
import { addressFrom, isLaunchedOutside, numberFrom } from "../environments/facts.js";
import { commandOfThisProgram } from "./command.js";
import { isLaunched, tellLauncher } from "./guard.js";
import type { Launcher } from "./launcher.js";
import { Supervisor } from "./supervisor.js";

/** The processes that this one has made: a program has one set of them. */
let started: { readonly supervisor: Supervisor; readonly numProcesses: number } | null = null;

/**
 * Starts this program again for each further device of this machine, with its own arguments and Node flags, at the first call of a Trainer. What
 * the program does before that call it does in every process. The variables `LOCAL_RANK`, `NODE_RANK`, `WORLD_SIZE`, `MASTER_ADDR` and
 * `MASTER_PORT` tell each process which it is.
 *
 * A process that fails ends all, with its error and its exit code; signals reach all; no process outlives the first. Where an environment says
 * that processes are made outside, nothing is started. Counterpart: `_SubprocessScriptLauncher`.
 */
export class SubprocessScriptLauncher implements Launcher {
  readonly #environment: ClusterEnvironment;
  readonly #numProcesses: number;
  readonly #numNodes: number;
  readonly #timeout: number;

  /**
   * @param environment says how the processes find each other
   * @param numProcesses processes of this machine
   * @param numNodes machines
   * @param timeout milliseconds that a call waits until all processes have come to it
   */
  constructor(environment: ClusterEnvironment, numProcesses: number, numNodes: number, timeout = 1_800_000) {
    this.#timeout = timeout;
    this.#environment = environment;
    this.#numProcesses = numProcesses;
    this.#numNodes = numNodes;
  }

  /** Whether this program's processes are made by one, or will be, rather than by something outside. */
  static makesProcesses(environment: ClusterEnvironment): boolean {
    return started !== null || isLaunched() || !isLaunchedOutside(environment);
  }

  /**
   * Runs a function in this process, and starts the others where that is due.
   *
   * @throws MisconfigurationException for a program that cannot be started again, or another number of processes than at the first call;
   * ProcessExitedException where another process fails; what the function throws
   */
  async launch<T>(run: () => Promise<T>): Promise<T> {
    if (started === null && !isLaunchedOutside(this.#environment)) this.#start();
    if (isLaunched()) {
      tellLauncher({ ready: true });
      return run();
    }
    if (started === null) return run();
    if (started.numProcesses !== this.#numProcesses) {
      throw new MisconfigurationException(
        `devices: expected the ${started.numProcesses} processes that this program has on this machine since its first call. Received: ` +
          `${this.#numProcesses}. Use the same number for all runs in several processes, or devices: 1, or another program.`,
      );
    }
    return started.supervisor.around(run, this.#timeout);
  }

  kill(signal: NodeJS.Signals): void {
    started?.supervisor.kill(signal);
  }

  #start(): void {
    const numProcesses = this.#numProcesses;
    const nodeRank = numberFrom(this.#environment, "nodeRank");
    const program = commandOfThisProgram();
    const shared: Record<string, string> = {
      MASTER_ADDR: addressFrom(this.#environment),
      MASTER_PORT: String(numberFrom(this.#environment, "mainPort")),
      NODE_RANK: String(nodeRank),
      WORLD_SIZE: String(numProcesses * this.#numNodes),
    };
    shareThreads(numProcesses);
    Object.assign(process.env, shared, { LOCAL_RANK: "0" });
    const others = Array.from({ length: numProcesses - 1 }, (_, i) => i + 1);
    const members = others.map((localRank) => ({
      rank: nodeRank * numProcesses + localRank,
      env: { ...process.env, LOCAL_RANK: String(localRank) },
    }));
    if (members.length > 0) started = { supervisor: new Supervisor(program, members), numProcesses };
  }
}

/** Has the processes of a machine share its processors, unless `OMP_NUM_THREADS` says how many threads each has. */
function shareThreads(numProcesses: number): void {
  if (process.env.OMP_NUM_THREADS !== undefined) return;
  const threads = Math.max(1, Math.floor(availableParallelism() / numProcesses));
  process.env.OMP_NUM_THREADS = String(threads);
  setNumThreads(threads);
}
