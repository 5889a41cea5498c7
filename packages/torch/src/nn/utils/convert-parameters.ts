/** @file Parameters as one vector, and back. */
import { expectIterable } from "../../util/expect.js";
import { expectTensor } from "../../tensor/expect-tensor.js";
import { aten } from "../../tensor/aten.js";
import type { Tensor } from "../../tensor/tensor.js";
import { TypeError } from "../../util/user-errors.js";

const cat = aten<(tensors: readonly Tensor[]) => Tensor>("cat");

function checkDevice(parameter: Tensor, first: string | null): string {
  expectTensor("A list of parameters", "parameters", parameter);
  const device = String(parameter.device);
  if (first !== null && first !== device) {
    throw new TypeError(
      `Found two parameters on different devices, this is currently not supported. Received: ${first} and ${device}.`,
    );
  }
  return device;
}

/** All parameters in one vector. Counterpart: `torch.nn.utils.parameters_to_vector`. */
export function parametersToVector(parameters: Iterable<Tensor>): Tensor {
  let device: string | null = null;
  const flat: Tensor[] = [];
  expectIterable("parametersToVector", "parameters", parameters);
  for (const parameter of parameters) {
    device = checkDevice(parameter, device);
    flat.push(parameter.reshape([-1]));
  }
  return cat(flat);
}

/** Points the parameters at parts of a vector. Counterpart: `torch.nn.utils.vector_to_parameters`. */
export function vectorToParameters(vector: Tensor, parameters: Iterable<Tensor>): void {
  expectTensor("vectorToParameters", "vector", vector);
  let device: string | null = null;
  let at = 0;
  expectIterable("vectorToParameters", "parameters", parameters);
  for (const parameter of parameters) {
    device = checkDevice(parameter, device);
    const count = parameter.numel();
    parameter.data = vector.narrow(0, at, count).view(parameter.shape).detach();
    at += count;
  }
}
