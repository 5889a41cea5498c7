/** @file Optimizers and schedulers, in the forms that `configureOptimizers` may return. */
import type { optim, Tensor } from "@lightning-ts/torch";

/** An optimizer. */
export type Optimizer = optim.Optimizer;

/** What the loops need of a scheduler: steps, with a metric where it watches one, and a state. */
export interface Scheduler {
  /** Makes one step; ReduceLROnPlateau gets the metric that it watches. */
  step(metricOrEpoch?: number | Tensor): void;
  /** Its state for checkpoints. */
  stateDict(): Record<string, unknown>;
  /** Restores what `stateDict` gave. */
  loadStateDict(state: Readonly<Record<string, unknown>>): void;
}

/** After what a scheduler steps. */
export type SchedulerInterval = "epoch" | "step" | "everyBatch" | "validation";

/** When a scheduler steps. */
export interface SchedulerConfig {
  /** The scheduler itself. */
  scheduler: Scheduler;
  /**
   * After each epoch, each optimizer step, each batch ("everyBatch": also of those whose gradients are only added up), or each validation
   * of a fit ("validation"). Lightning has the first two. Default "epoch".
   */
  interval: SchedulerInterval;
  /** Steps after this many of them. Default 1. */
  frequency: number;
  /** Whether the scheduler is stepped with a metric. Default: whether it is ReduceLROnPlateau. */
  reduceOnPlateau: boolean;
  /** The metric's name. */
  monitor: string | null;
  /** Whether a missing metric is an error. Default true. */
  strict: boolean;
  /** The name under which LearningRateMonitor logs it. */
  name: string | null;
}

/** A scheduler that the module may step itself, for example in `lrSchedulerStep`. */
export type GivenScheduler = Omit<Scheduler, "step"> & Partial<Pick<Scheduler, "step">>;

/** A scheduler, or its configuration. */
export type SchedulerInput =
  | GivenScheduler
  | (Partial<Omit<SchedulerConfig, "scheduler">> & { scheduler: GivenScheduler; reduce_on_plateau?: never });

/** An optimizer with its scheduler. */
export interface OptimizerConfig {
  optimizer: Optimizer;
  lrScheduler?: SchedulerInput;
  /** The metric of a plateau scheduler. */
  monitor?: string;
  /** Python's name: here it is `lrScheduler`. */
  lr_scheduler?: never;
}

/** What `configureOptimizers` may return; null trains without optimizers. */
export type OptimizersInput =
  | Optimizer
  | OptimizerConfig
  | readonly Optimizer[]
  | readonly OptimizerConfig[]
  | readonly [readonly Optimizer[], readonly SchedulerInput[]]
  | null
  | undefined;
