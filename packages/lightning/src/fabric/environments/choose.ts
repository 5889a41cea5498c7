/** @file Which environment a run has, where none is given. */
import type { ClusterEnvironment } from "./cluster-environment.js";
import { LightningEnvironment } from "./lightning-environment.js";
import { LSFEnvironment } from "./lsf-environment.js";
import { MPIEnvironment } from "./mpi-environment.js";
import { SLURMEnvironment } from "./slurm-environment.js";
import { TorchElasticEnvironment } from "./torch-elastic-environment.js";

/** The first that is detected is taken. */
const candidates = [
  TorchElasticEnvironment,
  SLURMEnvironment,
  LSFEnvironment,
  MPIEnvironment,
  LightningEnvironment,
] as const;

/**
 * The environment that this process was started in: that of torchrun, SLURM, LSF or MPI, else Lightning's own.
 *
 * @throws what the constructor of that environment throws for a job that is not set up as it needs
 */
export function chooseEnvironment(): ClusterEnvironment {
  const Found = candidates.find((candidate) => candidate.detect()) ?? LightningEnvironment;
  return new Found();
}
