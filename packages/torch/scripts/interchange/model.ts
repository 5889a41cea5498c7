/** @file The model of checkpoints.py: the same weights, data and steps. */
import * as torch from "../../src/index.js";
import { rowsOf } from "../testing/checkpoint-ranks.js";

const { arange, bfloat16, distributed, float32, nn, noGrad, ones, optim, tuple } = torch;
const dcp = distributed.checkpoint;
type StateDict = torch.distributed.checkpoint.StateDict;

/** A model and its optimizer. */
export interface Trained {
  readonly net: torch.nn.Sequential;
  readonly optimizer: torch.optim.Optimizer;
}

/** Before training; `isSharded` by `fullyShard`, over all processes. */
export function build(isSharded = false): Trained {
  const net = new nn.Sequential(new nn.Linear(4, 5), new nn.Tanh(), new nn.Linear(5, 3));
  noGrad(() => {
    net.parameters().forEach((parameter, k) => {
      const values = arange(parameter.numel()).reshape(parameter.shape);
      parameter.copy_(
        values
          .add(1 + k)
          .sin()
          .mul(0.4),
      );
    });
  });
  if (isSharded) for (const unit of [net.at(0), net.at(2), net]) distributed.fsdp.fullyShard(unit);
  return { net, optimizer: new optim.AdamW(net.parameters(), { lr: 0.05, weightDecay: 0.1 }) };
}

/** A step, of so many. */
export function step({ net, optimizer }: Trained, number: number): void {
  optimizer.zeroGrad();
  const data = arange(8).to(float32).add(number).sin().reshape([2, 4]);
  net.forward(data).square().mean().backward();
  optimizer.step();
}

/** After two steps. */
export function trained(isSharded = false): Trained {
  const made = build(isSharded);
  for (let i = 0; i < 2; i++) step(made, i);
  return made;
}

/** The weights as numbers. */
export const weights = ({ net }: Trained): unknown => plain(net.stateDict());

/** What is saved. */
export function stateOf({ net, optimizer }: Trained, rank: number): StateDict {
  const [model, optimizers] = dcp.getStateDict(net, optimizer);
  return {
    model,
    optim: optimizers,
    extra: { epoch: 2, betas: tuple([0.9, 0.999]), note: "é", nested: { list: [arange(3), { x: null }], flag: true } },
    [`rank${rank}`]: rank,
    big: 2n ** 70n,
    half: ones([3], { dtype: bfloat16 }),
  };
}

/** Tensors as numbers. */
export function plain(state: Readonly<Record<string, torch.Tensor>>): unknown {
  const whole = (value: torch.Tensor): torch.Tensor =>
    value instanceof distributed.tensor.DTensor ? value.fullTensor() : value;
  return Object.fromEntries(Object.entries(state).map(([key, value]) => [key, whole(value).tolist()]));
}

/** What came of a checkpoint: the weights that were loaded, those after the third step, and the other values. */
export interface WentOn {
  readonly saved: unknown;
  readonly final: unknown;
  readonly extra: unknown;
}

/** Loads a model with its optimizer, and makes the third step. */
export function goOn(path: string, isSharded = false): WentOn {
  const made = build(isSharded);
  const { model, optim: optimizers, extra } = stateOf(made, 0);
  const state: StateDict = { model, optim: optimizers, extra: { ...(extra as object), epoch: -1 } };
  dcp.load(state, { checkpointId: path });
  dcp.setStateDict(made.net, made.optimizer, {
    modelStateDict: state.model as Record<string, torch.Tensor>,
    optimStateDict: state.optim as torch.distributed.checkpoint.NamedOptimizerState,
  });
  const saved = weights(made);
  step(made, 2);
  return { saved, final: weights(made), extra: state.extra };
}

/** A rank's part of a state: parameters and what is remembered of them are spread, as fully_shard spreads them. */
export function spread(state: StateDict, rank: number, world: number): StateDict {
  const part = (value: unknown): unknown => {
    if (value instanceof torch.Tensor) return value.ndim === 0 ? value : rowsOf(value, rank, world);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, part(item)]));
  };
  const entries = Object.entries(state);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, ["model", "optim"].includes(key) ? part(value) : value]),
  );
}
