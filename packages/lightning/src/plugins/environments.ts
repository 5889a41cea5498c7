/** @file Environments: the entry `@lightning-ts/lightning/plugins/environments`. */
export { ClusterEnvironment } from "../fabric/environments/cluster-environment.js";
export { KubeflowEnvironment } from "../fabric/environments/kubeflow-environment.js";
export { LightningEnvironment } from "../fabric/environments/lightning-environment.js";
export { LSFEnvironment } from "../fabric/environments/lsf-environment.js";
export { MPIEnvironment } from "../fabric/environments/mpi-environment.js";
export { SLURMEnvironment, type SLURMOptions } from "../fabric/environments/slurm-environment.js";
export { TorchElasticEnvironment } from "../fabric/environments/torch-elastic-environment.js";
export { XLAEnvironment } from "../fabric/environments/xla-environment.js";
