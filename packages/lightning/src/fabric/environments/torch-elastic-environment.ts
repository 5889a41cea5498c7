/** @file TorchElasticEnvironment: processes that `lightning-ts run` or `torchrun` made. */
import { rankZeroWarn } from "../../util/rank-zero.js";
import { RangeError } from "../../util/user-errors.js";
import { GivenEnvironment } from "./given-environment.js";
import { numberOf, requiredNumber, textOf } from "./variables.js";

const owner = "TorchElasticEnvironment";
const advice = "Start the program with `lightning-ts run` or `torchrun`, which set it.";

/** Processes that `lightning-ts run` or `torchrun` made, and restarts. Counterpart: `TorchElasticEnvironment`. */
export class TorchElasticEnvironment extends GivenEnvironment {
  /** Whether one of those launchers made this process: `TORCHELASTIC_RUN_ID` is set. */
  static detect(): boolean {
    return textOf("TORCHELASTIC_RUN_ID") !== null;
  }

  /** `MASTER_ADDR`, else this machine, with a warning. */
  override get mainAddress(): string {
    const address = textOf("MASTER_ADDR");
    if (address === null)
      rankZeroWarn("MASTER_ADDR environment variable is not defined. Set as localhost", "RuntimeWarning");
    return address ?? "127.0.0.1";
  }

  /** `MASTER_PORT`, else 12910, with a warning. @throws RangeError where it does not hold a number */
  override get mainPort(): number {
    const port = numberOf("MASTER_PORT", owner);
    if (port === null) rankZeroWarn("MASTER_PORT environment variable is not defined. Set as 12910", "RuntimeWarning");
    return port ?? 12_910;
  }

  /** `WORLD_SIZE`. @throws MisconfigurationException where it is not set */
  override worldSize(): number {
    return requiredNumber("WORLD_SIZE", owner, advice);
  }

  /** `RANK`. @throws MisconfigurationException where it is not set */
  override globalRank(): number {
    return requiredNumber("RANK", owner, advice);
  }

  /** `LOCAL_RANK`. @throws MisconfigurationException where it is not set */
  override localRank(): number {
    return requiredNumber("LOCAL_RANK", owner, advice);
  }

  /** `GROUP_RANK`, else 0. */
  override nodeRank(): number {
    return numberOf("GROUP_RANK", owner) ?? 0;
  }

  /** @throws RangeError where devices times nodes are not the processes that were made */
  override validateSettings(numDevices: number, numNodes: number): void {
    const size = this.worldSize();
    if (numDevices * numNodes === size) return;
    throw new RangeError(
      `TorchElasticEnvironment: expected \`devices\` times \`numNodes\` to be the ${size} processes that were launched. ` +
        `Received: ${numDevices} * ${numNodes} = ${numDevices * numNodes}. Set the flags to what --nproc-per-node and --nnodes say.`,
    );
  }
}
