/** @file Under which names learning rates are logged. */
import { MisconfigurationException } from "../../util/errors.js";
import type { Optimizer, SchedulerConfig } from "../../core/optimization.js";

/** An optimizer with a name for each of its parameter groups. */
export interface Named {
  optimizer: Optimizer;
  names: string[];
  /** When its scheduler steps; null without a scheduler. */
  interval: "step" | "epoch" | null;
}

/** The optimizer that a scheduler steps. */
function optimizerOf(config: SchedulerConfig): Optimizer | null {
  const { optimizer } = config.scheduler as { optimizer?: Optimizer };
  return optimizer ?? null;
}

/**
 * Names of learning rates: "lr-SGD", the second optimizer of a class "lr-SGD-1", a scheduler's own name where it has one; with
 * several parameter groups "/pg1" or "/" and the group's name follows. First those with a scheduler, then the others.
 *
 * @throws MisconfigurationException if two groups of an optimizer have one name
 */
export function nameOptimizers(optimizers: readonly Optimizer[], schedulers: readonly SchedulerConfig[]): Named[] {
  const counts = new Map<string, number>();
  const seen = new Set<Optimizer>();
  const named: Named[] = [];
  const add = (optimizer: Optimizer, own: string | null, interval: Named["interval"]): void => {
    const kind = optimizer.constructor.name;
    if (own === null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    seen.add(optimizer);
    const count = counts.get(kind) ?? 0;
    const base = own ?? `lr-${kind}`;
    named.push({ optimizer, names: groupNames(optimizer, base, count > 1 ? `${base}-${count - 1}` : base), interval });
  };
  for (const config of schedulers) {
    const optimizer = optimizerOf(config);
    if (optimizer !== null) add(optimizer, config.name, config.interval === "epoch" ? "epoch" : "step");
  }
  for (const optimizer of optimizers) if (!seen.has(optimizer)) add(optimizer, null, null);
  return named;
}

function groupNames(optimizer: Optimizer, base: string, name: string): string[] {
  const groups = optimizer.paramGroups.map((group) => {
    const own: unknown = group.name;
    return typeof own === "string" ? own : null;
  });
  const names = groups.map((own, i) => own ?? `pg${i + 1}`);
  const twice = names.filter((one, i) => names.indexOf(one) !== i);
  if (twice.length > 0) {
    throw new MisconfigurationException(
      `LearningRateMonitor: expected parameter groups with different names. Received: ${base} with several groups named ${twice.join(", ")}. ` +
        "Rename them.",
    );
  }
  if (groups.length > 1) return names.map((one) => `${name}/${one}`);
  return groups.map((own) => (own === null || own === "" ? name : `${name}/${own}`));
}
