/** @file Processes in a grid. Counterpart: `torch.distributed.device_mesh`. */
export { DeviceMesh, type MeshDim } from "./device-mesh.js";
export { initDeviceMesh, type InitDeviceMeshOptions } from "./init-device-mesh.js";
