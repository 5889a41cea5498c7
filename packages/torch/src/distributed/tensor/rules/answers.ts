/** @file Operators that answer the program itself, and others whose answer all processes have to agree about. */
import { binding, type Lowered } from "../../../native/binding.js";
import { tensor } from "../../../tensor/creation.js";
import { Tensor } from "../../../tensor/tensor-class.js";
import type { DeviceMesh } from "../../device-mesh/device-mesh.js";
import { allReduce } from "../../reduce.js";
import { ReduceOp } from "../../reduce-op.js";
import type { Handler } from "../operator-call.js";
import { partFor } from "../parts.js";
import { Partial, type Placement, replicated } from "../placement.js";

/** The least, or greatest, that a process of the mesh has. */
function agreed(value: Tensor, op: ReduceOp, mesh: DeviceMesh): void {
  if (mesh.getCoordinate() === null) return;
  for (const group of mesh.getAllGroups())
    if (group.size() > 1) allReduce(value, { op, group, asyncOp: true }).finish();
}

/** The element of a tensor: all processes put it together, and must ask for it together. */
const element: Handler = (operation) => {
  const [input] = operation.inputs;
  if (input === undefined) return [];
  return [
    partFor(
      input,
      operation.mesh.shape.map(() => replicated()),
    ),
  ];
};

/** Whether all parts are equal, which all processes learn. */
const equal: Handler = (operation) => {
  const [a, b] = operation.inputs;
  if (a === undefined || b === undefined || a.shape.join() !== b.shape.join()) return [false];
  const target = a.layout.placements.map((one) => (one instanceof Partial ? replicated() : one));
  const [result] = operation.run([partFor(a, target), partFor(b, target)]);
  const answer = tensor([result === true ? 1 : 0], { device: operation.mesh.deviceType });
  agreed(answer, ReduceOp.MIN, operation.mesh);
  // Host-device synchronisation: the caller asked for a boolean.
  return [answer.item() === 1];
};

/** Gradients that are scaled back: one that is not finite in any process counts in all. */
const unscale: Handler = (operation) => {
  const own: Lowered[] = operation.args.map((value) => (Array.isArray(value) ? [...(value as Lowered[])] : undefined));
  for (const input of operation.inputs) {
    // What is to be added up may be scaled before.
    const isLinear = (one: Placement): boolean =>
      !(one instanceof Partial) || ["P(sum)", "P(avg)"].includes(String(one));
    if (!input.layout.placements.every(isLinear) && input.item !== null) {
      operation.unsupported(
        "changes a gradient that is to be reduced",
        "Redistribute it to Replicate or Shard before.",
      );
    }
    const part = partFor(input, input.layout.placements);
    if (input.item === null) own[input.argument] = part;
    else (own[input.argument] as Lowered[])[input.item] = part;
  }
  operation.run(own);
  const found = own[operation.indexOf("found_inf")];
  const meshes = operation.inputs.flatMap(({ given }) => given?.mesh ?? []);
  const different = meshes.filter((mesh, i) => meshes.findIndex((one) => one.equals(mesh)) === i);
  for (const mesh of different) agreed(new Tensor(binding.alias(found as never)), ReduceOp.MAX, mesh);
  return [];
};

const sameSize: Handler = (operation) => {
  const [a, b] = operation.inputs;
  return [a?.shape.join() === b?.shape.join()];
};

/** The kind of kernel, which the parts decide about as the whole would. */
const choice: Handler = (operation) => {
  const parts = operation.inputs.map((input) => partFor(input, input.layout.placements));
  return operation.run(
    operation.args.map((_, i) => parts[operation.inputs.findIndex(({ argument }) => argument === i)]),
  );
};

/** Answers for operators, by name. */
export const answerHandlers: Readonly<Record<string, Handler>> = {
  "aten::_local_scalar_dense": element,
  "aten::equal": equal,
  "aten::is_same_size": sameSize,
  "aten::_amp_foreach_non_finite_check_and_unscale_": unscale,
  "aten::_fused_sdp_choice": choice,
};
