/** @file What a launcher's variables say of this process. */
import { shown } from "../util/arguments.js";
import { Error, RangeError } from "../util/user-errors.js";

/** Whether distributed calls can be made: always. Counterpart: `torch.distributed.is_available`. */
export function isAvailable(): boolean {
  return true;
}

/** Whether MPI is a backend: never. Counterpart: `torch.distributed.is_mpi_available`. */
export function isMpiAvailable(): boolean {
  return false;
}

/** Whether torchrun, or a launcher like it, started this process. Counterpart: `torch.distributed.is_torchelastic_launched`. */
export function isTorchelasticLaunched(): boolean {
  return process.env.TORCHELASTIC_RUN_ID !== undefined;
}

/**
 * This process's number on its host, from the variable LOCAL_RANK. Counterpart: `torch.distributed.get_node_local_rank`.
 *
 * @param fallbackRank what it is without the variable
 * @throws Error without the variable and a fallback
 */
export function getNodeLocalRank(fallbackRank?: number): number {
  const text = process.env.LOCAL_RANK;
  if (text === undefined) {
    if (fallbackRank !== undefined) return fallbackRank;
    throw new Error(
      "LOCAL_RANK is not in the environment. Give fallbackRank if there are not several devices, and the code runs on its own.",
    );
  }
  if (!/^\s*\d+\s*$/.test(text)) throw new RangeError(`LOCAL_RANK is not a whole number: ${shown(text)}.`);
  return Number(text);
}
