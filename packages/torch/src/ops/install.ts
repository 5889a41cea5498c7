/** @file Installs the methods of Tensor: the hand-written ones, and one for each operator that PyTorch has as a method. */
import { methods, properties } from "../functional/methods.js";
import { camelCase } from "../util/names.js";
import { operator } from "../tensor/operator.js";
import { methodNames } from "../generated/ops.js";
import { Tensor } from "../tensor/tensor-class.js";

type Method = (input: Tensor, ...args: unknown[]) => unknown;

/** Makes a function of a tensor and more a method. Up to three arguments travel without an array. */
function install(name: string, method: Method): void {
  Object.defineProperty(Tensor.prototype, name, {
    configurable: true,
    writable: true,
    value: function (this: Tensor, a: unknown, b: unknown, c: unknown): unknown {
      switch (arguments.length) {
        case 0:
          return method(this);
        case 1:
          return method(this, a);
        case 2:
          return method(this, a, b);
        case 3:
          return method(this, a, b, c);
        default:
          // eslint-disable-next-line prefer-rest-params -- a rest parameter would cost every call an array
          return method(this, ...Array.from<unknown>(arguments));
      }
    },
  });
}

for (const name of methodNames) install(camelCase(name), operator("aten", name));
// The hand-written methods check their arguments; the interfaces say how they are called.
for (const [name, method] of Object.entries(methods)) install(name, method as Method);
for (const [name, { get, set }] of Object.entries(properties)) {
  Object.defineProperty(Tensor.prototype, name, {
    configurable: true,
    get(this: Tensor): unknown {
      return get(this);
    },
    ...(set === undefined
      ? {}
      : {
          set(this: Tensor, value: Tensor) {
            set(this, value);
          },
        }),
  });
}
