/** @file Answers for operators on DTensors: brings their tensors to where a rule wants them, and runs them on the parts. */
import { binding, type Handle, type Lowered } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import { Tensor } from "../../tensor/tensor-class.js";
import { type Layout, layoutOf, replicatedOn } from "./layout.js";
import { type Decision, isHandle, Operation } from "./operator-call.js";
import { partFor } from "./parts.js";
import { type Placement, Replicate, replicated, Shard } from "./placement.js";
import { handlers, ruleOf } from "./rules/index.js";
import { schemaOf } from "./schema.js";
import { denseStrides } from "./strides.js";

/** The arguments on the parts: undefined for what stays as it is. */
function localArguments({ args, inputs }: Operation, decision: Decision): Lowered[] {
  const own: Lowered[] = args.map((value, i) => {
    const given = decision.args?.get(i);
    return given !== undefined
      ? given
      : Array.isArray(value) && value.some(isHandle)
        ? [...(value as Lowered[])]
        : undefined;
  });
  inputs.forEach((input, i) => {
    const part = partFor(input, decision.inputs[i] ?? input.layout.placements);
    if (input.item === null) own[input.argument] = part;
    else (own[input.argument] as Lowered[])[input.item] = part;
  });
  return own;
}

/** The shape and strides of a whole result. */
function wholeOf(
  result: Handle,
  whole: Lowered,
  placements: readonly Placement[],
  decided: Decided,
): [number[], number[]] {
  // In the order in which the parts lie in memory.
  const strides = binding.stride(result);
  if (isHandle(whole)) return [binding.shape(whole), denseStrides(binding.shape(whole), strides)];
  const shape = binding.shape(result);
  placements.forEach((one, meshDim) => {
    if (!(one instanceof Shard)) return;
    // What is cut in the result is as large as what was cut for it.
    const source = decided.decision.inputs.findIndex((own) => own[meshDim] instanceof Shard);
    const cut = decided.decision.inputs[source]?.[meshDim];
    const size = cut instanceof Shard ? decided.operation.inputs[source]?.shape[cut.dim] : undefined;
    if (size !== undefined) shape[one.dim] = size;
  });
  return [shape, denseStrides(shape, strides)];
}

/** A call and what was decided about it. */
interface Decided {
  readonly operation: Operation;
  readonly decision: Decision;
}

function raised(result: Lowered, whole: Lowered, layouts: (i: number) => Layout | null, decided: Decided): Lowered {
  if (Array.isArray(result)) {
    const wholes: readonly Lowered[] = Array.isArray(whole) ? whole : [];
    return result.map((one: Lowered, i) => raised(one, wholes[i], () => layouts(i), decided));
  }
  if (!isHandle(result)) return result;
  const layout = layouts(0);
  if (layout === null) return result;
  const [shape, strides] = wholeOf(result, whole, layout.placements, decided);
  return binding.makeDTensor(result, layout.number, shape, strides);
}

/** What a process outside of the mesh has of the results: nothing. */
function nothing(whole: Lowered): Lowered {
  if (Array.isArray(whole)) return whole.map(nothing);
  if (!isHandle(whole)) return whole;
  return unwrap(new Tensor(whole).newEmpty([0], { device: "cpu" }));
}

function execute(operation: Operation, decision: Decision): Lowered[] {
  const { args, mesh, schema } = operation;
  const isNew = schema.returns.includes(-1);
  // Before anything is sent: shapes that do not fit are an error of all processes alike.
  const shapes = isNew || !schema.isOnLists ? operation.shapes() : null;
  const results =
    mesh.getCoordinate() === null ? (shapes ?? []).map(nothing) : operation.run(localArguments(operation, decision));
  return schema.returns.map((argument, i) => {
    if (argument >= 0) return args[argument];
    const all = layoutOf(mesh, decision.outputs[i] ?? mesh.shape.map(() => replicated()));
    return raised(
      results[i],
      shapes?.[i],
      (item) => (decision.items === undefined ? all : (decision.items[item] ?? null)),
      { operation, decision },
    );
  });
}

/** An operator that no rule is known for, where each process has all that it needs. */
function onReplicated(operation: Operation): Lowered[] {
  const isReplicated = operation.inputs.every(({ layout }) =>
    layout.placements.every((placement, dim) => placement instanceof Replicate || layout.mesh.shape[dim] === 1),
  );
  if (!isReplicated) {
    operation.unsupported(
      "does not have a sharding strategy registered",
      "Redistribute its DTensors to Replicate on all dimensions of the mesh before, or use fullTensor().",
    );
  }
  const decision = { inputs: operation.inputs.map(({ layout }) => layout.placements), outputs: [] };
  const results = operation.run(localArguments(operation, decision));
  const layout = replicatedOn(operation.mesh);
  return operation.schema.returns.map((argument, i) =>
    argument >= 0 ? operation.args[argument] : raised(results[i], results[i], () => layout, { operation, decision }),
  );
}

/** @internal The handler that the addon calls. */
export function answer(call: number, name: string, args: Lowered[], isBackward: boolean): Lowered[] {
  const schema = schemaOf(name);
  const operation = new Operation(schema, call, args, isBackward);
  const handler = handlers.get(schema.name) ?? handlers.get(schema.packet);
  if (handler !== undefined) return handler(operation, (decision) => execute(operation, decision));
  const rule = ruleOf(schema);
  return rule === null ? onReplicated(operation) : execute(operation, rule(operation));
}
