/** @file Every operator under its own name and schema: `torch.ops.aten.slice.Tensor(x, 0, 1, 2)`. */
import { shortened } from "../util/arguments.js";
import { binding } from "../native/binding.js";
import { operator } from "../tensor/operator.js";
import type { AnyOperator } from "../tensor/ops-arguments.js";
import type { OperatorNamespaces } from "../generated/ops-aten.js";
import { TypeError } from "../util/user-errors.js";

/**
 * All operators that libtorch knows: `torch.ops.namespace.name` is callable and chooses among the name's overloads by the
 * arguments; `torch.ops.namespace.name.overload` is one of them ("default" the one without a name). Counterpart: `torch.ops`.
 *
 * @throws Error for a name or overload that libtorch does not have
 */
export const ops: OperatorNamespaces = lazy((namespace) =>
  lazy((name) => packet(namespace, name)),
) as unknown as OperatorNamespaces; // The interface is generated from the schemas that these proxies read.

/** An object whose properties are made at their first use. */
function lazy<T>(make: (key: string) => T): Record<string, T> {
  return new Proxy(Object.create(null) as Record<string, T>, {
    get(target, key) {
      // Whoever awaits a value asks it for "then".
      if (typeof key !== "string" || key === "then") return undefined;
      return (target[key] ??= make(key));
    },
  });
}

function packet(namespace: string, name: string): AnyOperator {
  if (!binding.hasOperator(namespace, name)) {
    throw new TypeError(
      `torch.ops.${namespace} has no operator '${shortened(name)}'. Expected the name of one that libtorch registers.`,
    );
  }
  const overloads = new Map<string, AnyOperator>();
  return new Proxy(operator(namespace, name), {
    get(target, key, receiver) {
      const own = typeof key !== "string" || (key in target && key !== "name" && key !== "length");
      if (own || key === "then") return Reflect.get(target, key, receiver) as unknown;
      let found = overloads.get(key);
      if (found === undefined) overloads.set(key, (found = exact(namespace, name, key)));
      return found;
    },
  });
}

function exact(namespace: string, name: string, overload: string): AnyOperator {
  const key = overload === "default" ? "" : overload;
  if (!binding.hasOperator(namespace, name, key)) {
    throw new TypeError(
      `torch.ops.${namespace}.${name} has no overload '${shortened(overload)}'. Expected one of libtorch's.`,
    );
  }
  return operator(namespace, name, key);
}
