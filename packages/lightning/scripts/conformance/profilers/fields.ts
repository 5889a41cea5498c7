/** @file The fields of recorded cases of profilers that the runner reads: one that it does not know would go unnoticed. */
import { fields, type Shape } from "../fields.js";
import type { ProfilerCase } from "./scenario.js";

const loader = fields("samples batch_size");
const data: Shape = { oneOf: [{ list: loader }, loader] };
const error = fields("class message");

const scenario = fields("trainer logger", {
  data: fields("via", { train: data, val: data, test: data, predict: data }),
  model: fields("attributes block own_action raise_at scheduler manual optimizers"),
  callbacks: { list: fields("class args") },
  run: { list: fields("fn path ckpt_path args") },
});

const run = (more: string, seen: string): Shape =>
  fields(`id kind ${more}`.trim(), { scenario, calls: { list: fields(`call ${seen}`, { error }) } });

/** The fields of each kind of case. */
export const fieldsOf: Readonly<Record<ProfilerCase["kind"], Shape>> = {
  actions: run("", "actions"),
  simple: run("profiler", "recorded open reports files"),
  advanced: run("profiler", "titles headers files"),
  pytorch: run("profiler", "files messages reports traces"),
  schedule: fields("id kind args warnings actions", { error }),
  wrapper: fields("id kind schedule begin rows"),
  report: fields("id kind durations extended stage elapsed text", { error }),
  rules: fields("id kind class args", { error, steps: { list: fields("do gives", { error }) } }),
  trainer: fields("id kind profiler class", { error }),
};
