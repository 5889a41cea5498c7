/** @file Environments: the entry `@lightning-ts/lightning/plugins/environments`. */
export { ClusterEnvironment } from "../fabric/environments/cluster-environment.js";
export { LightningEnvironment } from "../fabric/environments/lightning-environment.js";
