/** @file One checkpointed call: what it saved, by number, and how that is made again. */
import { AutogradFunction, type FunctionContext } from "../../autograd/function.js";
import { enableGrad } from "../../autograd/modes.js";
import { rerunning } from "../../autograd/recomputation.js";
import { withHooks } from "../../autograd/saved-tensors.js";
import { empty } from "../../generated/ops.js";
import { binding, type Handle, type Known } from "../../native/binding.js";
import { NativeObject, unwrap } from "../../native/object.js";
import { tracker } from "../../native/tracker.js";
import { Tensor, tensorOf } from "../../tensor/tensor-class.js";
import { TorchError } from "../../util/errors.js";
import type { Environment } from "./environment.js";

/** A function that was run a second time did not save what it saved the first time. Counterpart: `torch.utils.checkpoint.CheckpointError`. */
export class CheckpointError extends TorchError {}

/** Ends a second run when all that is needed of it was saved. Not an error that anybody sees. */
class Enough extends TorchError {}

/** What stands in a graph for a saved tensor. */
interface Place {
  readonly frame: Frame;
  readonly number: number;
}

/** How a checkpointed call is run again. */
export interface Rerun {
  readonly environment: Environment;
  readonly stopsEarly: boolean;
  /** What is compared of both runs, as text; null for nothing. */
  readonly describe: ((tensor: Tensor) => string) | null;
  readonly run: (inputs: unknown[]) => unknown;
}

/** What both runs of a call know. */
export class Frame {
  readonly #rerun: Rerun;
  readonly #inputs: () => unknown[];
  /** What the first run saved, described; the number of entries is that of the tensors. */
  readonly #saved: string[] = [];
  readonly #made = new Map<number, Tensor>();
  constructor(inputs: unknown[], rerun: Rerun) {
    this.#rerun = rerun;
    this.#inputs = savedInputs(inputs);
  }

  /** Runs the call the first time. */
  forward<T>(run: () => T): T {
    const result = withHooks("checkpoint", (known) => this.#note(known), unpack, true, run);
    // What was made on the way is not kept by anybody but the collector.
    binding.stepEnd();
    return result;
  }

  #note(known: Known): Place {
    const tensor = tensorOf(known);
    this.#saved.push(this.#rerun.describe?.(tensor) ?? "");
    drop(known, tensor);
    return { frame: this, number: this.#saved.length - 1 };
  }

  /** A saved tensor, under a handle that is the caller's. */
  take(number: number): Handle {
    if (!this.#made.has(number)) this.#runAgain();
    const tensor = this.#made.get(number);
    this.#made.delete(number);
    if (tensor === undefined) throw this.#differs(`fewer than ${number + 1} tensors`);
    return unwrap(tensor);
  }

  #runAgain(): void {
    for (const tensor of this.#made.values()) tensor.dispose();
    this.#made.clear();
    let count = 0;
    const pack = (known: Known): Tensor => {
      const tensor = tensorOf(known);
      const number = count++;
      const text = this.#rerun.describe?.(tensor) ?? "";
      if (number < this.#saved.length && text !== this.#saved[number]) {
        throw this.#differs(`${text} in the place of tensor ${number}, which was ${String(this.#saved[number])}`);
      }
      const copy = outsideOfScopes(() => tensor.detach());
      this.#made.set(number, copy);
      drop(known, tensor);
      if (this.#rerun.stopsEarly && count === this.#saved.length) throw new Enough();
      return copy;
    };
    const again = (packed: unknown): Handle => unwrap(packed as Tensor);
    try {
      this.#rerun.environment(() =>
        enableGrad(() =>
          rerunning("saved tensors", () =>
            withHooks("checkpoint", pack, again, false, () => this.#rerun.run(this.#inputs())),
          ),
        ),
      );
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
    }
    binding.stepEnd();
    if (count !== this.#saved.length) throw this.#differs(`${count} tensors`);
  }

  #differs(received: string): CheckpointError {
    return new CheckpointError(
      `checkpoint: expected the function to save the same ${this.#saved.length} tensors when it is run again. Received: ${received}. ` +
        "It must do the same in both runs: give everything that it depends on as an argument.",
    );
  }
}

function unpack(packed: unknown): Handle {
  const { frame, number } = packed as Place;
  return frame.take(number);
}

/** Lets go of a tensor that nobody but a hook knows. */
function drop(known: Known, tensor: Tensor): void {
  if (!(known instanceof NativeObject)) tensor.dispose();
}

function outsideOfScopes<T>(run: () => T): T {
  const scope = tracker.current;
  tracker.current = null;
  try {
    return run();
  } finally {
    tracker.current = scope;
  }
}

/** Saves the tensors among inputs in a graph's own way: hooks of calls around this one pack them, too. */
function savedInputs(inputs: unknown[]): () => unknown[] {
  const tensors = inputs.filter((input) => input instanceof Tensor);
  if (tensors.length === 0) return () => inputs;
  const places = inputs.map((input) => (input instanceof Tensor ? tensors.indexOf(input) : -1));
  const rest = inputs.map((input) => (input instanceof Tensor ? null : input));
  const contexts: FunctionContext[] = [];
  // Its node keeps what was saved.
  const holder = outsideOfScopes(() =>
    SavedInputs.apply(empty([0]).requiresGrad_(), (ctx) => contexts.push(ctx), ...tensors),
  );
  return () => {
    const saved = holder.requiresGrad ? (contexts[0]?.savedTensors ?? []) : [];
    return rest.map((input, i) => ((places[i] ?? -1) < 0 ? input : saved[places[i] ?? 0]));
  };
}

/** Does nothing but save tensors. */
class SavedInputs extends AutogradFunction {
  static forward(
    ctx: FunctionContext,
    _gradient: Tensor,
    begin: (ctx: FunctionContext) => void,
    ...tensors: Tensor[]
  ): Tensor {
    ctx.saveForBackward(...tensors);
    begin(ctx);
    return empty([0]);
  }

  static backward(): never {
    throw new TorchError("internal: nothing goes backward through the inputs of a checkpointed call");
  }
}
