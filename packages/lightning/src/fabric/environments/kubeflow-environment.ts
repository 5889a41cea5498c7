/** @file KubeflowEnvironment: pods of Kubeflow's PyTorchJob, one process each. */
import { Error } from "../../util/user-errors.js";
import { GivenEnvironment } from "./given-environment.js";
import { requiredNumber, requiredText } from "./variables.js";

const owner = "KubeflowEnvironment";
const advice = "Kubeflow's training operator sets it in each pod of a PyTorchJob.";

/** Pods of a Kubeflow PyTorchJob, with one process each; give it to `plugins`, because it is never chosen. Counterpart: `KubeflowEnvironment`. */
export class KubeflowEnvironment extends GivenEnvironment {
  /** @throws Error (`ERR_NOT_DETECTABLE`) always: its variables are those of others too */
  static detect(): never {
    throw Object.assign(
      new Error(
        "KubeflowEnvironment: expected to be given by name. Received: a call that looks for it, and its variables are those of other launchers too. " +
          "Give plugins: [new KubeflowEnvironment()].",
      ),
      { code: "ERR_NOT_DETECTABLE" },
    );
  }

  /** `MASTER_ADDR`. @throws MisconfigurationException where it is not set */
  override get mainAddress(): string {
    return requiredText("MASTER_ADDR", owner, advice);
  }

  /** `MASTER_PORT`. @throws MisconfigurationException where it is not set */
  override get mainPort(): number {
    return requiredNumber("MASTER_PORT", owner, advice);
  }

  /** `WORLD_SIZE`. @throws MisconfigurationException where it is not set */
  override worldSize(): number {
    return requiredNumber("WORLD_SIZE", owner, advice);
  }

  /** `RANK`. @throws MisconfigurationException where it is not set */
  override globalRank(): number {
    return requiredNumber("RANK", owner, advice);
  }

  /** 0: a pod has one process. */
  override localRank(): number {
    return 0;
  }

  /** The global rank: each pod is a machine. */
  override nodeRank(): number {
    return this.globalRank();
  }
}
