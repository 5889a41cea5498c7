/** @file Hyperparameters of the module and the data module, for loggers. */
import { MisconfigurationException } from "../util/errors.js";
import type { HparamsStore } from "../core/hyperparameters.js";
import { sameValue } from "../util/same-value.js";
import type { Run } from "./run.js";

/** A note of the command line, which is not a hyperparameter. */
const CLASS_PATH = "_class_path";

/**
 * Gives the loggers hyperparameters and the graph.
 *
 * @throws MisconfigurationException where module and data module have different values under one name
 */
export function logHyperparameters({ module, session }: Run): void {
  const { datamodule, loggers, pending } = session;
  if (loggers.length === 0) return;
  const stores = [module.hparamsStore, datamodule?.hparamsStore].filter(
    (store): store is HparamsStore => store?.logged === true,
  );
  const [first, second] = stores.map((store) => store.forLoggers);
  const different = Object.keys(second ?? {}).filter(
    (key) =>
      key !== CLASS_PATH && first !== undefined && Object.hasOwn(first, key) && !sameValue(first[key], second?.[key]),
  );
  if (different.length > 0) {
    throw new MisconfigurationException(
      `Hyperparameters: expected the same values in the module and the data module. Received: different ones of ${different.join(", ")}. Rename them, ` +
        "or give saveHyperparameters in one of them { logger: false }.",
    );
  }
  const merged = Object.fromEntries(Object.entries({ ...first, ...second }).filter(([key]) => key !== CLASS_PATH));
  for (const logger of loggers) {
    if (first !== undefined) pending.add(logger.logHyperparams({ ...merged }), logger, "logHyperparams");
    pending.add(logger.logGraph(module), logger, "logGraph");
    pending.add(logger.save(), logger, "save");
  }
}
