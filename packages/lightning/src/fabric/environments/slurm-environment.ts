/** @file SLURMEnvironment: tasks of a SLURM job. */
import { accessSync, constants as modes } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { MisconfigurationException } from "../../util/errors.js";
import { option, Options, type AnyOptions, type OptionsOf } from "../../util/options.js";
import { rankZeroWarn } from "../../util/rank-zero.js";
import { boolean, instance, type Rule } from "../../util/rules.js";
import { RangeError } from "../../util/user-errors.js";
import { GivenEnvironment } from "./given-environment.js";
import { firstHost } from "./slurm-nodes.js";
import { numberOf, requiredNumber, textOf, wholeNumber } from "./variables.js";

const owner = "SLURMEnvironment";
const advice = "Start the program with `srun`, which sets it.";

/** A signal that a program can listen to, by its name. */
const signalName: Rule<NodeJS.Signals> = instance(
  'the name of a signal, such as "SIGUSR1"',
  (value): value is NodeJS.Signals =>
    typeof value === "string" && Object.hasOwn(constants.signals, value) && !["SIGKILL", "SIGSTOP"].includes(value),
);

const options = new Options(owner, {
  /** Whether a job that is about to reach its time limit saves a checkpoint and is queued again. Default true. */
  autoRequeue: option(boolean, true),
  /** The signal that announces the limit, as `#SBATCH --signal` has it. Default "SIGUSR1". */
  requeueSignal: option(signalName, "SIGUSR1"),
});

/** Options of `SLURMEnvironment`. */
export interface SLURMOptions extends OptionsOf<typeof options> {}

/**
 * Tasks of a SLURM job, one for each device: the script has `#SBATCH --nodes` and `--ntasks-per-node`, and starts the program with `srun`.
 * A job named "bash" or "interactive" is a shell, in which runs make their processes themselves. Counterpart: `SLURMEnvironment`.
 */
export class SLURMEnvironment extends GivenEnvironment {
  /** What the constructor takes. */
  static readonly options: AnyOptions = options;

  /** Whether a job that is about to reach its time limit saves a checkpoint and is queued again. */
  readonly autoRequeue: boolean;
  /** The signal that announces the limit. */
  readonly requeueSignal: NodeJS.Signals;

  /** @throws MisconfigurationException for a job with `--ntasks`, which does not say how many tasks a machine has */
  constructor(given: SLURMOptions = {}) {
    super();
    const { autoRequeue, requeueSignal } = options.read(given);
    this.autoRequeue = autoRequeue;
    this.requeueSignal = requeueSignal;
    const tasks = numberOf("SLURM_NTASKS", owner) ?? 1;
    if (tasks > 1 && textOf("SLURM_NTASKS_PER_NODE") === null) {
      throw new MisconfigurationException(
        `SLURMEnvironment: expected \`--ntasks-per-node\` in the job's script. Received: \`--ntasks=${tasks}\`, which does not say how many tasks a ` +
          `machine has. Use \`--ntasks-per-node=${tasks}\` instead.`,
      );
    }
  }

  /** Whether `srun` started this process. Warns where SLURM is there and `srun` was not used. */
  static detect(): boolean {
    const isUsed = isStartedBySrun();
    if (!isUsed && isOnPath("srun")) {
      rankZeroWarn(
        "The `srun` command is available on your system but is not used. HINT: If your intention is to run Lightning on SLURM, prepend your " +
          "command with `srun`.",
        "PossibleUserWarning",
      );
    }
    return isUsed;
  }

  /**
   * The first host of SLURM's list of hosts.
   *
   * @example
   * SLURMEnvironment.resolveRootNodeAddress("node[07-09],other"); // "node07"
   */
  static resolveRootNodeAddress(nodes: string): string {
    return firstHost(nodes);
  }

  /** `MASTER_ADDR`, else the first host of `SLURM_NODELIST`, else this machine. */
  override get mainAddress(): string {
    const nodes = textOf("SLURM_NODELIST");
    return textOf("MASTER_ADDR") ?? (nodes === null ? "127.0.0.1" : firstHost(nodes));
  }

  /**
   * `MASTER_PORT`, else 15000 and the last four digits of `SLURM_JOB_ID`, else 12910.
   *
   * @throws RangeError where a variable does not hold a number
   */
  override get mainPort(): number {
    const given = numberOf("MASTER_PORT", owner);
    if (given !== null) return given;
    const job = textOf("SLURM_JOB_ID");
    return job === null ? 12_910 : wholeNumber(job.slice(-4), "SLURM_JOB_ID", owner) + 15_000;
  }

  /** `SLURM_NTASKS`. @throws MisconfigurationException where it is not set */
  override worldSize(): number {
    return requiredNumber("SLURM_NTASKS", owner, advice);
  }

  /** `SLURM_PROCID`. @throws MisconfigurationException where it is not set */
  override globalRank(): number {
    return requiredNumber("SLURM_PROCID", owner, advice);
  }

  /** `SLURM_LOCALID`. @throws MisconfigurationException where it is not set */
  override localRank(): number {
    return requiredNumber("SLURM_LOCALID", owner, advice);
  }

  /** `SLURM_NODEID`. @throws MisconfigurationException where it is not set */
  override nodeRank(): number {
    return requiredNumber("SLURM_NODEID", owner, advice);
  }

  /** `SLURM_JOB_NAME`; null where it is not set. */
  jobName(): string | null {
    return textOf("SLURM_JOB_NAME");
  }

  /** `SLURM_JOB_ID`; null in a shell, and where it is not a number. */
  jobId(): number | null {
    const id = isInteractive() ? null : textOf("SLURM_JOB_ID");
    return id !== null && /^\d{1,15}$/.test(id) ? Number(id) : null;
  }

  /** @throws RangeError where devices or nodes are not those of the job */
  override validateSettings(numDevices: number, numNodes: number): void {
    if (isInteractive()) return;
    expectSame("devices", numDevices, "--ntasks-per-node", numberOf("SLURM_NTASKS_PER_NODE", owner));
    expectSame("numNodes", numNodes, "--nodes", numberOf("SLURM_NNODES", owner));
  }
}

/** A shell in a job: its name says so. */
function isInteractive(): boolean {
  return ["bash", "interactive"].includes(textOf("SLURM_JOB_NAME") ?? "");
}

/** Whether `srun` started this process, and not a shell in a job. */
export function isStartedBySrun(): boolean {
  return textOf("SLURM_NTASKS") !== null && !isInteractive();
}

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    if (folder === "") return false;
    try {
      accessSync(join(folder, command), modes.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function expectSame(flag: string, given: number, setting: string, ofJob: number | null): void {
  if (ofJob === null || ofJob === given) return;
  throw new RangeError(
    `SLURMEnvironment: expected \`${flag}\` to be what the job has, \`${setting}=${ofJob}\`. Received: ${flag}: ${given}. Set ${flag}: ${ofJob}, ` +
      `or \`#SBATCH ${setting}=${given}\`.`,
  );
}
