/** @file ReduceLROnPlateau of a command line: it knows which metric it watches. */
import { optim } from "@lightning-ts/torch";

/**
 * Lowers the learning rate where a metric stops getting better. The command line needs its name, which `configureOptimizers` otherwise gives.
 * Counterpart: `lightning.pytorch.cli.ReduceLROnPlateau`.
 */
export class ReduceLROnPlateau extends optim.lrScheduler.ReduceLROnPlateau {
  /** The metric that is watched. */
  readonly monitor: string;

  constructor(optimizer: optim.Optimizer, monitor: string, options: optim.lrScheduler.ReduceLROnPlateauOptions = {}) {
    super(optimizer, options);
    this.monitor = monitor;
  }
}
