/** @file Remembers which modules train, to restore it after an evaluation. */
import type { nn } from "@lightning-ts/torch";

/** Returns a function that restores each module's mode. */
export function rememberModes(module: nn.Module): () => void {
  const modes = module.modules().map((part): [nn.Module, boolean] => [part, part.training]);
  return () => {
    for (const [part, training] of modes) part.training = training;
  };
}
