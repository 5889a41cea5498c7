/** @file Seeds that differ by data worker and rank. */

const mask = (1n << 64n) - 1n;

/** Spreads neighbouring numbers over all 64 bits: the finalizer of MurmurHash3. */
function mixed(number: bigint): bigint {
  let mixing = number;
  for (const factor of [0xff51_afd7_ed55_8ccdn, 0xc4ce_b9fe_1a85_ec53n]) {
    mixing ^= mixing >> 33n;
    mixing = (mixing * factor) & mask;
  }
  return mixing ^ (mixing >> 33n);
}

/**
 * A sequence of 64-bit seeds that differs for each worker of each rank: Knuth's linear congruential generator.
 *
 * @param baseSeed the loader's seed of a pass, without the worker's number
 */
export function seedSequence(baseSeed: bigint, worker: number, rank: number, count: number): bigint[] {
  let seed = mixed((baseSeed << 32n) | (BigInt(worker) << 16n) | BigInt(rank));
  return Array.from({ length: count }, () => (seed = (seed * 6_364_136_223_846_793_005n + 1n) & mask));
}
