/** @file LSFEnvironment: tasks of an LSF job that `jsrun` started. */
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { MisconfigurationException } from "../../util/errors.js";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";
import { GivenEnvironment } from "./given-environment.js";
import { numberOf, textOf, wholeNumber } from "./variables.js";

const owner = "LSFEnvironment";
const variables = ["LSB_JOBID", "LSB_DJOB_RANKFILE", "JSM_NAMESPACE_LOCAL_RANK", "JSM_NAMESPACE_SIZE"] as const;

/** Tasks of an LSF job, one for each device, started with `jsrun`. Counterpart: `LSFEnvironment`. */
export class LSFEnvironment extends GivenEnvironment {
  override readonly mainAddress: string;
  override readonly mainPort: number;
  readonly #nodeRank: number;

  /**
   * @throws RangeError where a variable of the job is missing; MisconfigurationException where its file of hosts does not have this machine
   */
  constructor() {
    super();
    const hosts = readHosts();
    const [first] = hosts;
    if (first === undefined) {
      throw new MisconfigurationException(
        `LSFEnvironment: expected hosts of tasks in the file that LSB_DJOB_RANKFILE names. Received: none after its first line, which is where the job ` +
          "was started. Start the program with `jsrun`.",
      );
    }
    this.mainAddress = first;
    this.mainPort = portOf();
    const host = hostname();
    this.#nodeRank = [...new Set(hosts)].indexOf(host);
    if (this.#nodeRank >= 0) return;
    throw new MisconfigurationException(
      `LSFEnvironment: expected this machine, ${show(host)}, among the hosts of the file that LSB_DJOB_RANKFILE names. Received: ` +
        `${[...new Set(hosts)].slice(0, 8).join(", ")}. Start the program with \`jsrun\`.`,
    );
  }

  /** Whether `jsrun` started this process: the variables of such a job are set. */
  static detect(): boolean {
    return variables.every((name) => textOf(name) !== null);
  }

  /** `JSM_NAMESPACE_SIZE`. @throws RangeError where it is not set */
  override worldSize(): number {
    return ofTask("JSM_NAMESPACE_SIZE", "world size");
  }

  /** `JSM_NAMESPACE_RANK`. @throws RangeError where it is not set */
  override globalRank(): number {
    return ofTask("JSM_NAMESPACE_RANK", "global rank");
  }

  /** `JSM_NAMESPACE_LOCAL_RANK`. @throws RangeError where it is not set */
  override localRank(): number {
    return ofTask("JSM_NAMESPACE_LOCAL_RANK", "local rank");
  }

  /** The place of this machine among the hosts of the job. */
  override nodeRank(): number {
    return this.#nodeRank;
  }
}

/** The hosts of the tasks, without the first line: that is where the job was started. */
function readHosts(): string[] {
  const path = textOf("LSB_DJOB_RANKFILE");
  if (path === null || path === "") {
    throw new RangeError(
      `LSFEnvironment: expected a file of hosts in the environment variable LSB_DJOB_RANKFILE. Received: ${path === null ? "it is not set" : '""'}. ` +
        "LSF sets it in a job; start the program there.",
    );
  }
  const lines = readFileSync(path, "utf8").split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(1);
}

/** `MASTER_PORT`, else 10000 and the last three digits of the job's number. */
function portOf(): number {
  const given = numberOf("MASTER_PORT", owner);
  if (given !== null) return given;
  const job = textOf("LSB_JOBID");
  if (job === null) {
    throw new RangeError(
      "LSFEnvironment: expected the job's number in the environment variable LSB_JOBID. Received: it is not set. LSF sets it in a job; start the " +
        "program there.",
    );
  }
  return (wholeNumber(job, "LSB_JOBID", owner) % 1000) + 10_000;
}

function ofTask(name: string, what: string): number {
  const number = numberOf(name, owner);
  if (number !== null) return number;
  throw new RangeError(
    `LSFEnvironment: expected the ${what} in the environment variable ${name}. Received: it is not set. Start the program with \`jsrun\`.`,
  );
}
