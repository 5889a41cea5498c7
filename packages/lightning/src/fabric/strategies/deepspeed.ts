/** @file DeepSpeedStrategy: the stages of ZeRO, on the machinery of FSDP. */
import { amp, distributed } from "@lightning-ts/torch";
import { NotAvailableError } from "../../util/errors.js";
import { type AnyOptions, option, optional, Options, type OptionsOf, type ValuesOf } from "../../util/options.js";
import { rankZeroWarn } from "../../util/rank-zero.js";
import { anything, boolean, number, oneOf, whole } from "../../util/rules.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import type { Accelerator } from "../accelerators/accelerator.js";
import { DeepSpeedPrecision } from "../precision/deepspeed-precision.js";
import { FSDPPrecision } from "../precision/fsdp-precision.js";
import type { Precision } from "../precision/precision.js";
import { checkSharded } from "../precision/sharded.js";
import { readDeepSpeedConfig } from "./deepspeed-config.js";
import { FSDPStrategy, type ShardingStrategy } from "./fsdp.js";
import { wrapPolicy } from "./fsdp-options.js";
import { parallelTable } from "./parallel-options.js";
import { partsTable } from "./strategy.js";

const place = oneOf(["cpu", "nvme"], RangeError);

const options = new Options("DeepSpeedStrategy", {
  /** Whether anything is sharded. Default true. */
  zeroOptimization: option(boolean, true),
  /** What is sharded: 1 states of optimizers, 2 gradients too, 3 parameters too; 0 nothing. Default 2. */
  stage: option(oneOf([0, 1, 2, 3], RangeError), 2),
  /** Where models are made before they are sharded: "cpu"; "nvme" is refused. Default null: as `configureModel` makes them. */
  remoteDevice: optional(place),
  /** Whether shards, and with them the optimizer's state and its steps, are on the CPU. Default false. */
  offloadOptimizer: option(boolean, false),
  /** The same, of stage 3. Default false. */
  offloadParameters: option(boolean, false),
  /** Where parameters are offloaded to: "nvme" is refused. Default "cpu". */
  offloadParamsDevice: option(place, "cpu"),
  /** Where states of optimizers are offloaded to: "nvme" is refused. Default "cpu". */
  offloadOptimizerDevice: option(place, "cpu"),
  /** Whether what is offloaded lies in pinned memory. Default false. */
  pinMemory: option(boolean, false),
  /**
   * A configuration in DeepSpeed's format, or the path of its file, in the place of all options above and of those of the loss scale. Default null: the file
   * that `PL_DEEPSPEED_CONFIG_PATH` names, if any.
   */
  config: optional(anything<Readonly<Record<string, unknown>> | string>("an object, a path")),
  /** The factor of the loss in "16-mixed". Default 0: one that adapts. */
  lossScale: option(
    number("a number of at least 0", (value) => value >= 0),
    0,
  ),
  /** The first factor, as a power of 2. Default 16. */
  initialScalePower: option(whole(0), 16),
  /** Steps without infinite gradients after which the factor doubles. Default 1000. */
  lossScaleWindow: option(whole(1), 1000),
  /**
   * Whether checkpoints leave parameters out that are not trained: those of a base model that is fine-tuned. They are loaded with `strictLoading: false` of
   * the module. Default false.
   */
  excludeFrozenParameters: option(boolean, false),
  /** Which modules are gathered one by one in stage 3. Default null: those with a million parameters. */
  autoWrapPolicy: optional(wrapPolicy),
  ...parallelTable,
  ...partsTable,
});

/** Options of `DeepSpeedStrategy`. */
export interface DeepSpeedOptions extends OptionsOf<typeof options> {}

type Values = ValuesOf<typeof options>;

const stages: Readonly<Record<Values["stage"], ShardingStrategy>> = {
  0: "NO_SHARD",
  1: "SHARD_GRAD_OP",
  2: "SHARD_GRAD_OP",
  3: "FULL_SHARD",
};

const MILLION = 1_000_000;

/**
 * The stages of DeepSpeed's ZeRO, on the machinery of `FSDPStrategy`: on GPUs and CPUs, with any optimizers, and sharded checkpoints of PyTorch's format.
 * Counterpart: `lightning.pytorch.strategies.DeepSpeedStrategy`, which needs the Python package and GPUs.
 *
 * @example
 * new Trainer({ devices: 2, strategy: new DeepSpeedStrategy({ stage: 3, offloadOptimizer: true }) });
 */
export class DeepSpeedStrategy extends FSDPStrategy {
  /** What the constructor takes. */
  static override readonly options: AnyOptions = options;

  override readonly name: string = "deepspeed";
  /** What the strategy was given, with defaults and what the configuration says. */
  readonly zero: Values;

  /** @throws TypeError or RangeError for an invalid option or configuration; NotAvailableError for "nvme" */
  constructor(given: DeepSpeedOptions = {}) {
    const read = options.read(given);
    const zero = options.read({ ...given, ...readDeepSpeedConfig(read.config) });
    refuseNvme(zero);
    const { accelerator, autoWrapPolicy, checkpointIO, environment, precision, processGroupBackend, stage } = zero;
    const isOffloaded = zero.offloadOptimizer || (stage === 3 && zero.offloadParameters);
    const { CPUOffloadPolicy, sizeBasedAutoWrapPolicy } = distributed.fsdp;
    const byDefault = stage === 3 ? sizeBasedAutoWrapPolicy({ minNumParams: MILLION }) : null;
    super({
      accelerator,
      precision,
      checkpointIO,
      environment,
      processGroupBackend,
      timeout: zero.timeout / 1000,
      shardingStrategy: stages[zero.zeroOptimization ? stage : 0],
      cpuOffload: isOffloaded ? new CPUOffloadPolicy({ pinMemory: zero.pinMemory }) : false,
      autoWrapPolicy: autoWrapPolicy ?? byDefault,
      stateDictType: "sharded",
    });
    this.zero = zero;
  }

  protected override get savesFrozen(): boolean {
    return !this.zero.excludeFrozenParameters;
  }

  override validateParts(_accelerator: Accelerator, precision: string): void {
    checkSharded("DeepSpeedStrategy", precision);
  }

  override makePrecision(name: string, deviceType: () => string): Precision {
    checkSharded("DeepSpeedStrategy", name);
    if (name !== "16-mixed") return new DeepSpeedPrecision(name);
    if (deviceType() !== "cpu") return new ScaledPrecision(this.zero, deviceType());
    rankZeroWarn(
      'precision: "16-mixed" was given, and float16 gains nothing on a CPU. "bf16-mixed" is used. Give that, or a DeepSpeedPrecision to `plugins`.',
    );
    return new DeepSpeedPrecision("bf16-mixed");
  }

  protected override checkPrecision(precision: Precision): void {
    if (precision instanceof DeepSpeedPrecision || precision instanceof ScaledPrecision) return;
    throw new TypeError(
      `DeepSpeedStrategy: expected a DeepSpeedPrecision. Received: ${precision.constructor.name}. Give its name to \`precision\`, or a DeepSpeedPrecision.`,
    );
  }
}

/** float16 with a factor of the loss. */
class ScaledPrecision extends FSDPPrecision {
  override readonly strategy: string = "deepspeed";

  constructor({ initialScalePower, lossScale, lossScaleWindow }: Values, deviceType: string) {
    const isFixed = lossScale > 0;
    // A factor of 1 neither grows nor shrinks.
    const growth = isFixed ? { growthFactor: 1 + Number.EPSILON, backoffFactor: 1 - Number.EPSILON } : {};
    const initScale = isFixed ? lossScale : 2 ** initialScalePower;
    super("16-mixed", {
      scaler: new amp.GradScaler(deviceType, { initScale, growthInterval: lossScaleWindow, ...growth }),
    });
  }
}

function refuseNvme(zero: Values): void {
  const { offloadOptimizer, offloadOptimizerDevice, offloadParameters, offloadParamsDevice, remoteDevice } = zero;
  const isUsed = (is: boolean, device: string | null): boolean => is && device === "nvme";
  const found =
    (isUsed(true, remoteDevice) && "remoteDevice") ||
    (isUsed(offloadParameters, offloadParamsDevice) && "offloadParamsDevice") ||
    (isUsed(offloadOptimizer, offloadOptimizerDevice) && "offloadOptimizerDevice");
  if (found !== false)
    throw new NotAvailableError(`DeepSpeedStrategy: ${found}: "nvme"`, 'offloading to disks; "cpu" is there');
}
