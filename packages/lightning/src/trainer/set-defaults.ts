/** @file Sets what the Trainer adds by default, where it is imported. */
import { LightningModelCheckpoint } from "../callbacks/lightning-model-checkpoint.js";
import { ModelCheckpoint } from "../callbacks/model-checkpoint/model-checkpoint.js";
import { ModelSummary } from "../callbacks/model-summary.js";
import { RichModelSummary } from "../callbacks/rich-model-summary.js";
import { RichProgressBar } from "../callbacks/rich-progress-bar.js";
import { Timer } from "../callbacks/timer.js";
import { TQDMProgressBar } from "../callbacks/tqdm-progress-bar.js";
import { CSVLogger } from "../loggers/csv.js";
import { DummyLogger } from "../loggers/dummy.js";
import type { RegisteredModel } from "../fabric/model-registries/model-registry.js";
import { hasRegistry, registryVariable } from "../fabric/model-registries/registry.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { setTrainerDefaults } from "../run/defaults.js";

setTrainerDefaults({
  checkpoint: (model) =>
    isUploaded(model) ? new LightningModelCheckpoint({ modelRegistry: model }) : new ModelCheckpoint(),
  progressBar: () => new TQDMProgressBar(),
  modelSummary: (progressBar) => (progressBar instanceof RichProgressBar ? new RichModelSummary() : new ModelSummary()),
  timer: (maxTime) => new Timer({ milliseconds: maxTime }),
  logger: (rootDir) => new CSVLogger(rootDir),
  dummyLogger: () => new DummyLogger(),
});

/** Whether checkpoints go to a registry. As in Lightning without its package, a name alone changes nothing where there is none. */
function isUploaded(model: RegisteredModel | null): boolean {
  if (model === null || model.name === "") return false;
  if (hasRegistry(model)) return true;
  rankZeroWarn(
    `Trainer: modelRegistry names ${JSON.stringify(model.name)}, but no registry is known: checkpoints are not uploaded. Set ${registryVariable} to a folder or ` +
      "an address, or give a model of a ModelRegistry.",
  );
  return false;
}
