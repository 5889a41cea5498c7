/** @file Numbers with names. */

/** Euler's number. Counterpart: `torch.e`. */
export const e = Math.E;

/** Counterpart: `torch.pi`. */
export const pi = Math.PI;

/** Infinity. Counterpart: `torch.inf`. */
export const inf = Infinity;

/** Not a number. Counterpart: `torch.nan`. */
export const nan = NaN;

/** A new axis of size 1 among the items of `x.at(...)`: null. Counterpart: `torch.newaxis`. */
export const newaxis = null;
