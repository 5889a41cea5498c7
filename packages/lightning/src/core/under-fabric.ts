/** @file A LightningModule that Fabric set up, in a loop of the program's own. */
import { Tensor } from "@lightning-ts/torch";
import { isPromise } from "@lightning-ts/torch/util/is";
import type { AttachedFabric } from "../fabric/set-up.js";
import type { LogOptions, LogValue } from "../logging/options.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { show } from "../util/show.js";
import { Error, TypeError } from "../util/user-errors.js";
import type { Trainer } from "./attached-types.js";

const stands = new WeakMap<AttachedFabric, Trainer>();

/**
 * What a module has for a Trainer under Fabric: Fabric's own members. Counterpart: `_TrainerFabricShim`.
 *
 * @throws Error, at an access, for what Fabric does not have
 */
export function trainerOf(fabric: AttachedFabric): Trainer {
  const known = stands.get(fabric);
  if (known !== undefined) return known;
  const made = new Proxy(fabric, {
    get(target, key) {
      if (!(key in target) && typeof key === "string" && key !== "then" && key !== "toJSON") {
        throw new Error(
          `trainer.${key}: expected a member that Fabric has too, because Fabric set up this module. Received: an access to one of the Trainer only. ` +
            "Do it in the loop, or give the module to a Trainer.",
        );
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  }) as unknown as Trainer; // as far as its names are Fabric's
  stands.set(fabric, made);
  return made;
}

/**
 * Logs values by Fabric's loggers. Where and when the Trainer shows values has no meaning here, but for `logger: false`, which logs nothing.
 *
 * @throws TypeError for anything but numbers and tensors
 */
export function logThroughFabric(
  fabric: AttachedFabric,
  values: Readonly<Record<string, LogValue>>,
  { logger }: LogOptions,
): void {
  if (logger === false) return;
  const plain: Record<string, number | boolean | Tensor> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "object" && !(value instanceof Tensor)) {
      throw new TypeError(
        `log: expected a number or a tensor for ${show(name)}, because Fabric set up this module. Received: ${show(value)}. Compute the metric first.`,
      );
    }
    plain[name] = typeof value === "bigint" ? Number(value) : value;
  }
  const logged = fabric.logDict(plain);
  if (!isPromise(logged)) return;
  logged.then(undefined, (error: unknown) => {
    rankZeroWarn(`log: a logger failed: ${String(error)}`); // nobody waits for it
  });
}
