/** @file The negative log likelihood, also of logits whose classes lie in several processes (`lossParallel`). */
import { binding, type Handle } from "../../../native/binding.js";
import { zerosLike } from "../../../generated/ops.js";
import { Tensor } from "../../../tensor/tensor-class.js";
import { reduceAll } from "../communication.js";
import { ReduceOp } from "../../reduce-op.js";
import { layoutOf, makeHandle } from "../layout.js";
import { type Handler, type Operation, type Rule, type TensorInput } from "../operator-call.js";
import { isLossParallel } from "../loss-mode.js";
import { partFor } from "../parts.js";
import { type Placement, replicated, sharded } from "../placement.js";
import { type Span, spansOf } from "../shards.js";
import { denseStrides } from "../strides.js";
import { cheapest, type Strategy } from "../strategies.js";
import { partial, wrapped } from "./dims.js";

/** Where classes are cut: along one dimension of the mesh. */
interface Cut {
  readonly meshDim: number;
  /** Of this process's classes. */
  readonly span: Span;
}

function classDim({ shape }: TensorInput): number {
  return shape.length > 1 ? 1 : 0;
}

function cutOf(operation: Operation, input: TensorInput, dim: number): Cut | null {
  if (!isLossParallel()) return null;
  const { placements } = input.layout;
  const meshDim = placements.findIndex((one) => one.isShard(dim));
  if (meshDim < 0) return null;
  if (placements.some((one, other) => other !== meshDim && !one.isReplicate())) {
    operation.unsupported(
      "has logits that are cut along more than their classes",
      "Redistribute them to Replicate on the other dimensions of the mesh.",
    );
  }
  const span = spansOf(input.shape, operation.mesh.shape, placements, operation.mesh.getCoordinate() ?? [])[dim];
  return { meshDim, span: span ?? { offset: 0, size: 0 } };
}

function along(operation: Operation, { meshDim }: Cut, value: Tensor, op: ReduceOp): Tensor {
  return reduceAll(value, op, operation.mesh.getGroup(meshDim));
}

function part(input: TensorInput, placements: readonly Placement[]): Tensor {
  return new Tensor(binding.alias(partFor(input, placements)));
}

function raise(
  operation: Operation,
  local: Tensor,
  placements: readonly Placement[],
  shape: readonly number[],
): Handle {
  return makeHandle(local, layoutOf(operation.mesh, placements), shape, denseStrides(shape, local.stride()));
}

/** Along other dimensions than the classes. */
function others(operation: Operation, dim: number): Strategy[] {
  const ndim = operation.inputs[0]?.shape.length ?? 0;
  return Array.from({ length: ndim }, (_, one) => one)
    .filter((one) => one !== dim)
    .map((one) => ({ inputs: operation.inputs.map(() => sharded(one)), outputs: [sharded(one)] }));
}

const logSoftmax: Handler = (operation, execute) => {
  const [input] = operation.inputs;
  const dim = wrapped(operation.number("dim", 0), input?.shape.length ?? 0);
  const cut = input === undefined ? null : cutOf(operation, input, dim);
  if (input === undefined || cut === null) return execute(cheapest(operation, others(operation, dim)));
  const { placements } = input.layout;
  const x = part(input, placements);
  const largest = along(operation, cut, x.amax([dim], true), ReduceOp.MAX);
  const shifted = x.sub(largest);
  const sum = along(operation, cut, shifted.exp().sum([dim], true), ReduceOp.SUM);
  return [raise(operation, shifted.sub(sum.log()), placements, input.shape)];
};

const logSoftmaxBackward: Handler = (operation, execute) => {
  const [grad, output] = [operation.input("grad_output"), operation.input("output")];
  const dim = wrapped(operation.number("dim", 0), output?.shape.length ?? 0);
  const cut = output === undefined ? null : cutOf(operation, output, dim);
  if (grad === undefined || output === undefined || cut === null)
    return execute(cheapest(operation, others(operation, dim)));
  const { placements } = output.layout;
  const [g, y] = [part(grad, placements), part(output, placements)];
  const sum = along(operation, cut, g.sum([dim], true), ReduceOp.SUM);
  return [raise(operation, g.sub(y.exp().mul(sum)), placements, output.shape)];
};

/** What each row counts, by its class, and its place among this process's classes. */
interface Rows {
  /** [rows..., 1 at the classes]: the place of the class, 0 where another process has it. */
  readonly place: Tensor;
  readonly isOwn: Tensor;
  /** Factors of the rows; 0 for those that are ignored. */
  readonly factor: Tensor;
}

function rowsOf(operation: Operation, self: TensorInput, cut: Cut): Rows {
  const everywhere = operation.mesh.shape.map(() => replicated());
  const targetInput = operation.input("target");
  if (targetInput === undefined) operation.unsupported("has no target", "Give one.");
  const target = part(targetInput, everywhere).unsqueeze(classDim(self));
  const counted = target.ne(operation.number("ignore_index", -100));
  const safe = target.mul(counted);
  const local = safe.sub(cut.span.offset);
  const isOwn = local.ge(0).logicalAnd(local.lt(cut.span.size)).logicalAnd(counted);
  const weightInput = operation.input("weight");
  const own = part(self, self.layout.placements);
  const flags = counted.to(own.dtype);
  if (weightInput === undefined) return { place: local.mul(isOwn), isOwn, factor: flags };
  const weights = part(weightInput, everywhere)
    .indexSelect(0, safe.reshape([-1]))
    .reshape(safe.shape);
  return { place: local.mul(isOwn), isOwn, factor: flags.mul(weights) };
}

const nllForward: Handler = (operation, execute) => {
  const self = operation.input("self");
  const cut = self === undefined ? null : cutOf(operation, self, classDim(self));
  if (self === undefined || cut === null) return execute(nllWays(operation));
  const dim = classDim(self);
  const rows = rowsOf(operation, self, cut);
  const own = part(self, self.layout.placements);
  const found = cut.span.size === 0 ? zerosLike(rows.factor) : own.gather(dim, rows.place).mul(rows.isOwn);
  const loss = along(operation, cut, found, ReduceOp.SUM).neg().mul(rows.factor);
  const total = rows.factor.sum();
  const reduction = operation.number("reduction", 1);
  const result = reduction === 0 ? loss.squeeze(dim) : reduction === 1 ? loss.sum().div(total) : loss.sum();
  const everywhere = operation.mesh.shape.map(() => replicated());
  return [raise(operation, result, everywhere, result.shape), raise(operation, total, everywhere, [])];
};

const nllBackward: Handler = (operation, execute) => {
  const [self, grad] = [operation.input("self"), operation.input("grad_output")];
  const cut = self === undefined ? null : cutOf(operation, self, classDim(self));
  if (self === undefined || grad === undefined || cut === null) return execute(nllBackwardWays(operation));
  const dim = classDim(self);
  const rows = rowsOf(operation, self, cut);
  const everywhere = operation.mesh.shape.map(() => replicated());
  const scale = part(grad, everywhere);
  const reduction = operation.number("reduction", 1);
  const each = reduction === 0 ? scale.unsqueeze(dim).mul(rows.factor) : rows.factor.mul(scale);
  const shared = reduction === 1 ? each.div(rows.factor.sum()) : each;
  const own = zerosLike(part(self, self.layout.placements));
  const result = cut.span.size === 0 ? own : own.scatter(dim, rows.place, shared.mul(rows.isOwn).neg());
  return [raise(operation, result, self.layout.placements, self.shape)];
};

/** A batch in parts, of losses that are not put together or added up. */
function nllWays(operation: Operation): ReturnType<Rule> {
  const reduction = operation.number("reduction", 1);
  const isBatch = (operation.input("self")?.shape.length ?? 0) > 1;
  if (!isBatch || reduction === 1) return cheapest(operation, []);
  const inputs = operation.inputs.map(({ argument }) =>
    operation.schema.arguments[argument]?.name === "weight" ? replicated() : sharded(0),
  );
  const output = reduction === 0 ? sharded(0) : partial("sum");
  return cheapest(operation, [{ inputs, outputs: [output, reduction === 0 ? replicated() : partial("sum")] }]);
}

function nllBackwardWays(operation: Operation): ReturnType<Rule> {
  const isBatch = (operation.input("self")?.shape.length ?? 0) > 1;
  if (!isBatch) return cheapest(operation, []);
  const isEach = operation.number("reduction", 1) === 0;
  const inputs = operation.inputs.map(({ argument }) => {
    const name = operation.schema.arguments[argument]?.name ?? "";
    return name === "self" || name === "target" || (name === "grad_output" && isEach) ? sharded(0) : replicated();
  });
  return cheapest(operation, [{ inputs, outputs: [sharded(0)] }]);
}

/** Answers for operators, by name. */
export const lossHandlers: Readonly<Record<string, Handler>> = {
  "aten::_log_softmax": logSoftmax,
  "aten::_log_softmax_backward_data": logSoftmaxBackward,
  "aten::nll_loss_forward": nllForward,
  "aten::nll_loss2d_forward": nllForward,
  "aten::nll_loss_backward": nllBackward,
  "aten::nll_loss2d_backward": nllBackward,
};
