/** @file Serving a module over HTTP. */
export type { Converters, ServableModule, ServePayload } from "./servable-module.js";
export {
  ServableModuleValidator,
  type ServableModuleValidatorOptions,
  type ServedResponse,
} from "./servable-module-validator.js";
