/** @file The commands that load the library, which is one piece of the bundle: `lightning-ts run --help` needs none of it. */
export { candidates } from "./completion/candidates.js";
export { runCallCommand } from "./run-call-command.js";
export { schemaText } from "./schema-command.js";
