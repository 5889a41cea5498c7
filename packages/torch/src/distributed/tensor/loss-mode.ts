/** @file Whether the loss of logits whose classes lie in several processes is computed where they lie. */
const mode = { isOn: false };

/** Whether `withLossParallel` is running. */
export function isLossParallel(): boolean {
  return mode.isOn;
}

/** Says that it begins; the result says that it is over. */
export function beginLossParallel(): () => void {
  const before = mode.isOn;
  mode.isOn = true;
  return () => {
    mode.isOn = before;
  };
}
