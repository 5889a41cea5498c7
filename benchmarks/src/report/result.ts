/** @file The results of a run. */
import type { Measure, Peer, Row } from "../plan.js";
import type { Samples } from "../run/measure.js";
import { median, quartiles } from "../run/statistics.js";

/** A row held against one peer: a line of the report. */
export interface Result {
  readonly group: string;
  readonly name: string;
  readonly title: string;
  readonly measure: Measure;
  /** Medians: nanoseconds, or bytes. */
  readonly ours: number;
  readonly peerName: string;
  /** null where the peer could not be measured. */
  readonly peer: number | null;
  /** The median of the rounds' ratios. */
  readonly ratio: number | null;
  /** Their first and third quartile. */
  readonly spread: readonly [number, number] | null;
  readonly target: number | null;
  readonly reached: boolean | null;
  /** Why the peer could not be measured. */
  readonly missing: string | null;
}

/** A line for each peer of a row; `missing` says which peers were not measured, and why. */
export function resultsOf(
  group: string,
  row: Row,
  samples: Samples,
  measured: readonly Peer[],
  missing: ReadonlyMap<Peer, string>,
): Result[] {
  return row.peers.map((peer) => {
    const at = measured.indexOf(peer);
    return resultOf(group, row, peer, samples.ours, samples.peers[at] ?? null, missing.get(peer) ?? null);
  });
}

function resultOf(
  group: string,
  row: Row,
  peer: Peer,
  ours: readonly number[],
  theirs: readonly number[] | null,
  missing: string | null,
): Result {
  const derive = peer.derive ?? ((ratio: number) => ratio);
  const ratios = theirs?.map((sample, i) => derive((ours[i] ?? NaN) / sample)) ?? null;
  const ratio = ratios === null ? null : median(ratios);
  const spread = ratios === null ? null : quartiles(ratios);
  // A target of nothing is reached where nothing can be seen: within the spread of the rounds.
  const least = peer.target === 0 ? spread?.[0] : ratio;
  return {
    group,
    name: row.name,
    title: row.title,
    measure: row.measure,
    ours: median(ours),
    peerName: peer.name,
    peer: theirs === null ? null : median(theirs),
    ratio,
    spread,
    target: peer.target,
    reached: peer.target === null || typeof least !== "number" ? null : least <= peer.target,
    missing,
  };
}
