/** @file Tensors that live as long as a sharded module, whatever scope it is made or used in. */
import { binding } from "../../native/binding.js";
import { unwrap } from "../../native/object.js";
import { tracker } from "../../native/tracker.js";
import { Tensor } from "../../tensor/tensor.js";

/** Runs a function whose tensors do not end with the `torch.scope` that it runs in. */
export function kept<T>(run: () => T): T {
  const scope = tracker.current;
  tracker.current = null;
  try {
    return run();
  } finally {
    tracker.current = scope;
  }
}

const gone =
  "The parameter's memory was given back when its module was resharded. Use it inside of the module's forward, or after module.unshard().";

/** Gives the memory of a tensor's storage back; the tensor and its views stay. */
export function free(tensor: Tensor): void {
  binding.freeStorage(unwrap(tensor), gone);
}

/** Gives a storage without memory as much as a contiguous tensor needs that fills it. */
export function allocate(tensor: Tensor): void {
  binding.allocateStorage(unwrap(tensor), tensor.nbytes);
}

/** The same memory under a version of its own: graphs do not notice what is written through other tensors of it. */
export function apart(tensor: Tensor): Tensor {
  return new Tensor(binding.variableData(unwrap(tensor)));
}
