/** @file Layers that work on each place of a sequence by itself. */
import type { Module } from "../../../nn/module/module.js";
import { Parameter } from "../../../nn/parameter.js";
import { checkOptions } from "../../../util/arguments.js";
import type { DeviceMesh } from "../../device-mesh/device-mesh.js";
import { distributeModule } from "../distribute.js";
import { DTensor } from "../dtensor.js";
import { Replicate, Shard } from "../placement.js";
import { annotated, firstInput, givenOutput, ParallelStyle, placed } from "./style.js";

/** Options of `SequenceParallel`. */
export interface SequenceParallelOptions {
  /** The dimension of the sequence. Default 1. */
  sequenceDim?: number;
  /** Whether the output is this process's part as a plain tensor. Default false. */
  useLocalOutput?: boolean;
}

/**
 * Each process works on a part of the sequence: for `LayerNorm`, `RMSNorm`, `Dropout`, whose parameters all processes have. Counterpart:
 * `torch.distributed.tensor.parallel.SequenceParallel`.
 */
export class SequenceParallel extends ParallelStyle {
  /** The dimension of the sequence. */
  readonly sequenceDim: number;
  /** Whether the output is this process's part as a plain tensor. */
  readonly useLocalOutput: boolean;

  constructor(options: SequenceParallelOptions = {}) {
    super();
    checkOptions("SequenceParallel", options, ["sequenceDim", "useLocalOutput"]);
    this.sequenceDim = options.sequenceDim ?? 1;
    this.useLocalOutput = options.useLocalOutput ?? false;
  }

  override apply(module: Module, deviceMesh: DeviceMesh): Module {
    const sequence = [new Shard(this.sequenceDim)];
    // Their first values are the same in all processes: ones and zeros. No communication, as in PyTorch.
    const partitionFn = (_name: string, own: Module): void => {
      for (const [key, parameter] of own.namedParameters({ recurse: false })) {
        const data = DTensor.fromLocal(parameter.detach(), deviceMesh, [new Replicate()]);
        own._setOwn(key, new Parameter(data, parameter.requiresGrad));
      }
    };
    const inputFn = (_own: Module, inputs: readonly unknown[]): unknown[] => {
      const input = annotated(firstInput("SequenceParallel", inputs), deviceMesh, sequence);
      return [placed(input, sequence), ...inputs.slice(1)];
    };
    const outputFn = (_own: Module, output: unknown): unknown => {
      const result = givenOutput("SequenceParallel", output);
      return this.useLocalOutput ? result.toLocal() : result;
    };
    return distributeModule(module, deviceMesh, { partitionFn, inputFn, outputFn });
  }
}
