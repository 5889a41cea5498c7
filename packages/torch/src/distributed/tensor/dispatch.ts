/** @file Answers for operators on DTensors: brings their tensors to where a rule wants them, and runs them on the parts. */
import { binding, type Handle, type Lowered } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import { Tensor } from "../../tensor/tensor-class.js";
import { type Layout, layoutOf, replicatedOn } from "./layout.js";
import { type Decision, isHandle, Operation, type Rule, type WholeShape } from "./operator-call.js";
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
  whole: WholeShape | undefined,
  placements: readonly Placement[],
  decided: Decided,
): [number[], number[]] {
  // In the order in which the parts lie in memory.
  const strides = binding.stride(result);
  if (whole?.shape != null) return [[...whole.shape], denseStrides(whole.shape, strides)];
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

function raised(
  result: Lowered,
  whole: WholeShape | undefined,
  layouts: (i: number) => Layout | null,
  decided: Decided,
): Lowered {
  if (Array.isArray(result)) {
    return result.map((one: Lowered, i) => raised(one, whole?.items[i], () => layouts(i), decided));
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

/** The shapes of the results. Shapes that do not fit are an error of all processes alike, before anything is sent. */
function shapesOf(operation: Operation): WholeShape[] {
  const { returns, isOnLists } = operation.schema;
  return returns.includes(-1) || !isOnLists ? operation.shapes() : [];
}

function execute(operation: Operation, decision: Decision, shapes = shapesOf(operation)): Lowered[] {
  const { args, mesh, schema } = operation;
  const results =
    mesh.getCoordinate() === null
      ? (operation.withoutData() ?? []).map(nothing)
      : operation.run(localArguments(operation, decision));
  return schema.returns.map((argument, i) => {
    if (argument >= 0) return args[argument];
    const all = layoutOf(mesh, decision.outputs[i] ?? mesh.shape.map(() => replicated()));
    return raised(
      results[i],
      shapes[i],
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
    argument >= 0 ? operation.args[argument] : raised(results[i], undefined, () => layout, { operation, decision }),
  );
}

/** What was decided about calls before: training makes the same ones in each step. */
const known = new Map<string, { decision: Decision; shapes: WholeShape[] }>();
const mostKnown = 20_000;

function decided(operation: Operation, rule: Rule): Lowered[] {
  const { key } = operation;
  let found = known.get(key);
  if (found === undefined) {
    // Shapes first: rules may count on such that fit.
    const shapes = shapesOf(operation);
    found = { shapes, decision: rule(operation) };
    if (known.size >= mostKnown) known.clear();
    known.set(key, found);
  }
  return execute(operation, found.decision, found.shapes);
}

/** @internal The handler that the addon calls. */
export function answer(call: number, name: string, args: Lowered[], isBackward: boolean): Lowered[] {
  const schema = schemaOf(name);
  const operation = new Operation(schema, call, args, isBackward);
  const handler = handlers.get(schema.name) ?? handlers.get(schema.packet);
  if (handler !== undefined) return handler(operation, (decision) => execute(operation, decision));
  const rule = ruleOf(schema);
  return rule === null ? onReplicated(operation) : decided(operation, rule);
}
