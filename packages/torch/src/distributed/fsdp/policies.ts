/** @file How sharded modules compute and where their shards lie: `MixedPrecisionPolicy`, `OffloadPolicy`. */
import type { DType } from "../../tensor/dtype.js";
import { DType as DTypeClass } from "../../tensor/dtype.js";
import { checkOptions, kindOf, shown } from "../../util/arguments.js";
import { TypeError } from "../../util/user-errors.js";

/** Options of `MixedPrecisionPolicy`. */
export interface MixedPrecisionPolicyOptions {
  /** What parameters are gathered and computed with in. Default: their own dtype. Optimizers keep stepping the shards in their own. */
  paramDtype?: DType | null;
  /** What gradients are reduced in. Default: the dtype that they are computed in. */
  reduceDtype?: DType | null;
  /** What floating-point outputs of the module's forward are cast to. Default: they stay. */
  outputDtype?: DType | null;
  /** Whether floating-point inputs of the module's forward are cast to `paramDtype`. Default true. */
  castForwardInputs?: boolean;
}

/** The dtypes that a sharded module computes and communicates in. Counterpart: `torch.distributed.fsdp.MixedPrecisionPolicy`. */
export class MixedPrecisionPolicy {
  readonly paramDtype: DType | null;
  readonly reduceDtype: DType | null;
  readonly outputDtype: DType | null;
  readonly castForwardInputs: boolean;

  /** @throws TypeError for an option that is neither a dtype nor null */
  constructor(options: MixedPrecisionPolicyOptions = {}) {
    checkOptions("MixedPrecisionPolicy", options, ["paramDtype", "reduceDtype", "outputDtype", "castForwardInputs"]);
    const { paramDtype = null, reduceDtype = null, outputDtype = null, castForwardInputs = true } = options;
    for (const [name, dtype] of Object.entries({ paramDtype, reduceDtype, outputDtype })) {
      if (dtype === null || dtype instanceof DTypeClass) continue;
      throw new TypeError(
        `MixedPrecisionPolicy expects ${name} as a dtype, such as torch.bfloat16. Received: ${kindOf(dtype)}.`,
      );
    }
    if (typeof castForwardInputs !== "boolean") {
      throw new TypeError(
        `MixedPrecisionPolicy expects castForwardInputs as a boolean. Received: ${shown(castForwardInputs)}.`,
      );
    }
    this.paramDtype = paramDtype;
    this.reduceDtype = reduceDtype;
    this.outputDtype = outputDtype;
    this.castForwardInputs = castForwardInputs;
  }
}

/** Where shards lie: on the device that computes. Counterpart: `torch.distributed.fsdp.OffloadPolicy`. */
export class OffloadPolicy {
  /** For the compiler only: not every object is a policy. */
  declare private readonly isOffloadPolicy: true;
}

/** Options of `CPUOffloadPolicy`. */
export interface CPUOffloadPolicyOptions {
  /** Whether shards lie in pinned memory, which copies to and from a GPU need not wait for. Default true. Nothing without a GPU. */
  pinMemory?: boolean;
}

/**
 * Shards of parameters, gradients and with them the optimizer's state lie on the CPU; parameters are copied to the device when they are gathered.
 * Counterpart: `torch.distributed.fsdp.CPUOffloadPolicy`.
 */
export class CPUOffloadPolicy extends OffloadPolicy {
  readonly pinMemory: boolean;

  constructor(options: CPUOffloadPolicyOptions = {}) {
    super();
    checkOptions("CPUOffloadPolicy", options, ["pinMemory"]);
    this.pinMemory = options.pinMemory ?? true;
  }
}
