/** @file Layers whose weights lie in several processes, by columns or by rows of the product. */
import type { Module } from "../../../nn/module/module.js";
import { Embedding } from "../../../nn/modules/embedding.js";
import { Linear } from "../../../nn/modules/linear.js";
import { Parameter } from "../../../nn/parameter.js";
import { checkOptions } from "../../../util/arguments.js";
import { NotImplementedError } from "../../../util/errors.js";
import type { DeviceMesh } from "../../device-mesh/device-mesh.js";
import { distributeModule, distributeTensor } from "../distribute.js";
import { type Placement, Replicate, Shard } from "../placement.js";
import { annotated, firstInput, givenOutput, ParallelStyle, placed } from "./style.js";

/** Options of `ColwiseParallel` and `RowwiseParallel`. */
export interface ParallelLayerOptions {
  /** Where a plain input lies. Default: all of it in each process (columns), or cut along the last dimension (rows). */
  inputLayouts?: Placement | null;
  /** Where the output comes to lie. Default: cut along the last dimension (columns), or all of it in each process (rows). */
  outputLayouts?: Placement | null;
  /** Whether the output is this process's part as a plain tensor. Default true. */
  useLocalOutput?: boolean;
}

/** Where the parts of a layer lie. */
interface LayerPlan {
  readonly input: Placement;
  readonly parameters: Readonly<Record<string, Placement>>;
}

abstract class ParallelLayer extends ParallelStyle {
  /** Where a plain input lies. */
  readonly inputLayouts: Placement;
  /** Where the output comes to lie. */
  readonly outputLayouts: Placement;
  /** Whether the output is this process's part as a plain tensor. */
  readonly useLocalOutput: boolean;

  constructor(callee: string, options: ParallelLayerOptions, input: Placement, output: Placement) {
    super();
    checkOptions(callee, options, ["inputLayouts", "outputLayouts", "useLocalOutput"]);
    this.inputLayouts = options.inputLayouts ?? input;
    this.outputLayouts = options.outputLayouts ?? output;
    this.useLocalOutput = options.useLocalOutput ?? true;
  }

  protected abstract planOf(module: Module): LayerPlan | null;

  override apply(module: Module, deviceMesh: DeviceMesh): Module {
    const { name } = this.constructor;
    const plan = this.planOf(module);
    if (plan === null) {
      throw new NotImplementedError(
        `${name} currently only support nn.Linear and nn.Embedding! Received: ${module.constructor.name}. Name such a module in the plan.`,
      );
    }
    const { srcDataRank, inputLayouts, outputLayouts, useLocalOutput } = this;
    const partitionFn = (_name: string, own: Module): void => {
      for (const [key, parameter] of own.namedParameters({ recurse: false })) {
        const placements = [plan.parameters[key] ?? new Replicate()];
        const data = distributeTensor(parameter.detach(), deviceMesh, { placements, srcDataRank });
        own._setOwn(key, new Parameter(data, parameter.requiresGrad));
      }
    };
    const inputFn = (_own: Module, inputs: readonly unknown[]): unknown[] => {
      const input = annotated(firstInput(name, inputs), deviceMesh, [inputLayouts]);
      return [placed(input, [plan.input]), ...inputs.slice(1)];
    };
    const outputFn = (_own: Module, output: unknown): unknown => {
      const result = placed(givenOutput(name, output), [outputLayouts]);
      return useLocalOutput ? result.toLocal() : result;
    };
    return distributeModule(module, deviceMesh, { partitionFn, inputFn, outputFn, srcDataRank });
  }

  override toString(): string {
    return (
      `${this.constructor.name}(inputLayouts=${this.inputLayouts.toString()}, outputLayouts=${this.outputLayouts.toString()}, ` +
      `useLocalOutput=${this.useLocalOutput})`
    );
  }
}

/**
 * Each process computes some of the columns of a `Linear` or `Embedding`: it has some of the output features. Counterpart:
 * `torch.distributed.tensor.parallel.ColwiseParallel`.
 *
 * @example
 * parallelizeModule(model, mesh, { up: new ColwiseParallel(), down: new RowwiseParallel() });
 */
export class ColwiseParallel extends ParallelLayer {
  constructor(options: ParallelLayerOptions = {}) {
    super("ColwiseParallel", options, new Replicate(), new Shard(-1));
  }

  protected override planOf(module: Module): LayerPlan | null {
    const input = new Replicate();
    if (module instanceof Linear) return { input, parameters: { weight: new Shard(0), bias: new Shard(0) } };
    if (module instanceof Embedding) return { input, parameters: { weight: new Shard(1) } };
    return null;
  }
}

/**
 * Each process has some of the input features of a `Linear`, or some of the rows of an `Embedding`, and what they compute is added up.
 * Counterpart: `torch.distributed.tensor.parallel.RowwiseParallel`.
 */
export class RowwiseParallel extends ParallelLayer {
  constructor(options: ParallelLayerOptions = {}) {
    super("RowwiseParallel", options, new Shard(-1), new Replicate());
  }

  protected override planOf(module: Module): LayerPlan | null {
    if (module instanceof Linear) {
      return { input: new Shard(-1), parameters: { weight: new Shard(1), bias: new Replicate() } };
    }
    if (module instanceof Embedding) return { input: new Replicate(), parameters: { weight: new Shard(0) } };
    return null;
  }
}
