/** @file Operators of metrics: `precision.add(recall)` is a metric whose value is the sum of theirs. */
import { expectString } from "@lightning-ts/torch/util/lists";
import { int64, scalarTensor, Tensor } from "@lightning-ts/torch";
import { CompositionalMetric, type Operand, type Operator } from "./compositional.js";
import { Metric } from "./metric.js";
import type { States } from "./state.js";

/** A number as PyTorch takes one beside a tensor: whole ones as integers. */
function asTensor(value: Tensor | number): Tensor {
  if (value instanceof Tensor) return value;
  return Number.isInteger(value) ? scalarTensor(value, { dtype: int64 }) : scalarTensor(value);
}

function binary(name: string, apply: (a: Tensor, b: Tensor) => Tensor): Operator {
  return { name, apply: (a, b) => apply(asTensor(a), asTensor(b ?? 0)) };
}

function unary(name: string, apply: (a: Tensor) => Tensor): Operator {
  return { name, apply: (a) => apply(asTensor(a)) };
}

/** Operators of two operands. */
const two = {
  add: binary("add", (a, b) => a.add(b)),
  sub: binary("sub", (a, b) => a.sub(b)),
  mul: binary("mul", (a, b) => a.mul(b)),
  div: binary("div", (a, b) => a.div(b)),
  floorDivide: binary("floorDivide", (a, b) => a.floorDivide(b)),
  fmod: binary("fmod", (a, b) => a.fmod(b)),
  pow: binary("pow", (a, b) => a.pow(b)),
  matmul: binary("matmul", (a, b) => a.matmul(b)),
  bitwiseAnd: binary("bitwiseAnd", (a, b) => a.bitwiseAnd(b)),
  bitwiseOr: binary("bitwiseOr", (a, b) => a.bitwiseOr(b)),
  bitwiseXor: binary("bitwiseXor", (a, b) => a.bitwiseXor(b)),
  eq: binary("eq", (a, b) => a.eq(b)),
  ne: binary("ne", (a, b) => a.ne(b)),
  lt: binary("lt", (a, b) => a.lt(b)),
  le: binary("le", (a, b) => a.le(b)),
  gt: binary("gt", (a, b) => a.gt(b)),
  ge: binary("ge", (a, b) => a.ge(b)),
};

/** Operators of one operand. */
const one = {
  abs: unary("abs", (a) => a.abs()),
  /** As in torchmetrics, the negative of the absolute value. */
  neg: unary("neg", (a) => a.abs().neg()),
  bitwiseNot: unary("bitwiseNot", (a) => a.bitwiseNot()),
};

/** The names of operators of two operands. */
export type BinaryOperatorName = keyof typeof two;
/** The names of operators of one operand. */
export type UnaryOperatorName = keyof typeof one;

/**
 * A metric made of operands by an operator: also with a number or tensor on the left, as in `compose("sub", 1, error)`.
 *
 * @example compose("div", new SumMetric(), new MeanMetric())
 */
export function compose(operator: BinaryOperatorName, a: Operand, b: Operand): CompositionalMetric;
export function compose(operator: UnaryOperatorName, a: Operand): CompositionalMetric;
export function compose(
  operator: BinaryOperatorName | UnaryOperatorName,
  a: Operand,
  b?: Operand,
): CompositionalMetric {
  expectString("compose", "operator", operator);
  const found: Operator = { ...two, ...one }[operator];
  return new CompositionalMetric(found, a, b ?? null);
}

declare module "./metric.js" {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- they are those of the class
  interface Metric<Args extends unknown[], Result, S extends States> {
    /** A metric whose value is the sum of this one's and another. */
    add(other: Operand): CompositionalMetric;
    /** A metric whose value is this one's minus another. */
    sub(other: Operand): CompositionalMetric;
    /** A metric whose value is the product of this one's and another. */
    mul(other: Operand): CompositionalMetric;
    /** A metric whose value is this one's divided by another. */
    div(other: Operand): CompositionalMetric;
    /** A metric whose value is this one's divided by another, rounded down. */
    floorDivide(other: Operand): CompositionalMetric;
    /** A metric whose value is the rest of this one's divided by another, with the sign of this one's. Counterpart: `%`. */
    fmod(other: Operand): CompositionalMetric;
    /** A metric whose value is this one's to the power of another. */
    pow(other: Operand): CompositionalMetric;
    /** A metric whose value is the matrix product of this one's and another. */
    matmul(other: Operand): CompositionalMetric;
    /** A metric whose value is this one's and another, bit by bit. */
    bitwiseAnd(other: Operand): CompositionalMetric;
    /** A metric whose value is this one's or another, bit by bit. */
    bitwiseOr(other: Operand): CompositionalMetric;
    /** A metric whose value is either this one's or another, bit by bit. */
    bitwiseXor(other: Operand): CompositionalMetric;
    /** A metric whose value says where this one's equals another. */
    eq(other: Operand): CompositionalMetric;
    /** A metric whose value says where this one's differs from another. */
    ne(other: Operand): CompositionalMetric;
    /** A metric whose value says where this one's is less than another. */
    lt(other: Operand): CompositionalMetric;
    /** A metric whose value says where this one's is at most another. */
    le(other: Operand): CompositionalMetric;
    /** A metric whose value says where this one's is more than another. */
    gt(other: Operand): CompositionalMetric;
    /** A metric whose value says where this one's is at least another. */
    ge(other: Operand): CompositionalMetric;
    /** A metric whose value is the absolute value of this one's. */
    abs(): CompositionalMetric;
    /** A metric whose value is the negative of the absolute value of this one's, as in torchmetrics. */
    neg(): CompositionalMetric;
    /** A metric whose value is this one's with all bits turned. */
    bitwiseNot(): CompositionalMetric;
    /** A metric whose value is a part of this one's, by an index as `Tensor.at` takes it. */
    at(...index: Parameters<Tensor["at"]>): CompositionalMetric;
  }
}

function install(
  name: string,
  method: (this: Metric<never[], Tensor>, ...operands: never[]) => CompositionalMetric,
): void {
  Object.defineProperty(Metric.prototype, name, { value: method, writable: true, configurable: true });
}

for (const [name, operator] of Object.entries(two)) {
  install(name, function (this: Metric<never[], Tensor>, other: Operand) {
    return new CompositionalMetric(operator, this, other);
  });
}
for (const [name, operator] of Object.entries(one)) {
  install(name, function (this: Metric<never[], Tensor>) {
    return new CompositionalMetric(operator, this, null);
  });
}
install("at", function (this: Metric<never[], Tensor>, ...index: Parameters<Tensor["at"]>) {
  return new CompositionalMetric(
    unary("at", (a) => a.at(...index)),
    this,
    null,
  );
});
