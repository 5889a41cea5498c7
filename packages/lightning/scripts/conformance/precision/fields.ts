/** @file The fields of a recorded run that the runner reads: one that it does not know would go unnoticed. */
import { fields, type Shape } from "../fields.js";

const loader = fields("samples batch_size sized drop_last");
const data: Shape = { oneOf: [{ list: loader }, loader] };
const plugins: Shape = { list: fields("class args scaler") };

/** A recorded run. */
export const runFields: Shape = fields("id kind", {
  scenario: fields("trainer", {
    data: fields("", { train: data, val: data, test: data, predict: data }),
    model: fields(
      "optimizer optimizer_args optimizers scheduler manual manual_clip manual_every closure skip_step_at loss_scale buffers batch metric log_more",
      { bad_grad_at: fields("steps value at") },
    ),
    plugins,
    strategy: fields("class args"),
    run: {
      list: fields("fn path weights_only empty_init ckpt_path new_trainer new_model trainer", { plugins }),
    },
  }),
  calls: {
    list: fields("call trainer result context_after events messages after", {
      error: fields("class message"),
      checkpoint: fields("keys state_dict plugin_state optimizer"),
    }),
  },
});

/** The questions to a plugin that the runner asks. */
export const pluginFields: Shape = fields(
  "id kind precision convert_input convert_module forward_context train_step_context val_step_context test_step_context predict_step_context " +
    "tensor_init_context module_init_context state_dict clip mixed_precision has_scaler messages",
  { plugin: fields("class args scaler"), error: fields("class message") },
);
