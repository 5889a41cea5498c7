/** @file What a rank does in a recorded case of DTensors. */
import * as torch from "../../../src/index.js";
import { spansOf } from "../../../src/distributed/tensor/shards.js";
import { BadCase, list, numeric, string } from "../case.js";
import type { Json, JsonObject } from "../decode.js";
import { caught } from "./values.js";

const { distributed } = torch;
const { distributeTensor, DTensor, Partial, Replicate, Shard, zeros } = distributed.tensor;
type Placement = torch.distributed.tensor.Placement;

/** "S0", "R", "P" */
function placementOf(given: Json | undefined): Placement {
  const text = string(given, "placement");
  if (text === "R") return new Replicate();
  if (text === "P") return new Partial();
  if (/^S\d$/.test(text)) return new Shard(Number(text[1]));
  throw new BadCase(`unknown placement: ${text}`);
}

const shapeOf = (given: Json | undefined): number[] => list(given, "shape").map((size) => numeric(size, "size"));

function counting(shape: readonly number[]): torch.Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  return torch.arange(count, { dtype: torch.float32 }).reshape([...shape]);
}

/** "Shard(dim=0)", as Python shows a placement among others. */
function shown(placement: Placement): string {
  return placement instanceof Shard ? `Shard(dim=${placement.dim})` : "Replicate()";
}

function distribute(c: JsonObject, rank: number, world: number): unknown {
  const mesh = distributed.initDeviceMesh("cpu", [world]);
  const d = distributeTensor(counting(shapeOf(c.shape)).add(100 * rank), mesh, [placementOf(c.placement)]);
  return {
    local: d.toLocal(),
    full: d.fullTensor(),
    stride: d.stride(),
    spec: `(${d.placements.map(shown).join(", ")},)`,
  };
}

function redistribute(c: JsonObject, rank: number, world: number): unknown {
  const mesh = distributed.initDeviceMesh("cpu", [world]);
  const [from, to] = list(c.placements, "placements").map(placementOf);
  if (from === undefined || to === undefined) throw new BadCase("expected two placements");
  const whole = counting(shapeOf(c.shape));
  const d = from.isPartial()
    ? DTensor.fromLocal(whole.mul(rank + 1), mesh, [from])
    : distributeTensor(whole, mesh, [from]);
  const moved = d.redistribute(mesh, [to]);
  return { local: moved.toLocal(), full: moved.fullTensor() };
}

function operations(_c: JsonObject, _rank: number, world: number): unknown {
  const mesh = distributed.initDeviceMesh("cpu", [world]);
  const x = torch.arange(12).to(torch.float32).sin().reshape([4, 3]);
  const w = torch.arange(15).to(torch.float32).cos().reshape([3, 5]);
  const of = (tensor: torch.Tensor, placement: string): torch.Tensor =>
    distributeTensor(tensor, mesh, [placementOf(placement)]);
  const calls: Record<string, () => torch.Tensor> = {
    "row @ replicate": () => of(x, "S0").matmul(of(w, "R")),
    "replicate @ column": () => of(x, "R").matmul(of(w, "S1")),
    "column @ row": () => of(x, "S1").matmul(of(w, "S0")),
    "row + row": () => of(x, "S0").add(of(x, "S0")),
    "row + replicate": () => of(x, "S0").add(of(x, "R")),
    "row + column": () => of(x, "S0").add(of(x, "S1")),
    sum: () => of(x, "S0").sum(),
    "sum dim 0": () => of(x, "S0").sum(0),
    "sum dim 1": () => of(x, "S0").sum(1),
    mean: () => of(x, "S0").mean(),
    relu: () => of(x, "S0").relu(),
    transpose: () => of(x, "S0").t(),
    "softmax other": () => of(x, "S0").softmax(1),
    "softmax same": () => of(x, "S0").softmax(0),
    max: () => of(x, "S1").max(),
    view: () => of(x, "S0").reshape(2, 2, 3),
    norm: () => of(x, "S0").norm(),
    "mul scalar": () => of(x, "S1").mul(2),
    zeros: () => zeros([5, 2], { deviceMesh: mesh, placements: [placementOf("S0")] }),
    "plain tensor": () => of(x, "S0").add(x),
  };
  const about = (result: torch.Tensor): unknown => {
    if (!(result instanceof DTensor)) return "a plain tensor";
    return {
      placements: result.placements.map(String),
      local: result.toLocal(),
      full: result.fullTensor(),
    };
  };
  return Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, caught(() => about(call()))]));
}

function gradients(_c: JsonObject, _rank: number, world: number): unknown {
  const mesh = distributed.initDeviceMesh("cpu", [world]);
  const made = (count: number, shape: number[], of: (x: torch.Tensor) => torch.Tensor): torch.Tensor =>
    of(torch.arange(count).to(torch.float32)).reshape(shape);
  const x = distributeTensor(
    made(12, [4, 3], (t) => t.sin()),
    mesh,
    [new Shard(0)],
  ).requiresGrad_();
  const w = distributeTensor(
    made(6, [3, 2], (t) => t.cos()),
    mesh,
    [new Replicate()],
  ).requiresGrad_();
  x.matmul(w).pow(2).sum().backward();
  const [xGrad, wGrad] = [x.grad, w.grad];
  if (!(xGrad instanceof DTensor) || !(wGrad instanceof DTensor)) return "plain gradients";
  return { x: xGrad, w: wGrad, w_full: wGrad.fullTensor(), x_full: xGrad.fullTensor() };
}

/** What a rank gives in a case of `dtensor.json`. */
export function dtensor(c: JsonObject, rank: number, world: number): unknown {
  const [kind = ""] = string(c.name, "name").split(" ");
  const play = { distribute, redistribute, operations, gradients }[kind];
  if (play === undefined) throw new BadCase(`unknown name: ${string(c.name, "name")}`);
  return play(c, rank, world);
}

/** The rows of `local shapes`, with what a process at that place has. */
export function localShapes(c: JsonObject): { got: Json[]; want: Json[] } {
  const rows = list(c.rows, "rows").map((row) => list(row, "a row"));
  return {
    want: rows,
    got: rows.map(([mesh, shape, placements, coordinate]) => {
      const numbers = [mesh, shape, coordinate].map(shapeOf);
      const [sizes = [], whole = [], place = []] = numbers;
      const spans = spansOf(whole, sizes, list(placements, "placements").map(placementOf), place);
      const given = [mesh ?? null, shape ?? null, placements ?? null, coordinate ?? null];
      return [...given, spans.map(({ size }) => size), spans.map(({ offset }) => offset)];
    }),
  };
}
