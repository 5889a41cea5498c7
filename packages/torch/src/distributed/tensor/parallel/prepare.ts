/** @file Modules whose inputs and outputs come to lie as other modules need them. */
import type { Module } from "../../../nn/module/module.js";
import { Tensor } from "../../../tensor/tensor-class.js";
import { checkOptions, shown } from "../../../util/arguments.js";
import { isPlainObject } from "../../../util/is.js";
import { RangeError, TypeError } from "../../../util/user-errors.js";
import type { DeviceMesh } from "../../device-mesh/device-mesh.js";
import { type DTensor } from "../dtensor.js";
import { Placement } from "../placement.js";
import { annotated, ParallelStyle, placed } from "./style.js";

/** Where some values lie: one placement for one of them, null for what is left as it is. */
export type Layouts = Placement | readonly (Placement | null)[];

/** Options of `PrepareModuleInput`. */
export interface PrepareModuleInputOptions {
  /** Where plain inputs lie. Default: inputs by position are left as they are. */
  inputLayouts?: Layouts | null;
  /** Where they come to lie. */
  desiredInputLayouts?: Layouts | null;
  /** The same of values in an options object, which is the last input, by name. */
  inputKwargLayouts?: Readonly<Record<string, Placement | null>> | null;
  /** Where those come to lie. */
  desiredInputKwargLayouts?: Readonly<Record<string, Placement | null>> | null;
  /** Whether the module gets this process's parts as plain tensors. Default false. */
  useLocalOutput?: boolean;
}

/** Options of `PrepareModuleOutput`. */
export interface PrepareModuleOutputOptions {
  /** Where plain outputs lie. */
  outputLayouts: Layouts;
  /** Where they come to lie. */
  desiredOutputLayouts: Layouts;
  /** Whether the module gives this process's parts as plain tensors. Default true. */
  useLocalOutput?: boolean;
}

function listOf(layouts: Layouts | null | undefined): readonly (Placement | null)[] | null {
  if (layouts === null || layouts === undefined) return null;
  return layouts instanceof Placement ? [layouts] : layouts;
}

function expectPairs(callee: string, given: readonly unknown[] | null, desired: readonly unknown[] | null): void {
  if (given === null && desired === null) return;
  if (given !== null && desired !== null && given.length === desired.length) return;
  throw new RangeError(
    `${callee} expects layouts and desired layouts for as many values. Received: ${given?.length ?? 0} and ${desired?.length ?? 0}.`,
  );
}

/** A value in another layout; what no layout is given for stays. */
function prepared(
  value: unknown,
  mesh: DeviceMesh,
  layout: Placement | null | undefined,
  desired: Placement | null | undefined,
  isLocal: boolean,
): unknown {
  if (layout === null || layout === undefined) return value;
  if (!(value instanceof Tensor)) {
    throw new TypeError(`expecting input to be a Tensor where a layout is given! Received: ${shown(value)}.`);
  }
  const tensor: DTensor = annotated(value, mesh, [layout]);
  const result = desired === null || desired === undefined ? tensor : placed(tensor, [desired]);
  return isLocal ? result.toLocal() : result;
}

/** Brings the inputs of a module to where it needs them. Counterpart: `torch.distributed.tensor.parallel.PrepareModuleInput`. */
export class PrepareModuleInput extends ParallelStyle {
  readonly #options: PrepareModuleInputOptions;

  constructor(options: PrepareModuleInputOptions = {}) {
    super();
    const names = [
      "inputLayouts",
      "desiredInputLayouts",
      "inputKwargLayouts",
      "desiredInputKwargLayouts",
      "useLocalOutput",
    ];
    checkOptions("PrepareModuleInput", options, names);
    expectPairs("PrepareModuleInput", listOf(options.inputLayouts), listOf(options.desiredInputLayouts));
    const [given, desired] = [options.inputKwargLayouts, options.desiredInputKwargLayouts];
    expectPairs("PrepareModuleInput", given ? Object.keys(given) : null, desired ? Object.keys(desired) : null);
    this.#options = options;
  }

  override apply(module: Module, deviceMesh: DeviceMesh): Module {
    module.registerForwardPreHook((_own, inputs) => this.#prepared([...inputs], deviceMesh));
    return module;
  }

  #prepared(inputs: unknown[], mesh: DeviceMesh): unknown[] {
    const {
      inputKwargLayouts: byName,
      desiredInputKwargLayouts: desiredByName,
      useLocalOutput = false,
    } = this.#options;
    const [layouts, desired] = [listOf(this.#options.inputLayouts), listOf(this.#options.desiredInputLayouts)];
    const last = inputs[inputs.length - 1];
    const named = byName != null && isPlainObject(last) ? inputs.pop() : null;
    if (layouts !== null && layouts.length !== inputs.length) {
      throw new RangeError(
        `module inputs and input_layouts should have same length! PrepareModuleInput has ${layouts.length}. Received: ${inputs.length}.`,
      );
    }
    const result = inputs.map((value, i) => prepared(value, mesh, layouts?.[i], desired?.[i], useLocalOutput));
    if (!isPlainObject(named)) return result;
    const options = Object.entries(named).map(([name, value]) => [
      name,
      prepared(value, mesh, byName?.[name], desiredByName?.[name], useLocalOutput),
    ]);
    return [...result, Object.fromEntries(options)];
  }
}

/** Brings the outputs of a module to where they are needed. Counterpart: `torch.distributed.tensor.parallel.PrepareModuleOutput`. */
export class PrepareModuleOutput extends ParallelStyle {
  readonly #options: PrepareModuleOutputOptions;

  constructor(options: PrepareModuleOutputOptions) {
    super();
    checkOptions("PrepareModuleOutput", options, ["outputLayouts", "desiredOutputLayouts", "useLocalOutput"]);
    expectPairs("PrepareModuleOutput", listOf(options.outputLayouts), listOf(options.desiredOutputLayouts));
    this.#options = options;
  }

  override apply(module: Module, deviceMesh: DeviceMesh): Module {
    module.registerForwardHook((_own, _inputs, output) => this.#prepared(output, deviceMesh));
    return module;
  }

  #prepared(output: unknown, mesh: DeviceMesh): unknown {
    const { useLocalOutput = true } = this.#options;
    const [layouts, desired] = [listOf(this.#options.outputLayouts), listOf(this.#options.desiredOutputLayouts)];
    const outputs: readonly unknown[] = Array.isArray(output) ? output : [output];
    if (outputs.length !== layouts?.length) {
      throw new RangeError(
        `module outputs and output_layouts should have same length! PrepareModuleOutput has ${layouts?.length ?? 0}. Received: ${outputs.length}.`,
      );
    }
    const result = outputs.map((value, i) => prepared(value, mesh, layouts[i], desired?.[i], useLocalOutput));
    return Array.isArray(output) ? result : result[0];
  }
}

/** Both of them. Counterpart: `torch.distributed.tensor.parallel.PrepareModuleInputOutput`. */
export class PrepareModuleInputOutput extends ParallelStyle {
  readonly #input: PrepareModuleInput;
  readonly #output: PrepareModuleOutput;

  constructor(
    options: Omit<PrepareModuleInputOptions, "useLocalOutput"> &
      PrepareModuleOutputOptions & { useLocalInput?: boolean },
  ) {
    super();
    const { outputLayouts, desiredOutputLayouts, useLocalOutput = true, useLocalInput = false, ...rest } = options;
    this.#input = new PrepareModuleInput({ ...rest, useLocalOutput: useLocalInput });
    this.#output = new PrepareModuleOutput({ outputLayouts, desiredOutputLayouts, useLocalOutput });
  }

  override apply(module: Module, deviceMesh: DeviceMesh): Module {
    this.#input.apply(module, deviceMesh);
    return this.#output.apply(module, deviceMesh);
  }
}
