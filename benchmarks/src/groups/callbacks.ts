/** @file Group "callbacks": what callbacks and logged metrics add to the smallest step. */
import { type Group, ours, type Peer, python, type Row, type Side } from "../plan.js";

const batches = 500;

function row(name: string, title: string, args: readonly string[], rounds: number, more: readonly Peer[] = []): Row {
  const peer: Peer = { name: "Lightning", side: python("callbacks", ...args), target: null };
  const own: Side = ours("callbacks", ...args);
  return {
    name: `callbacks-${name}`,
    title,
    measure: "time",
    ours: own,
    peers: [peer, ...more],
    per: Number(args[3]),
    rounds,
  };
}

const named = (count: number): string =>
  count === 0 ? "no callbacks" : count === 1 ? "1 callback" : `${count} callbacks`;
const hooks: Readonly<Record<string, string>> = { one: "one hook", all: "all six hooks of a step" };

function withCallbacks(count: number, kind: string): Row {
  const args = [String(count), kind, "0", String(batches)];
  const what = count === 0 ? "" : `, overriding ${hooks[kind] ?? "nothing"}`;
  return row(`${count}-${kind}`, `${named(count)}${what}`, args, 9);
}

/** Twenty callbacks that override nothing against none: what one of them costs, as a share of the step. */
const idle: Row = {
  name: "callbacks-idle",
  title: "each callback that overrides nothing, as a share of a step (20 of them against none)",
  measure: "time",
  ours: ours("callbacks", "20", "none", "0", String(batches)),
  peers: [
    {
      name: "ours, without callbacks",
      side: ours("callbacks", "0", "none", "0", String(batches)),
      target: 0,
      derive: (ratio) => (ratio - 1) / 20,
    },
  ],
  per: batches,
  rounds: 31,
};

function withMetrics(count: number, steps: number): Row {
  const names = count === 1 ? "1 logged metric" : `${count} logged metrics`;
  return row(
    `metrics-${count}`,
    `${names} a step, CSV logger, progress bar`,
    ["0", "none", String(count), String(steps)],
    5,
  );
}

export const callbacks: Group = {
  name: "callbacks",
  title: "Callbacks and metrics: the smallest step, a fit of 500 batches (40 with 100 metrics); time of a step",
  rows: [
    withCallbacks(0, "none"),
    withCallbacks(1, "one"),
    withCallbacks(1, "all"),
    withCallbacks(5, "one"),
    withCallbacks(5, "all"),
    withCallbacks(20, "none"),
    withCallbacks(20, "one"),
    withCallbacks(20, "all"),
    idle,
    withMetrics(1, batches),
    withMetrics(10, batches),
    withMetrics(100, 40),
  ],
};
