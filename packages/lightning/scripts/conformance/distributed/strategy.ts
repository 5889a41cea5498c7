/** @file The strategy of a scenario. */
import type { TrainerOptions } from "@lightning-ts/lightning";
import { distributed } from "@lightning-ts/torch";
import {
  type DDPCommHook,
  type DDPOptions,
  DDPStrategy,
  ModelParallelStrategy,
} from "@lightning-ts/lightning/strategies";
import { camelKeys } from "../scenario.js";
import type { StrategySpec } from "./scenario.js";

const { ddpCommHooks } = distributed.algorithms;

/** The communication hooks of scenarios, and their state. */
const hooks: Readonly<Record<string, (start: number) => Pick<DDPOptions, "ddpCommHook" | "ddpCommState">>> = {
  fp16_compress: () => ({ ddpCommHook: ddpCommHooks.fp16CompressHook as DDPCommHook }),
  power_sgd: () => ({
    ddpCommState: new ddpCommHooks.PowerSGDState(null, { matrixApproximationRank: 1, startPowerSGDIter: 2 }),
    ddpCommHook: ddpCommHooks.powerSGDHook as DDPCommHook,
  }),
  post_local_sgd: (start) => ({
    ddpCommState: new ddpCommHooks.PostLocalSGDState({ processGroup: null, subgroup: null, startLocalSGDIter: start }),
    ddpCommHook: ddpCommHooks.postLocalSGDHook as DDPCommHook,
  }),
};

/** Whether the model of a scenario lays itself out. */
export function isModelParallel(spec: StrategySpec): boolean {
  return spec !== null && typeof spec === "object" && spec.class === "ModelParallelStrategy";
}

/** A strategy's name, or the strategy itself. */
export function strategyOf(spec: StrategySpec): NonNullable<TrainerOptions["strategy"]> {
  if (spec === null || typeof spec === "string") return (spec ?? "auto") as "auto";
  const { comm_hook: given, start = 2, ...args } = spec.args;
  const name = typeof given === "string" ? given : null;
  if (spec.class === "ModelParallelStrategy") return new ModelParallelStrategy(camelKeys(args));
  if (spec.class !== "DDPStrategy") throw new Error(`the runner does not know the strategy ${spec.class}`);
  const hook = name === null ? () => ({}) : hooks[name];
  if (hook === undefined) throw new Error(`the runner does not know the communication hook ${name}`);
  return new DDPStrategy({ ...camelKeys(args), ...hook(Number(start)) });
}
