/** @file Versions. */
import { binding } from "../native/binding.js";

/** The version of the libtorch that the addon was built with: "2.13.0". Counterpart: `torch.__version__`. */
export function torchVersion(): string {
  return binding.torchVersion();
}
