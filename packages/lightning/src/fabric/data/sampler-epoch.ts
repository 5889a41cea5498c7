/** @file Tells samplers which epoch it is. */

/** Tells a loader's samplers the epoch, so that each epoch is shuffled differently. */
export function setSamplerEpoch(loader: unknown, epoch: number): void {
  if (typeof loader !== "object" || loader === null) return;
  const { sampler, batchSampler } = loader as { sampler?: unknown; batchSampler?: { sampler?: unknown } | null };
  for (const each of new Set([sampler, batchSampler?.sampler])) {
    const { setEpoch } = (each ?? {}) as { setEpoch?: unknown };
    if (typeof setEpoch === "function") setEpoch.call(each, epoch);
  }
}
