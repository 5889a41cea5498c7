/** @file Under which name a module holds a metric that it logs. */
import type { nn } from "@lightning-ts/torch";
import { MisconfigurationException } from "../util/errors.js";
import { show } from "../util/show.js";
import { isMetricObject, type MetricObject } from "./options.js";

/** The names of metrics that were found in modules, so that a step looks for one once. */
const found = new WeakMap<nn.Module, WeakMap<MetricObject, string>>();

/** The metrics of a module by name: in it and in what is inside it, and in its own fields those that are not modules. */
function metricsOf(module: nn.Module): [string, MetricObject][] {
  const inside: [string, unknown][] = [...module.namedModules(), ...Object.entries(module)];
  return inside.filter((entry): entry is [string, MetricObject] => isMetricObject(entry[1]));
}

/**
 * The name under which a module holds a metric.
 *
 * @throws MisconfigurationException where it does not hold it, because nothing would move, save and restore the metric with the module
 */
export function metricAttributeOf(module: nn.Module, metric: MetricObject, name: string): string {
  let known = found.get(module);
  if (known === undefined) found.set(module, (known = new WeakMap()));
  const before = known.get(metric);
  if (before !== undefined) return before;
  const all = metricsOf(module);
  const attribute = all.find(([, each]) => each === metric)?.[0];
  if (attribute !== undefined) {
    known.set(metric, attribute);
    return attribute;
  }
  const names = all.map(([each]) => each);
  throw new MisconfigurationException(
    `log(${show(name)}): expected a metric that is an attribute of the module. Received: one that is not. ` +
      (names.length === 0
        ? "Set it as an attribute in the constructor."
        : `Set it as an attribute, or give { metricAttribute } with one of ${names.join(", ")}.`),
  );
}
