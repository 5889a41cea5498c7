/** @file Where the library's classes are, and where Python has them. */
import { data, nn, optim } from "@lightning-ts/torch";
import * as accelerators from "../../accelerators.js";
import * as callbacks from "../../callbacks/index.js";
import { LightningDataModule } from "../../core/datamodule.js";
import { LightningModule } from "../../core/module.js";
import * as demos from "../../demos/boring-classes.js";
import * as loggers from "../../loggers/index.js";
import * as environments from "../../plugins/environments.js";
import * as plugins from "../../plugins.js";
import * as profilers from "../../profilers/index.js";
import * as strategies from "../../strategies.js";
import { Trainer } from "../../trainer/trainer.js";
import type { ClassType } from "../type.js";
import { ReduceLROnPlateau } from "./plateau.js";

/** What objects a file may ask for, by package: those of classes that extend one of these. */
export const kinds: Readonly<Record<"lightning" | "torch", readonly ClassType[]>> = {
  lightning: [
    Trainer,
    LightningModule,
    LightningDataModule,
    callbacks.Callback,
    loggers.Logger,
    strategies.Strategy,
    accelerators.Accelerator,
    plugins.Precision,
    plugins.CheckpointIO,
    plugins.LayerSync,
    environments.ClusterEnvironment,
    profilers.Profiler,
    ReduceLROnPlateau,
  ],
  torch: [
    nn.Module,
    optim.Optimizer,
    optim.lrScheduler.LRScheduler,
    data.Dataset,
    data.IterableDataset,
    data.Sampler,
    data.DataLoader,
  ],
};

/** The package of a class path. */
export function packageOf(path: string): "lightning" | "torch" {
  return path.startsWith("torch.") ? "torch" : "lightning";
}

/** What modules export, by the name of Python's module. Of a class that several have, the first counts. */
export const namespaces: Readonly<Record<string, object>> = {
  "lightning.pytorch": { Trainer, LightningModule, LightningDataModule },
  "lightning.pytorch.cli": { ReduceLROnPlateau },
  "lightning.pytorch.callbacks": callbacks,
  "lightning.pytorch.loggers": loggers,
  "lightning.pytorch.strategies": strategies,
  "lightning.pytorch.accelerators": accelerators,
  "lightning.pytorch.plugins": plugins,
  "lightning.pytorch.plugins.environments": environments,
  "lightning.pytorch.profilers": profilers,
  "lightning.pytorch.demos.boring_classes": demos,
  "torch.nn": nn,
  "torch.optim": optim,
  "torch.optim.lr_scheduler": optim.lrScheduler,
  "torch.optim.swa_utils": optim.swaUtils,
  "torch.utils.data": data,
};
