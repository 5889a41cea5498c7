/** @file Applies styles to the modules that a plan names. */
import { Module } from "../../../nn/module/module.js";
import { checkOptions, shown } from "../../../util/arguments.js";
import { emitWarning } from "../../../util/errors.js";
import { RangeError, TypeError } from "../../../util/user-errors.js";
import type { DeviceMesh } from "../../device-mesh/device-mesh.js";
import { expectMesh } from "../dtensor.js";
import { ParallelStyle } from "./style.js";

/** A style by the name of a submodule, "" for the module itself; each part may have wildcards: "layers.*.up". */
export type ParallelPlan = Readonly<Record<string, ParallelStyle>>;

/** Options of `parallelizeModule`. */
export interface ParallelizeModuleOptions {
  /** As of `distributeTensor`. Default 0. */
  srcDataRank?: number | null;
}

/** The pattern of a part of a name, in which "*", "?" and "[...]" are as in a shell. */
function patternOf(part: string): RegExp {
  const text = part
    .replace(/[.+^${}()|\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".")
    .replace(/\[!/g, "[^");
  return new RegExp(`^${text}$`);
}

/** A module with the one that owns it. */
interface Place {
  readonly parent: Module | null;
  readonly name: string;
  readonly module: Module;
}

function matching(root: Place, parts: readonly string[]): Place[] {
  return parts.reduce<Place[]>(
    (found, part) => {
      const pattern = patternOf(part);
      return found.flatMap(({ module: parent }) =>
        parent
          .namedChildren()
          .filter(([name]) => pattern.test(name))
          .map(([name, module]) => ({ parent, name, module })),
      );
    },
    [root],
  );
}

/** Applies a style, and puts what it gives where the module was. */
function applyAt({ parent, name, module }: Place, style: ParallelStyle, mesh: DeviceMesh, src: number | null): Module {
  if (!(style instanceof ParallelStyle)) {
    throw new TypeError(`parallelizeModule expects a ParallelStyle for "${name}". Received: ${shown(style)}.`);
  }
  style.srcDataRank = src;
  const result = style.apply(module, mesh);
  if (result !== module && parent !== null) parent._setOwn(name, result);
  return result;
}

/**
 * Makes modules work in several processes. All processes of the mesh call it; weights are those of the first one. Counterpart:
 * `torch.distributed.tensor.parallel.parallelize_module`.
 *
 * @param deviceMesh of one dimension: `mesh.at("tp")` of one with more
 * @param plan one style for the module itself, or styles by the names of its submodules. A name that is not there is a warning
 * @returns the module
 * @throws RangeError for a mesh of several dimensions, NotImplementedError for a module that a style is not for
 *
 * @example
 * parallelizeModule(model, mesh, { "blocks.*.up": new ColwiseParallel(), "blocks.*.down": new RowwiseParallel() });
 */
export function parallelizeModule(
  module: Module,
  deviceMesh: DeviceMesh,
  plan: ParallelStyle | ParallelPlan,
  options: ParallelizeModuleOptions = {},
): Module {
  const callee = "parallelizeModule";
  if (!(module instanceof Module)) throw new TypeError(`${callee} expects a Module. Received: ${shown(module)}.`);
  expectMesh(callee, deviceMesh);
  checkOptions(callee, options, ["srcDataRank"]);
  if (deviceMesh.ndim > 1) {
    throw new RangeError(
      `Tensor Parallel only accepts a 1D DeviceMesh, but found ${deviceMesh.ndim}D! Give one dimension of it, such as mesh.at("tp").`,
    );
  }
  const { srcDataRank = 0 } = options;
  const root: Place = { parent: null, name: "", module };
  if (plan instanceof ParallelStyle) return applyAt(root, plan, deviceMesh, srcDataRank);
  if (typeof plan !== "object" || plan === null) {
    throw new TypeError(
      `${callee} expects a ParallelStyle, or styles by names of modules, as plan. Received: ${shown(plan)}.`,
    );
  }
  const entries = Object.entries(plan);
  if (entries.length === 0) emitWarning(`${callee}: the plan is empty, and no module is parallelized.`);
  for (const [path, style] of entries) {
    const places = path === "" ? [root] : matching(root, path.split("."));
    if (places.length === 0) {
      emitWarning(`Parallelize plan key '${path}' could not be resolved: no submodule matching it. It is skipped.`);
    }
    for (const place of places) applyAt(place, style, deviceMesh, srcDataRank);
  }
  return module;
}
