/** @file Activation checkpointing by a node that runs its call again, and a backward pass through that, inside of its own backward. */
import { AutogradFunction, type FunctionContext } from "../../autograd/function.js";
import { backward } from "../../autograd/backward.js";
import { enableGrad } from "../../autograd/modes.js";
import { rerunning } from "../../autograd/recomputation.js";
import { binding } from "../../native/binding.js";
import { Tensor } from "../../tensor/tensor.js";
import { Error } from "../../util/user-errors.js";
import type { Environment } from "./environment.js";

/** A call that is run again in backward. */
interface Call {
  readonly run: (...inputs: unknown[]) => unknown;
  readonly environment: Environment;
}

/** The node of a checkpointed call. Its first run records nothing. */
export class Reentrant extends AutogradFunction {
  static forward(ctx: FunctionContext, call: Call, ...inputs: unknown[]): Tensor[] {
    ctx.call = call;
    ctx.inputs = inputs.map((input) => (input instanceof Tensor ? null : input));
    ctx.places = inputs.flatMap((input, i) => (input instanceof Tensor ? [i] : []));
    ctx.saveForBackward(...inputs.filter((input) => input instanceof Tensor));
    const result = call.run(...inputs);
    return (Array.isArray(result) ? result : [result]) as Tensor[];
  }

  static backward(ctx: FunctionContext, ...grads: (Tensor | null)[]): (Tensor | null)[] {
    if (!binding.isCheckpointValid()) {
      throw new Error(
        "Expected backward() without inputs through checkpoint(..., { useReentrant: true }). Received: autograd.grad, or backward with inputs. " +
          "Use { useReentrant: false }.",
      );
    }
    const { run, environment } = ctx.call as Call;
    const inputs = [...(ctx.inputs as unknown[])];
    const places = ctx.places as number[];
    ctx.savedTensors.forEach((tensor, i) => {
      inputs[places[i] ?? 0] = tensor.detach().requiresGrad_(tensor.requiresGrad);
    });
    const result = environment(() => enableGrad(() => rerunning("backward", () => run(...inputs))));
    const outputs: unknown[] = Array.isArray(result) ? result : [result];
    const through: Tensor[] = [];
    const gradients: (Tensor | null)[] = [];
    outputs.forEach((output, i) => {
      if (!(output instanceof Tensor) || !output.requiresGrad) return;
      through.push(output);
      gradients.push(grads[i] ?? null);
    });
    if (through.length === 0) {
      throw new Error(
        "Expected an output that requires a gradient. Received: none, so that this checkpoint() is not necessary.",
      );
    }
    backward(through, gradients);
    return [null, ...inputs.map((input) => (input instanceof Tensor ? input.grad : null))];
  }
}
