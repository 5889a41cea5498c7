/** @file Other views of the same elements: dimensions change places, come, go, are put together and taken apart. */
import { binding } from "../../../native/binding.js";
import { unwrap } from "../../../native/object.js";
import { Tensor } from "../../../tensor/tensor-class.js";
import { layoutOf } from "../layout.js";
import { type Decision, type Handler, type Operation, type Rule } from "../operator-call.js";
import { partFor } from "../parts.js";
import { type Placement, replicated, Shard, sharded, StridedShard } from "../placement.js";
import { cutters } from "../shards.js";
import { denseStrides } from "../strides.js";
import { localShape, moved, range, wrapped } from "./dims.js";

/** The tensor that is seen in another way. */
function viewed(operation: Operation): { shape: readonly number[]; placements: readonly Placement[] } {
  const [input] = operation.inputs;
  return { shape: input?.shape ?? [], placements: input?.layout.placements ?? [] };
}

/** The shape of a result of the whole tensor. */
function shapeOfResult(operation: Operation): number[] {
  return [...(operation.shapes()[0]?.shape ?? [])];
}

/** Placements of tensor and result where dimensions go to others; a shard of one that goes nowhere is put together before. */
function mapped(operation: Operation, to: (dim: number) => number | null, args?: Decision["args"]): Decision {
  const { placements } = viewed(operation);
  const targets = moved(placements, to);
  const output = targets.map((target) => target ?? replicated());
  const input = placements.map((placement, i) => (targets[i] === null ? replicated() : placement));
  const results = operation.schema.returns.map(() => output);
  return { inputs: operation.inputs.map(() => input), outputs: results, ...(args && { args }) };
}

const transpose: Rule = (operation) => {
  const ndim = viewed(operation).shape.length;
  const [a, b] = [wrapped(operation.number("dim0", 0), ndim), wrapped(operation.number("dim1", 1), ndim)];
  return mapped(operation, (dim) => (dim === a ? b : dim === b ? a : dim));
};

const matrixTranspose: Rule = (operation) =>
  mapped(operation, (dim) => (viewed(operation).shape.length < 2 ? dim : 1 - dim));

const permute: Rule = (operation) => {
  const ndim = viewed(operation).shape.length;
  const dims = (operation.numbers("dims") ?? []).map((dim) => wrapped(dim, ndim));
  return mapped(operation, (dim) => dims.indexOf(dim));
};

const unsqueeze: Rule = (operation) => {
  const at = wrapped(operation.number("dim", 0), viewed(operation).shape.length + 1);
  return mapped(operation, (dim) => (dim >= at ? dim + 1 : dim));
};

/** Dimensions of one element go; a process would have none of it, or take it for one of more. */
const squeeze: Rule = (operation) => {
  const { shape } = viewed(operation);
  const given = operation.numbers("dim")?.map((dim) => wrapped(dim, shape.length)) ?? range(shape.length);
  const gone = given.filter((dim) => shape[dim] === 1);
  const decision = mapped(operation, (dim) =>
    gone.includes(dim) ? null : dim - gone.filter((one) => one < dim).length,
  );
  // Where a part has one element of a longer dimension, that one stays.
  if (operation.arg("dim") !== undefined || operation.schema.name !== "aten::squeeze") return decision;
  const [input] = decision.inputs;
  const own = localShape(operation, shape, input ?? []);
  const isSafe = own.every((size, dim) => size !== 1 || shape[dim] === 1);
  return isSafe ? decision : mapped(operation, () => null);
};

const expand: Rule = (operation) => {
  const { shape } = viewed(operation);
  const size = shapeOfResult(operation);
  const shift = size.length - shape.length;
  const decision = mapped(operation, (dim) => (shape[dim] === size[dim + shift] ? dim + shift : null));
  const own = localShape(operation, size, decision.outputs[0] ?? []);
  return { ...decision, args: new Map([[operation.indexOf("size"), own]]) };
};

/** Dimensions of a shape and of another one with the same elements, of which one is the other in other dimensions. */
interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The smallest groups of neighbouring dimensions. */
export function groupsOf(before: readonly number[], after: readonly number[]): Group[] {
  const groups: Group[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [from, to] = [i, j];
    let [left, right] = [before[i++] ?? 1, after[j++] ?? 1];
    while (left !== right && (i < before.length || j < after.length)) {
      if (left < right && i < before.length) left *= before[i++] ?? 1;
      else if (j < after.length) right *= after[j++] ?? 1;
      else left *= before[i++] ?? 1;
    }
    groups.push({
      before: range(Math.min(i, before.length) - from).map((k) => from + k),
      after: range(Math.min(j, after.length) - to).map((k) => to + k),
    });
  }
  return groups;
}

/** The dimension that a shard becomes: the first of its group goes to the first, where both are cut at the same places. */
function viewedDim(
  group: Group,
  before: readonly number[],
  after: readonly number[],
  dim: number,
  parts: number,
): number | null {
  const leading = (dims: readonly number[], shape: readonly number[]): number | undefined =>
    dims.find((one) => shape[one] !== 1) ?? dims[0];
  const [from, to] = [leading(group.before, before), leading(group.after, after)];
  if (from !== dim || to === undefined) return null;
  const [size, then] = [before[dim] ?? 1, after[to] ?? 1];
  if (size === then) return to;
  return size % parts === 0 && then % parts === 0 ? to : null;
}

const view: Rule = (operation) => {
  const { shape, placements } = viewed(operation);
  const size = shapeOfResult(operation);
  const groups = shape.includes(0) ? [] : groupsOf(shape, size);
  const parts = (dim: number): number =>
    cutters(placements, operation.mesh.shape, dim).reduce(
      (product, one) => product * (operation.mesh.shape[one] ?? 1),
      1,
    );
  const decision = mapped(operation, (dim) => {
    if (shape.join() === size.join()) return dim;
    const group = groups.find(({ before }) => before.includes(dim));
    const to = group === undefined ? null : viewedDim(group, shape, size, dim, parts(dim));
    // A view cannot move elements; `reshape` and the like may.
    if (to === null && group?.before.length === 1 && operation.schema.packet === "aten::view") {
      operation.unsupported(
        `cannot unflatten an unevenly sharded tensor: [${size.join(", ")}] cannot be cut where dimension ${dim} is`,
        "Redistribute the tensor to Replicate, or to a Shard of another dimension, before.",
      );
    }
    return to;
  });
  return decision;
};

/** The part may lie in memory in another order than the whole says, so that it takes a copy where the whole does not. */
const viewOrCopy: Handler = (operation) => {
  const decision = view(operation);
  const [input, output] = [operation.inputs[0], decision.outputs[0] ?? []];
  if (input === undefined) return [];
  const shape = shapeOfResult(operation);
  const part = new Tensor(partFor(input, decision.inputs[0] ?? []));
  const own = operation.mesh.getCoordinate() === null ? part : part.reshape(localShape(operation, shape, output));
  const layout = layoutOf(operation.mesh, output);
  return [binding.makeDTensor(unwrap(own), layout.number, shape, denseStrides(shape, own.stride()))];
};

/** One index of a dimension: all others keep their parts. */
const select: Rule = (operation) => {
  const gone = wrapped(operation.number("dim", 0), viewed(operation).shape.length);
  return mapped(operation, (dim) => (dim === gone ? null : dim > gone ? dim - 1 : dim));
};

const slice: Rule = (operation) => {
  const { shape } = viewed(operation);
  const cut = wrapped(operation.number("dim", 0), shape.length);
  const isWhole = shapeOfResult(operation).join() === shape.join() && operation.number("step", 1) === 1;
  if (!isWhole) return mapped(operation, (dim) => (dim === cut ? null : dim));
  // Of a part, all as well: its own end is before the whole one's.
  return mapped(
    operation,
    (dim) => dim,
    new Map([
      [operation.indexOf("start"), 0],
      [operation.indexOf("end"), shape[cut] ?? 0],
    ]),
  );
};

/** Parts along a dimension. */
const split: Rule = (operation) => {
  const cut = wrapped(operation.number("dim", 0), viewed(operation).shape.length);
  return mapped(operation, (dim) => (dim === cut ? null : dim));
};

/** The gradient of a part, in zeros of the whole shape. */
function backwardOf(grown: (dim: number, at: number) => number): Rule {
  return (operation) => {
    const size = operation.numbers("input_sizes") ?? [];
    const at = wrapped(operation.number("dim", 0), size.length);
    const decision = mapped(operation, (dim) => (grown(dim, at) === at ? null : grown(dim, at)));
    const own = localShape(operation, size, decision.outputs[0] ?? []);
    return { ...decision, args: new Map([[operation.indexOf("input_sizes"), own]]) };
  };
}

/** Along dimensions that are not named, nothing changes. */
const diagonal: Rule = (operation) => {
  const ndim = viewed(operation).shape.length;
  const gone = [operation.number("dim1", 0), operation.number("dim2", 1)].map((dim) => wrapped(dim, ndim));
  return mapped(operation, (dim) => (gone.includes(dim) ? null : dim - gone.filter((one) => one < dim).length));
};

/** Of several tensors one: they come to lie alike, as the first one with parts does. */
function joined(isStack: boolean): Rule {
  return (operation) => {
    const ndim = viewed(operation).shape.length;
    const at = wrapped(operation.number("dim", 0), isStack ? ndim + 1 : ndim);
    const tensors = operation.inputs;
    const common = operation.mesh.shape.map((_, meshDim): Placement => {
      const given = tensors.map(({ layout }) => layout.placements[meshDim] ?? replicated());
      const [first = replicated()] = given;
      if (given.every((one) => one.equals(first)) && !(first instanceof Shard)) return first;
      const cut = given.find((one) => one instanceof Shard && (isStack || one.dim !== at));
      const plain = cut instanceof StridedShard ? undefined : cut;
      return plain ?? given.find((one) => one.isPartial() && given.every((other) => other.equals(one))) ?? replicated();
    });
    const output = common.map((one) => (one instanceof Shard && isStack && one.dim >= at ? sharded(one.dim + 1) : one));
    return { inputs: tensors.map(() => common), outputs: [output] };
  };
}

/** Of operators, by name. */
export const viewRules: Readonly<Record<string, Rule>> = {
  "aten::t": matrixTranspose,
  "aten::transpose.int": transpose,
  "aten::permute": permute,
  "aten::unsqueeze": unsqueeze,
  "aten::squeeze": squeeze,
  "aten::expand": expand,
  "aten::select.int": select,
  "aten::slice.Tensor": slice,
  "aten::split.Tensor": split,
  "aten::split_with_sizes": split,
  "aten::unbind.int": select,
  "aten::select_backward": backwardOf((dim, at) => (dim >= at ? dim + 1 : dim)),
  "aten::slice_backward": backwardOf((dim) => dim),
  "aten::diagonal": diagonal,
  "aten::cat": joined(false),
  "aten::stack": joined(true),
};

/** Answers for operators that need more than a rule. */
export const viewHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  ["view", "_unsafe_view", "reshape", "_reshape_alias", "_reshape_copy"].map((name) => [`aten::${name}`, viewOrCopy]),
);
