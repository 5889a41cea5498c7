/** @file ParameterList: parameters by position. */
import { shown } from "../../util/arguments.js";
import { listOf } from "../../util/expect.js";
import { Tensor } from "../../tensor/tensor.js";
import { Module } from "../module/module.js";
import { Parameter } from "../parameter.js";
import { RangeError, TypeError } from "../../util/user-errors.js";

/**
 * A list of parameters of the module that holds it: numbered fields, so that `list[0]` is the first. Plain tensors become
 * parameters. Counterpart: `torch.nn.ParameterList`.
 */
export class ParameterList extends Module {
  /** The parameters by position. */
  [index: number]: Parameter;

  /** Number of parameters. */
  length = 0;

  /** @param values parameters, or tensors to make parameters of */
  constructor(values: Iterable<Tensor> = []) {
    super();
    this.extend(values);
  }

  /** The parameter at a position, from the end if negative. */
  at(index: number): Parameter {
    const parameter = Number.isInteger(index) ? this[index < 0 ? index + this.length : index] : undefined;
    if (parameter === undefined) throw new RangeError(`index ${shown(index)} is out of range`);
    return parameter;
  }

  /** Adds a parameter at the end. */
  append(value: Tensor): this {
    if (!(value instanceof Tensor)) {
      throw new TypeError(
        `ParameterList expects tensors. Received: ${shown(value)}. Give a tensor or an nn.Parameter.`,
      );
    }
    this[this.length++] = value instanceof Parameter ? value : new Parameter(value);
    return this;
  }

  /** Adds parameters at the end. */
  extend(values: Iterable<Tensor>): this {
    for (const value of listOf("ParameterList", "values", values)) this.append(value);
    return this;
  }

  /** Puts a parameter in the place of another. */
  set(index: number, value: Tensor): this {
    this.at(index);
    this[index < 0 ? index + this.length : index] = value instanceof Parameter ? value : new Parameter(value);
    return this;
  }

  *[Symbol.iterator](): Generator<Parameter, void> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }

  override extraRepr(): string {
    return [...this].map((parameter, i) => `  (${i}): ${describe(parameter, String(parameter.dtype))}`).join("\n");
  }
}

/** "Parameter containing: [torch.float32 of size 2x3]" */
export function describe(tensor: Tensor, type: string): string {
  const device = tensor.isCuda ? ` (${String(tensor.device)})` : "";
  const kind = tensor instanceof Parameter ? "Parameter" : "Tensor";
  return `${kind} containing: [${type} of size ${tensor.shape.join("x")}${device}]`;
}
