/** @file The fields of a trace of several processes that this runner reads. */
import { fields, type Shape, unknownField } from "../fields.js";
import type { RankedTrace } from "./scenario.js";

const loader: Shape = fields("samples batch_size shuffle sampler sized shard drop_last");
const data: Shape = { oneOf: [{ list: loader }, { fields: { collection: { each: loader } } }, loader] };

const trace: Shape = fields("lightning torch", {
  scenario: fields("name family kind world launcher strategy seed trainer go_on", {
    data: fields("via prepare_data_per_node", { train: data, val: data, test: data, predict: data }),
    model: fields("net use_extra init loss optimizers manual toggle step_every clip momentum reshard", {
      log: { list: fields("hook name value args ranks by") },
      do: { list: fields("hook do at ranks signal of sync_grads src op all by_rank seconds path weights_only code") },
      scheduler: fields("kind interval frequency monitor"),
    }),
    callbacks: { list: fields("class args dirpath") },
    run: { list: fields("fn ckpt_path new_trainer new_model trainer new_processes world strategy") },
  }),
  groups: {
    list: fields("world hangs files csv", {
      ranks: {
        list: fields("rank env exit", {
          calls: { list: fields("call events result after cut", { error: fields("class message code") }) },
        }),
      },
    }),
  },
});

/** The first field that the runner does not know, as a sentence; null if it knows them all. */
export function unknownRankedField(recorded: RankedTrace): string | null {
  return unknownField(recorded, trace);
}
