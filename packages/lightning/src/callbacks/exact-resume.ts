/** @file ExactResume: checkpoints from which a fit resumes as if it had never stopped. */
import { Callback } from "../core/callback.js";
import { MisconfigurationException } from "../util/errors.js";
import type { LightningModule } from "../core/module.js";
import { rankZeroWarn } from "../util/rank-zero.js";
import { Exactness, exactStatesOf, reductionOf } from "../loops/exactness.js";
import type { Trainer } from "../core/attached-types.js";
import { runOf } from "../run/run.js";

const KEY = "exact_resume";

/**
 * Makes resuming exact: a fit that is resumed from any of the run's checkpoints, also inside an epoch, ends with the same weights, logged
 * rows and files, bit for bit, as one that was never stopped. Lightning restores counts, optimizers and callbacks; this adds the random
 * states, the place in the shuffled data, what was logged so far in the epoch, gradients that are being accumulated and the loggers' place
 * (`CSVLogger` with a fixed version). Without it a fit that is resumed inside an epoch starts over with its data, as in Lightning.
 *
 * The training data must be the same: finished batches are read again and skipped, unless the loader has `stateDict` and
 * `loadStateDict`. In several processes the checkpoint has what each of them needs, and as many go on exactly; another number goes on as in
 * Lightning, with the random states of the processes that there were. `Math.random` has no state that can be saved. The checkpoints are Lightning's with one more key, `exact_resume`, which
 * Python ignores.
 *
 * @example
 * const trainer = new Trainer({ callbacks: [new ExactResume(), new ModelCheckpoint({ everyNTrainSteps: 100 })] });
 * await trainer.fit(model, { trainDataloaders, ckptPath: "last" });
 */
export class ExactResume extends Callback {
  override setup(trainer: Trainer, _module: LightningModule, stage: string): void {
    if (stage !== "fit") return;
    trainer.fitLoop.resumption.exactness = new Exactness(runOf(trainer), trainer.fitLoop);
  }

  override onSaveCheckpoint(trainer: Trainer, _module: LightningModule, checkpoint: Record<string, unknown>): void {
    const { exactness } = trainer.fitLoop.resumption;
    if (exactness === null || trainer.state.fn !== "fit") return;
    const { processes } = trainer.strategy;
    const own = exactness.save();
    if (processes.worldSize === 1) checkpoint[KEY] = own;
    else {
      const ranks = processes.gatherAll({ ...own, loaders: trainer.fitLoop.loaderStates() });
      checkpoint[KEY] = { ...own, reduction: trainer.strategy.reductionState(), ranks };
    }
  }

  override onLoadCheckpoint(
    trainer: Trainer,
    _module: LightningModule,
    checkpoint: Readonly<Record<string, unknown>>,
  ): void {
    const { exactness } = trainer.fitLoop.resumption;
    if (exactness === null || trainer.state.fn !== "fit") return;
    const state = checkpoint[KEY];
    if (state === undefined) {
      rankZeroWarn(
        "ExactResume: the checkpoint was saved without it, so this fit is resumed as Lightning would resume it.",
      );
      return;
    }
    const { globalRank, worldSize } = trainer.strategy;
    const ranks = exactStatesOf(state);
    if (ranks.length === worldSize) {
      exactness.pending = ranks[globalRank] ?? null;
      trainer.strategy.restoreReduction(reductionOf(state));
      return;
    }
    if (ranks.length > 0) {
      rankZeroWarn(
        `ExactResume: the checkpoint was saved by ${ranks.length} processes, and this fit has ${worldSize}, which share the data out in another way. It is resumed as ` +
          "Lightning would resume it, from the random states of the checkpoint.",
      );
      exactness.restoreRandom(ranks[globalRank % ranks.length] ?? null);
      return;
    }
    throw new MisconfigurationException(
      `ExactResume: expected a checkpoint whose ${KEY} holds random states. Received: ${typeof state}. Leave the callback out to resume inexactly.`,
    );
  }

  override teardown(trainer: Trainer): void {
    trainer.fitLoop.resumption.exactness = null;
  }
}
