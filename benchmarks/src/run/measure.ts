/** @file Measures a row: all its sides in turn, round after round. */
import type { Row, Side } from "../plan.js";
import { commandOf, threads } from "./command.js";
import { RunningSide } from "./side.js";

/** What each side of a row gave in each round: nanoseconds of a step, or bytes. */
export interface Samples {
  readonly ours: readonly number[];
  /** One list for each peer. */
  readonly peers: readonly (readonly number[])[];
}

/** Long enough to hide the clock, short enough that all sides of a round see the same machine. */
const defaultRoundMs = 60;
/** A process keeps its luck with the memory and the caches that it got: how many times all sides are started again. */
const sittings = 3;

/** A warm side and how many iterations it does in a round. */
interface Prepared {
  readonly running: RunningSide;
  readonly iterations: number;
}

/** Measures a row with some of its peers. */
export async function measure(row: Row, peers: readonly Side[], python: string | null): Promise<Samples> {
  const sides = [row.ours, ...peers];
  if (row.measure !== "time") {
    const once = row.measure === "process" ? timeOnce : peakOnce;
    // The first round fills the page cache.
    const unmeasured = row.measure === "process" ? 1 : 0;
    return samplesOf(await rounds(row.rounds, sides, (side) => once(side, python), unmeasured));
  }
  const found: number[][] = sides.map(() => []);
  for (let sitting = 0; sitting < sittings; sitting++) {
    const part = await sit(row, sides, python, Math.ceil(row.rounds / sittings));
    part.forEach((samples, i) => found[i]?.push(...samples));
  }
  return samplesOf(found);
}

/** Some rounds with processes of their own. */
async function sit(row: Row, sides: readonly Side[], python: string | null, count: number): Promise<number[][]> {
  const per = row.per ?? 1;
  const prepared: Prepared[] = [];
  try {
    for (const side of sides) {
      const running = await RunningSide.start(commandOf(side, python));
      prepared.push({ running, iterations: 0 });
      // After its set-up, so that threads started there are free; those of a pool that starts later would not be.
      if (row.hasWorkers !== true && threads === "1") running.keepOnOneCore();
      const iterations = await iterationsFor(running, row.roundMs ?? defaultRoundMs);
      prepared[prepared.length - 1] = { running, iterations };
    }
    // A round more before those that count, where finding the iterations was not one already.
    const unmeasured = prepared.some(({ iterations }) => iterations > 1) ? 1 : 0;
    const once = async (side: Prepared): Promise<number> => (await side.running.time(side.iterations)) / per;
    return await rounds(count, prepared, once, unmeasured);
  } finally {
    for (const { running } of prepared) await running.stop();
  }
}

/** Every side once a round; each second round goes backwards, so that no side is always the first. */
async function rounds<S>(
  count: number,
  sides: readonly S[],
  once: (side: S) => Promise<number>,
  unmeasured: number,
): Promise<number[][]> {
  const found: number[][] = sides.map(() => []);
  for (let round = -unmeasured; round < count; round++) {
    const order = [...sides.keys()];
    if (round % 2 !== 0) order.reverse();
    for (const i of order) {
      const sample = await once(sides[i] as S);
      if (round >= 0) found[i]?.push(sample);
    }
  }
  return found;
}

function samplesOf([ours = [], ...peers]: readonly (readonly number[])[]): Samples {
  return { ours, peers };
}

/** How many iterations fill a round: found with warm code, as the time of the first ones says little. */
async function iterationsFor(side: RunningSide, roundMs: number): Promise<number> {
  const wanted = roundMs * 1e6;
  let iterations = 1;
  for (;;) {
    const ns = (await side.time(iterations)) * iterations;
    if (ns > wanted / 2) return Math.max(1, Math.round((iterations * wanted) / ns));
    iterations *= 4;
  }
}

async function timeOnce(side: Side, python: string | null): Promise<number> {
  return (await RunningSide.timeProcess(commandOf(side, python))) * 1e6;
}

async function peakOnce(side: Side, python: string | null): Promise<number> {
  const running = await RunningSide.start(commandOf(side, python));
  try {
    await running.time(1);
    return await running.peak();
  } finally {
    await running.stop();
  }
}
