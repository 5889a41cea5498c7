/** @file Group "loggers": what loggers add to the smallest step that logs 10 metrics. */
import { type Group, ours, type Peer, python, type Row } from "../plan.js";
import { startService } from "../run/service.js";

/** The most that a step may take longer, in microseconds. */
const most: Peer = { name: "10 us", side: ours("limit", "10"), target: 1 };

function row(kind: string, where: string, isPython: boolean, more: readonly Peer[] = []): Row {
  const needs = modules[kind];
  const lightning: Peer = { name: "Lightning", side: python("loggers", kind), target: null };
  return {
    name: `loggers-${kind}`,
    title: `what 10 metrics a step to ${where} add to it`,
    measure: "time",
    ours: ours("loggers", kind),
    peers: isPython ? [...more, needs === undefined ? lightning : { ...lightning, needs }] : more,
    // An iteration counts one difference, of several fits: one is a round.
    roundMs: 0.001,
    rounds: 6,
    hasWorkers: true,
  };
}

/** Python's modules that a logger of Lightning needs. */
const modules: Readonly<Record<string, string>> = { mlflow: "mlflow", wandb: "wandb", tensorboard: "tensorboard" };

export const loggers: Group = {
  name: "loggers",
  title: "Loggers: the smallest step, which logs 10 metrics; what is added to a fit without a logger, time of a step",
  prepare: startService,
  rows: [
    row("mlflow", "MLflow's interface", true, [most]),
    row("wandb", "the file of a W&B run, offline,", true, [most]),
    row("wandb-online", "W&B's interface and the run's file", false, [most]),
    row("tensorboard", "TensorBoard's files", true),
    row("csv", "a CSV file", true),
  ],
};
