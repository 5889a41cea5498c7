/** @file Sets what the Trainer adds by default, where it is imported. */
import { ModelCheckpoint } from "../callbacks/model-checkpoint/model-checkpoint.js";
import { ModelSummary } from "../callbacks/model-summary.js";
import { RichModelSummary } from "../callbacks/rich-model-summary.js";
import { RichProgressBar } from "../callbacks/rich-progress-bar.js";
import { Timer } from "../callbacks/timer.js";
import { TQDMProgressBar } from "../callbacks/tqdm-progress-bar.js";
import { CSVLogger } from "../loggers/csv.js";
import { DummyLogger } from "../loggers/dummy.js";
import { setTrainerDefaults } from "../run/defaults.js";

setTrainerDefaults({
  checkpoint: () => new ModelCheckpoint(),
  progressBar: () => new TQDMProgressBar(),
  modelSummary: (progressBar) => (progressBar instanceof RichProgressBar ? new RichModelSummary() : new ModelSummary()),
  timer: (maxTime) => new Timer({ milliseconds: maxTime }),
  logger: (rootDir) => new CSVLogger(rootDir),
  dummyLogger: () => new DummyLogger(),
});
