/** @file Facts about a model's layers: parameters, modes, sizes and floating-point operations. */
import { nn, noGrad, Tensor } from "@lightning-ts/torch";
import { moveToDevice } from "../../fabric/move-data.js";
import { rankZeroWarnOnce } from "../../util/rank-zero.js";
import { countFlops } from "./flops.js";
import { type LayerRow, type Sizes, type SummaryCells, summaryCells, summaryTable } from "./table.js";
import { RangeError } from "../../util/user-errors.js";
import { option, Options, type OptionsOf } from "../../util/options.js";
import { number, real, type Rule } from "../../util/rules.js";

/** How many levels of layers are listed. */
export const depth: Rule<number> = number(
  "-1 (all), 0 or a count of levels",
  (value) => Number.isInteger(value) && value >= -1,
  "Give a whole number.",
  { wrongType: RangeError, wrongValue: RangeError, schema: { type: "integer", minimum: -1 } },
);

const summarizeOptions = new Options("summarize", {
  /** How deep: 1 lists direct children, 2 their children too, -1 all, 0 nothing but totals. Default 1. */
  maxDepth: option(depth, 1),
  /** Bits of a parameter, for the size in memory. Default 32. */
  precisionBits: option(real, 32),
});

/** Options of `summarize`. */
export interface SummarizeOptions extends OptionsOf<typeof summarizeOptions> {}

/** A model that can show its sizes has an example of what `forward` takes: a tensor, or an array of arguments. */
export interface Summarizable extends nn.Module {
  /** The example: a tensor, or an array of arguments. Default: none. */
  exampleInputArray?: unknown;
}

/** Numbers about a model, and their table. Counterpart: `lightning.pytorch.utilities.model_summary.ModelSummary`. */
export interface ModelSummaryResult {
  /** The listed layers. */
  readonly layers: readonly LayerRow[];
  /** The number of parameters. */
  readonly totalParameters: number;
  /** The number of parameters that require gradients. */
  readonly trainableParameters: number;
  /** Megabytes of the parameters. */
  readonly modelSize: number;
  /** Floating-point operations of one call; 0 without an example. */
  readonly totalFlops: number;
  /** The table as text. */
  toString(): string;
  /** The table's texts one by one, to print it in another form. */
  cells(): SummaryCells;
}

/**
 * Summarises a model's layers. With an `exampleInputArray` the example is passed through the model once, without gradients and
 * in evaluation mode, to know sizes and operations; each module's mode is restored.
 *
 * @throws RangeError for a `maxDepth` that is not a whole number >= -1
 */
export function summarize(model: Summarizable, options: SummarizeOptions = {}): ModelSummaryResult {
  const { maxDepth, precisionBits } = summarizeOptions.read(options);
  const all = model.namedModules().filter(([name]) => name !== "");
  const listed = all.filter(([name]) => maxDepth === -1 || name.split(".").length <= maxDepth);
  const example = model.exampleInputArray;
  const hasSizes = example !== undefined && example !== null;
  const seen = hasSizes ? observe(model, all, example) : new Map<nn.Module, Observation>();
  // The example has given them their shapes.
  if (model.parameters().some((parameter) => parameter instanceof nn.UninitializedParameter)) {
    rankZeroWarnOnce(
      "The total number of parameters detected may be inaccurate because the model contains an instance of `UninitializedParameter`. To get an " +
        "accurate number, set `exampleInputArray` in your LightningModule.",
    );
  }
  const layers = listed.map(([name, module]): LayerRow => {
    const observation = seen.get(module);
    return {
      name,
      type: module.constructor.name,
      params: countParameters(module),
      mode: module.training ? "train" : "eval",
      flops: flopsBelow(module, seen),
      inSizes: observation?.inSizes ?? "?",
      outSizes: observation?.outSizes ?? "?",
    };
  });
  const totalParameters = countParameters(model);
  const trainableParameters = countParameters(model, true);
  const inLayers = new Set(listed.flatMap(([, module]) => module.parameters()));
  const otherParams = model.parameters().reduce((sum, p) => sum + (inLayers.has(p) ? 0 : p.numel()), 0);
  const totalFlops = flopsBelow(model, seen);
  const modelSize = (totalParameters * precisionBits) / 8 / 1e6;
  const modulesInTrain = all.filter(([, module]) => module.training).length;
  const contents = {
    layers,
    otherParams,
    trainableParams: trainableParameters,
    totalParams: totalParameters,
    sizeMegabytes: modelSize,
    modulesInTrain,
    modulesInEval: all.length - modulesInTrain,
    totalFlops,
    hasSizes,
  };
  return {
    layers,
    totalParameters,
    trainableParameters,
    modelSize,
    totalFlops,
    toString: () => summaryTable(contents),
    cells: () => summaryCells(contents),
  };
}

interface Observation {
  inSizes: Sizes;
  outSizes: Sizes;
  flops: number;
}

function countParameters(module: nn.Module, trainableOnly = false): number {
  return module.parameters().reduce((sum, p) => sum + (trainableOnly && !p.requiresGrad ? 0 : p.numel()), 0);
}

function flopsBelow(root: nn.Module, seen: ReadonlyMap<nn.Module, Observation>): number {
  return root.modules().reduce((sum, module) => sum + (seen.get(module)?.flops ?? 0), 0);
}

function observe(
  model: Summarizable,
  modules: readonly [string, nn.Module][],
  example: unknown,
): Map<nn.Module, Observation> {
  const seen = new Map<nn.Module, Observation>();
  const handles = modules.map(([, module]) =>
    module.registerForwardHook((_module, args, output) => {
      const before = seen.get(module);
      const flops = countFlops(module, args, output) + (before?.flops ?? 0);
      if (before !== undefined) before.flops = flops;
      else seen.set(module, { inSizes: sizesOf(args.length === 1 ? args[0] : args), outSizes: sizesOf(output), flops });
      return undefined;
    }),
  );
  const modes = model.modules().map((module) => [module, module.training] as const);
  const device = model.parameters()[0]?.device;
  const moved = device === undefined ? example : moveToDevice(example, device);
  try {
    model.eval();
    const args: readonly unknown[] = Array.isArray(moved) ? moved : [moved];
    noGrad(() => model.forward.call(model, ...args));
  } finally {
    for (const handle of handles) handle.remove();
    for (const [module, training] of modes) module.training = training;
  }
  return seen;
}

function isShape(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((size) => typeof size === "number");
}

function sizesOf(value: unknown): Sizes {
  if (value instanceof Tensor) return value.shape;
  // Another object with a shape, such as an array of another library.
  if (typeof value === "object" && value !== null && "shape" in value && isShape(value.shape)) return value.shape;
  return Array.isArray(value) ? value.map(sizesOf) : "?";
}
