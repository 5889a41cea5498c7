/** @file How state dictionaries are taken and set: whole or in chunks, on which device, of which parameters. */
import { isTuple } from "../../serialization/python-values.js";
import { Tensor } from "../../tensor/tensor.js";
import { checkOptions } from "../../util/arguments.js";
import { isList } from "../../util/list-length.js";
import { mapTree } from "../../util/tree.js";
import { RangeError, TypeError } from "../../util/user-errors.js";
import { isSharded, ShardedTensor } from "./sharded.js";

/** Counterpart: `torch.distributed.checkpoint.state_dict.StateDictOptions`. */
export interface StateDictOptions {
  /**
   * Whether sharded tensors are gathered: every tensor of the result is whole. With `cpuOffload` only rank 0 gets them, and the others an empty
   * dictionary. What is set is taken to be whole. Default false.
   */
  fullStateDict?: boolean;
  /** Whether the tensors of the result are on the CPU. Default false. */
  cpuOffload?: boolean;
  /** Whether what is set is what rank 0 gives, whatever the others give; with `fullStateDict`. Default false. */
  broadcastFromRank0?: boolean;
  /** Whether parameters that need no gradient are left out. Default false. */
  ignoreFrozenParams?: boolean;
  /** Whether setting a state is an error where keys are missing or unknown. Default true. */
  strict?: boolean;
  /**
   * Whether an optimizer's state is one flat dictionary, with the options of its groups repeated for each parameter: it can be loaded where
   * parameters are grouped in another way. Default false.
   */
  flattenOptimizerStateDict?: boolean;
}

/** @throws TypeError for an option that does not exist */
export function checkStateDictOptions(callee: string, options: StateDictOptions | undefined): StateDictOptions {
  const known = [
    "fullStateDict",
    "cpuOffload",
    "broadcastFromRank0",
    "ignoreFrozenParams",
    "strict",
    "flattenOptimizerStateDict",
  ];
  checkOptions(callee, options, known);
  if (options?.broadcastFromRank0 === true && options.fullStateDict !== true) {
    throw new RangeError(
      `${callee}: expected broadcastFromRank0 together with fullStateDict: true. Received: it alone. What rank 0 sends is whole.`,
    );
  }
  return options ?? {};
}

/** A state dictionary's tensors whole, or on the CPU, where that is asked for. */
export function placed<T>(stateDict: T, { fullStateDict = false, cpuOffload = false }: StateDictOptions): T {
  if (!fullStateDict && !cpuOffload) return stateDict;
  const change = (value: unknown): unknown => {
    if (isSharded(value)) {
      if (fullStateDict) {
        if (value.fullTensor === undefined) {
          throw new TypeError(
            "fullStateDict expects sharded tensors that can be gathered. Received: one without fullTensor(). " +
              "Save it as it is, and load it whole.",
          );
        }
        const full = value.fullTensor();
        return cpuOffload ? full.cpu() : full;
      }
      if (value instanceof Tensor) return value.cpu();
      const chunks = value.localChunks().map(({ offsets, tensor }) => ({ offsets, tensor: tensor.cpu() }));
      return new ShardedTensor(value.shape, chunks, value.dtype);
    }
    return cpuOffload && value instanceof Tensor ? value.cpu() : value;
  };
  // A tree of the same shape, whose tensors are of the same kind.
  return mapTree(stateDict, change, { isLeaf: (value) => isSharded(value) || (isList(value) && isTuple(value)) }) as T;
}
