/** @file Numbers that do not depend on the processor, for what is compared with recorded ones. */

/**
 * Has MKL use its code for any processor: that for one kind rounds elsewhere than that for another, and a search that compares numbers, such as
 * L-BFGS's, then takes another way. To be called before libtorch is loaded, by the processes that load it or by those that start them.
 */
export function useSameNumbers() {
  process.env.MKL_CBWR ??= "COMPATIBLE";
}
