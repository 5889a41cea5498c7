/** @file A step of the check, and what came of it. */
import { type Device, device } from "@lightning-ts/torch";

/** Numbers that a step measured, by name with its unit. */
export type Figures = Record<string, number | string>;

/** Where and how much a step runs. */
export interface Place {
  /** The device that is checked: "cuda:0", or "cpu" to run the same code without one. */
  readonly device: Device;
  /** Whether the device is a GPU: what only one has is checked then. */
  readonly isGpu: boolean;
}

/** A step: it throws, or rejects, where something is wrong. */
export interface Step {
  readonly name: string;
  readonly run: (at: Place) => Figures | Promise<Figures>;
}

/** What came of a step. */
export interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly figures: Figures;
  /** The message of what went wrong; null where nothing did. */
  readonly problem: string | null;
}

/** The place of a device's name. */
export function placeOf(name: string): Place {
  const found = device(name);
  return { device: found, isGpu: found.type !== "cpu" };
}

/** Runs steps one after the other; one that fails ends no other. */
export async function runSteps(
  steps: readonly Step[],
  at: Place,
  report: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of steps) {
    const start = performance.now();
    let figures: Figures = {};
    let problem: string | null = null;
    try {
      figures = await run(at);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    const seconds = Math.round(performance.now() - start) / 1000;
    const outcome = { name, passed: problem === null, seconds, figures, problem };
    outcomes.push(outcome);
    report(outcome);
  }
  return outcomes;
}

/** @throws Error with the message where something does not hold */
export function expect(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}
