/** @file Does a scenario with one logger: its calls in order, or a run of the Trainer. */
import type { Logger } from "../../../src/index.js";
import { argumentsOf, methodOf, type Scenario } from "./scenario.js";
import { train } from "./train.js";

/** What came of a scenario. */
export interface Done {
  readonly error: unknown;
  /** What properties and methods gave, by name. */
  readonly results: readonly (readonly [name: string, value: unknown])[];
}

/** Properties whose value is recorded. */
const asked = new Set(["name", "version", "save_dir", "root_dir", "log_dir"]);

/**
 * Does a scenario; the first error ends it.
 *
 * @param argumentsFor the arguments of a call, of which some stand for something: "checker" for an image
 * @param settle waits for what a call began
 */
export async function doScenario(
  scenario: Scenario,
  logger: Logger,
  root: string,
  {
    argumentsFor,
    settle,
  }: { argumentsFor: (name: string, args: unknown[]) => unknown[]; settle: () => Promise<void> | void },
): Promise<Done> {
  const results: [string, unknown][] = [];
  try {
    for (const call of scenario.do ?? []) {
      const [name] = call;
      const { method, onExperiment } = methodOf(name);
      const target: unknown = onExperiment ? logger.experiment : logger;
      const args = argumentsFor(name, argumentsOf(scenario, call));
      if (asked.has(name)) {
        // The first question may begin something.
        Reflect.get(logger, method);
        await settle();
        results.push([name, Reflect.get(logger, method)]);
        continue;
      }
      const member: unknown = Reflect.get(target as object, method);
      if (typeof member !== "function") throw new TypeError(`there is no method ${method}`);
      await Reflect.apply(member, target, args);
      await settle();
    }
    if (scenario.train !== undefined) await train(scenario.train, logger, root);
  } catch (error) {
    return { error, results };
  }
  return { error: null, results };
}
