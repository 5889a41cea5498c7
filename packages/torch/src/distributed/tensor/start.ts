/** @file Says to the addon who answers for operators on DTensors: at the first of them. */
import { binding } from "../../native/binding.js";
import { setDTensorFormat } from "../../tensor/printing.js";
import type { Tensor } from "../../tensor/tensor-class.js";
import { answer } from "./dispatch.js";
import { layoutOfTensor, localOf } from "./layout.js";

let isStarted = false;

/** "DTensor(localTensor=tensor([1., 2.]), deviceMesh=DeviceMesh((2), 'cpu', ranks 0, 1), placements=[S(0)])" */
function format(tensor: Tensor): string {
  const layout = layoutOfTensor(tensor);
  if (layout === null) return "DTensor()";
  const local = localOf(tensor).toString();
  return `DTensor(localTensor=${local}, deviceMesh=${layout.mesh.toString()}, placements=[${layout.placements.join(", ")}])`;
}

/** Before a DTensor is made. @throws Error where this libtorch, or another thread of the process, does not allow it */
export function start(): void {
  if (isStarted) return;
  binding.startDTensors(answer);
  setDTensorFormat(format);
  isStarted = true;
}
