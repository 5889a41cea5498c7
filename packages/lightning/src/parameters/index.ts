/** @file Parameters that classes declare, and descriptions of classes. */
export { describe, type DescribeOptions } from "./describe.js";
export { describeFunction, type FunctionOptions } from "./describe-function.js";
export { type ClassDescription, type ClassType, isSubclass, type ParameterDescription } from "./description.js";
export { toCode } from "./file-values.js";
export { p, type InstanceParameter, type Maker } from "./p.js";
export type {
  Given,
  Parameter,
  ParameterOptions,
  Parameters,
  ParameterTable,
  Values,
  ValuesOfGiven,
} from "./parameter.js";
export { readParameters } from "./read-parameters.js";
export { ClassNotFoundError, ClassRegistry } from "./registry.js";
export type { Literal, ParameterType } from "./type.js";
export { optionsOf, takesNone, typeText } from "./type-text.js";
