/** @file The fields of recorded cases of the tuner that the runner reads: one that it does not know would go unnoticed. */
import { fields, type Shape } from "../fields.js";

const loader = fields("samples batch_size shuffle sized drop_last");
const data: Shape = { oneOf: [{ list: loader }, loader] };
const error = fields("class message");

/** A recorded run. */
export const runFields: Shape = fields("id kind", {
  scenario: fields("trainer", {
    data: fields("via", { train: data, val: data, test: data, predict: data }),
    model: fields(
      "attributes hparams lr_attr size_attr momentum groups scheduler manual optimizers all_steps skip_step_at",
      { oom: fields("above hook text"), raise_at: fields("hook step"), bad_loss: fields("steps value") },
    ),
    datamodule: fields("attributes hparams"),
    callbacks: { list: fields("class args") },
    run: { list: fields("fn args extra_loader plot") },
  }),
  calls: {
    list: fields("call events messages result rand_after", {
      error,
      found: fields("lr loss total_batch_idx suggestions"),
      after: fields(
        "global_step current_epoch should_stop max_steps limit_train_batches limit_val_batches status fn attributes lr weight bias files callbacks logger",
      ),
    }),
  },
});

/** A curve with what is suggested for it. */
export const suggestionFields: Shape = fields("id kind lr loss", {
  suggestions: { list: fields("skip_begin skip_end value index messages") },
});
