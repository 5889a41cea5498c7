/** @file Averages of a model's parameters over ranks, every few steps. */
import { withoutGrad } from "../../../nn/without-grad.js";
import { disposing } from "../../../nn/disposing.js";
import type { ParamGroup } from "../../../optim/param-group.js";
import { Tensor } from "../../../tensor/tensor.js";
import { cat } from "../../../generated/ops.js";
import { checkOptions, shown } from "../../../util/arguments.js";
import { emitWarning } from "../../../util/errors.js";
import { RangeError } from "../../../util/user-errors.js";
import { allReduce } from "../../reduce.js";
import { groupOrDefault } from "../../../nn/parallel/group.js";
import type { ProcessGroup } from "../../process-group.js";

/** Parameters of a model, or the groups of an optimizer. */
export type AveragedParameters = Iterable<Tensor | ParamGroup>;

/**
 * Sets parameters that have a gradient to their mean over a group. Counterpart: `average_parameters_or_parameter_groups`.
 *
 * @param processGroup null for the default group
 */
export function averageParameters(params: AveragedParameters, processGroup: ProcessGroup | null = null): void {
  const group = groupOrDefault("averageParameters", processGroup);
  const averaged = [...params]
    .flatMap((item) => (item instanceof Tensor ? [item] : item.params))
    .filter((parameter) => parameter.grad !== null);
  if (averaged.length === 0) return;
  withoutGrad(() =>
    disposing(() => {
      const flat = cat(averaged.map((parameter) => parameter.detach().reshape([-1])));
      flat.div_(group.size());
      allReduce(flat, { group });
      let start = 0;
      for (const parameter of averaged) {
        const size = parameter.numel();
        parameter.copy_(flat.narrow(0, start, size).viewAs(parameter));
        start += size;
      }
      return [] as const;
    }),
  );
}

/** Averages parameters over ranks when it is time. Counterpart: `ModelAverager`. */
export abstract class ModelAverager {
  /** The ranks; null for all. */
  readonly processGroup: ProcessGroup | null;
  /** Calls of `averageParameters` up to now. */
  step = 0;

  constructor(processGroup: ProcessGroup | null = null) {
    this.processGroup = processGroup;
  }

  /** Called after each step of the optimizer. */
  abstract averageParameters(params: AveragedParameters): void;
}

/** Options of `PeriodicModelAverager`. */
export interface PeriodicModelAveragerOptions {
  /** Steps from one average to the next. */
  period: number;
  /** Steps before the first. Default 0. */
  warmupSteps?: number;
  /** The ranks; default all. */
  processGroup?: ProcessGroup | null;
}

/** Averages parameters every `period` steps, after `warmupSteps`. Counterpart: `PeriodicModelAverager`. */
export class PeriodicModelAverager extends ModelAverager {
  readonly period: number;
  readonly warmupSteps: number;

  /** @throws RangeError for a period below 1 or a negative number of steps */
  constructor(options: PeriodicModelAveragerOptions) {
    checkOptions("PeriodicModelAverager", options, ["period", "warmupSteps", "processGroup"]);
    const { period, warmupSteps = 0, processGroup = null } = options;
    super(processGroup);
    if (!(Number.isInteger(warmupSteps) && warmupSteps >= 0)) {
      throw new RangeError(`Arg \`\`warmup_steps\`\` must be a non-negative number. Received: ${shown(warmupSteps)}.`);
    }
    if (!(Number.isInteger(period) && period >= 1)) {
      throw new RangeError(`Arg \`\`period\`\` must be a positive value. Received: ${shown(period)}.`);
    }
    if (period === 1) {
      emitWarning(
        "When period is 1, no need to use model averaging because the communication cost of all-reducing parameters will be no less than the " +
          "cost of all-reducing gradients by DistributedDataParallel in the backward pass. Therefore, only DistributedDataParallel should be " +
          "used for this case.",
      );
    }
    this.period = period;
    this.warmupSteps = warmupSteps;
  }

  override averageParameters(params: AveragedParameters): void {
    const late = this.step - this.warmupSteps;
    if (late >= 0 && late % this.period === 0) averageParameters(params, this.processGroup);
    this.step++;
  }
}
