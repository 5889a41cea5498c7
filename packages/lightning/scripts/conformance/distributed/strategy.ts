/** @file The strategy of a scenario. */
import type { TrainerOptions } from "@lightning-ts/lightning";
import { DDPStrategy } from "@lightning-ts/lightning/strategies";
import { camelKeys } from "../scenario.js";
import type { StrategySpec } from "./scenario.js";

/** A strategy's name, or the strategy itself. */
export function strategyOf(spec: StrategySpec): NonNullable<TrainerOptions["strategy"]> {
  if (spec === null || typeof spec === "string") return (spec ?? "auto") as "auto";
  const { comm_hook: hook, start, ...args } = spec.args;
  if (spec.class !== "DDPStrategy") throw new Error(`the runner does not know the strategy ${spec.class}`);
  if (hook !== undefined || start !== undefined)
    throw new Error(`the runner does not know the communication hook ${String(hook)}`);
  return new DDPStrategy(camelKeys(args));
}
