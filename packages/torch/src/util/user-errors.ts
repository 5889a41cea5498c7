/**
 * @file The language's errors for mistakes of a user: their stacks begin at the user's line.
 *
 * They stand in for the global ones of the same names where they are imported, and make those: `catch` sees plain errors.
 */
import { beginAtUser } from "./user-frames.js";

/** An error's class whose errors begin at the user's line. */
function beginning<Class extends ErrorConstructor>(Base: Class): Class {
  // A function, not a class: what it returns is an error of the global class itself.
  function ForUser(message?: string, options?: ErrorOptions): Error {
    const error = new Base(message, options);
    if (message?.startsWith("internal:") !== true) beginAtUser(error);
    return error;
  }
  ForUser.prototype = Base.prototype;
  return ForUser as unknown as Class; // It is called with `new` and stands right of `instanceof`, as the class is.
}

const ErrorForUser = beginning(globalThis.Error);
const TypeErrorForUser = beginning(globalThis.TypeError);
const RangeErrorForUser = beginning(globalThis.RangeError);
const ReferenceErrorForUser = beginning(globalThis.ReferenceError);
export {
  ErrorForUser as Error,
  RangeErrorForUser as RangeError,
  ReferenceErrorForUser as ReferenceError,
  TypeErrorForUser as TypeError,
};

/** The base of this library's own classes of errors: their stacks begin at the user's line, too. */
export abstract class UserError extends globalThis.Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    beginAtUser(this);
  }
}
