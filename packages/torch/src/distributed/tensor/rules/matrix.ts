/** @file Products of matrices: which dimensions of factors and result are cut together. */
import type { Decision, Operation, Rule } from "../operator-call.js";
import { type Placement, replicated, sharded } from "../placement.js";
import { cheapest, type Strategy } from "../strategies.js";
import { all, broadcast, partial, shardOr } from "./dims.js";

/** Two factors and a result, a letter a dimension: "mk,kn->mn". */
interface Equation {
  readonly factors: readonly [string, string];
  readonly result: string;
}

function equation(text: string): Equation {
  const [left = "", result = ""] = text.split("->");
  const [a = "", b = ""] = left.split(",");
  return { factors: [a, b], result };
}

/** What is added, of another shape perhaps, lies as the result does. */
function addendOf(output: Placement, dims: readonly number[]): Placement {
  return output.isShard() ? shardOr(dims[output.dim] ?? -1) : output;
}

/** The ways of a product: along a dimension of the result, or along one that is summed over, or before a reduction of a factor. */
function ways({ factors, result }: Equation): Strategy[] {
  const [a, b] = factors;
  const letters = [...new Set(a + b)];
  const along = letters.map((letter): Strategy => ({
    inputs: [shardOr(a.indexOf(letter)), shardOr(b.indexOf(letter))],
    outputs: [result.includes(letter) ? sharded(result.indexOf(letter)) : partial("sum")],
  }));
  const before = (["sum", "avg"] as const).flatMap((reduceOp): Strategy[] => [
    { inputs: [partial(reduceOp), replicated()], outputs: [partial(reduceOp)] },
    { inputs: [replicated(), partial(reduceOp)], outputs: [partial(reduceOp)] },
  ]);
  return [...along, ...before];
}

/** The rule of a product. */
function product(text: string): Rule {
  const known = ways(equation(text));
  return (operation) => cheapest(operation, known);
}

/** The rule of a sum with a product. */
function sumWithProduct(text: string, resultShape: (a: readonly number[], b: readonly number[]) => number[]): Rule {
  const known = ways(equation(text));
  return (operation): Decision => {
    const [added, a, b] = operation.inputs;
    const { dims } = broadcast([added?.shape ?? [], resultShape(a?.shape ?? [], b?.shape ?? [])]);
    const own = dims[0] ?? [];
    return cheapest(
      operation,
      known.map(({ inputs, outputs }) => ({
        inputs: [...outputs.map((output) => addendOf(output, own)), ...inputs],
        outputs,
      })),
    );
  };
}

const ends = (a: readonly number[], b: readonly number[]): number[] => [...a.slice(0, -1), ...b.slice(-1)];

/** `linear` where libtorch does not take it apart: `[..., k] x [n, k]`. */
function linear(operation: Operation): Decision {
  const ndim = operation.inputs[0]?.shape.length ?? 1;
  const bias = operation.inputs.length > 2;
  const rows = Array.from({ length: ndim - 1 }, (_, dim): Strategy => ({
    inputs: [sharded(dim), replicated(), replicated()],
    outputs: [sharded(dim)],
  }));
  const columns = { inputs: [replicated(), sharded(0), sharded(0)], outputs: [sharded(ndim - 1)] };
  const inner = { inputs: [sharded(ndim - 1), sharded(1), partial("sum")], outputs: [partial("sum")] };
  return cheapest(
    operation,
    [...rows, columns, inner].map((way) => ({ ...way, inputs: bias ? way.inputs : way.inputs.slice(0, 2) })),
  );
}

/** Gradients of a function of a batch, of which the parameters' add up. */
export function batchwise(batched: readonly string[], gradients: readonly ("batch" | "sum")[]): Rule {
  return (operation) => {
    const inputs = operation.inputs.map(({ argument }) =>
      batched.includes(operation.schema.arguments[argument]?.name ?? "") ? sharded(0) : replicated(),
    );
    return cheapest(operation, [
      { inputs, outputs: gradients.map((kind) => (kind === "batch" ? sharded(0) : partial("sum"))) },
    ]);
  };
}

/** Every image of a batch, and every channel of it, for itself. */
const pooling: Rule = (operation) => {
  const ndim = operation.inputs[0]?.shape.length ?? 0;
  return cheapest(
    operation,
    Array.from({ length: Math.max(0, ndim - 2) }, (_, dim) => dim)
      .slice(0, 2)
      .map((dim) => ({
        inputs: all(operation.inputs, sharded(dim)),
        outputs: all(operation.schema.returns, sharded(dim)),
      })),
  );
};

const pools = "max_pool2d max_pool3d avg_pool2d avg_pool3d adaptive_avg_pool2d adaptive_avg_pool3d".split(" ");
const poolNames = pools.flatMap((name) => [name, `_${name}`, `${name}_with_indices`]);

/** Of operators, by name. */
export const matrixRules: Readonly<Record<string, Rule>> = {
  "aten::mm": product("mk,kn->mn"),
  "aten::bmm": product("bmk,bkn->bmn"),
  "aten::mv": product("mk,k->m"),
  "aten::dot": product("k,k->"),
  "aten::vdot": product("k,k->"),
  "aten::addmm": sumWithProduct("mk,kn->mn", ends),
  "aten::baddbmm": sumWithProduct("bmk,bkn->bmn", ends),
  "aten::addmv": sumWithProduct("mk,k->m", (a) => a.slice(0, 1)),
  "aten::linear": linear,
  "aten::convolution": batchwise(["input"], ["batch"]),
  "aten::convolution_backward": batchwise(["grad_output", "input"], ["batch", "sum", "sum"]),
  ...Object.fromEntries(
    poolNames.flatMap((name) => [`aten::${name}`, `aten::${name}_backward`]).map((name) => [name, pooling]),
  ),
};
