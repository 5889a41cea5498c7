/** @file What is looked at after a call: ranks, counts, metrics, weights, callbacks, files. */
import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Tensor } from "@lightning-ts/torch";
import * as dist from "@lightning-ts/torch/distributed";
import type { Callback, LightningModule, Trainer } from "@lightning-ts/lightning";
import { callbackStates, plain } from "../record.js";

/** Which process of how many a Trainer is in. */
export function identity(trainer: Trainer): Record<string, unknown> {
  return {
    global_rank: trainer.globalRank,
    local_rank: trainer.localRank,
    node_rank: trainer.nodeRank,
    world_size: trainer.worldSize,
    num_nodes: trainer.numNodes,
    num_devices: trainer.numDevices,
    is_global_zero: trainer.isGlobalZero,
  };
}

/** A path as recorded: relative to the run's folder, or its name where it is elsewhere. */
export function relativePath(path: string, root: string): string {
  if (path === "") return path;
  const found = relative(root, path).split(sep).join("/");
  return found.startsWith("..") ? `<elsewhere>/${found.split("/").at(-1)}` : found;
}

const kept = /\.(ckpt|csv|yaml|txt|distcp|pt)$|(^|\/)\.metadata$/;

/** The files of a run. */
export function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => kept.test(file) && statSync(join(root, file)).isFile())
    .map((file) => file.split(sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A tensor of all processes. */
function whole(tensor: Tensor): Tensor {
  return tensor instanceof dist.tensor.DTensor ? tensor.fullTensor() : tensor;
}

/** All of it. */
export function stateAfter(
  trainer: Trainer,
  model: LightningModule,
  callbacks: readonly Callback[],
  root: string,
): unknown {
  const kwargs = trainer.distributedSamplerKwargs;
  return plain({
    global_step: trainer.globalStep,
    current_epoch: trainer.currentEpoch,
    should_stop: trainer.shouldStop,
    callback_metrics: trainer.callbackMetrics,
    logged_metrics: trainer.loggedMetrics,
    progress_bar_metrics: trainer.progressBarMetrics,
    status: trainer.state.status,
    fn: trainer.state.fn,
    num_training_batches: trainer.numTrainingBatches,
    num_val_batches: trainer.numValBatches,
    num_sanity_val_batches: trainer.numSanityValBatches,
    ranks: identity(trainer),
    strategy: trainer.strategy.constructor.name,
    environment: trainer.strategy.environment.constructor.name,
    launcher: trainer.strategy.launcher?.constructor.name ?? null,
    distributed_sampler_kwargs: kwargs === null ? null : { num_replicas: kwargs.numReplicas, rank: kwargs.rank },
    process_group: dist.isInitialized() ? dist.getBackend() : null,
    state: Object.fromEntries(
      Object.entries(model.stateDict()).map(([name, value]) => [name, whole(value).flatten().tolist()]),
    ),
    callbacks: callbackStates(callbacks, (file) => relativePath(file, root)),
    ...(trainer.isGlobalZero ? { files: filesOf(root) } : {}),
    lr: trainer.optimizers.flatMap((optimizer) => optimizer.paramGroups.map((group) => group.lr)),
  });
}
