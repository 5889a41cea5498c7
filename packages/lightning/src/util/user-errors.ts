/** @file The language's errors for what a user did: their stacks begin at the user's line. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { addLibrary } from "@lightning-ts/torch/util/user-frames";

addLibrary(dirname(dirname(fileURLToPath(import.meta.url))));

export { Error, RangeError, ReferenceError, TypeError, UserError } from "@lightning-ts/torch/util/user-errors";
