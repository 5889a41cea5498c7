/** @file The family of calls and programs under PyTorch's autocast. */
import { isAutocastCase, nameOfCase, replayAutocast } from "../../../torch/scripts/autocast/replay.js";
import type { Family } from "./family.js";

/** Operators, programs and gradient scalers under autocast, without a Trainer. */
export const autocast: Family = {
  name: "autocast",
  own: new URL("../../../torch/test-data/autocast", import.meta.url),
  holds: isAutocastCase,
  nameOf: (document) => (isAutocastCase(document) ? nameOfCase(document) : "?"),
  replay: (document) => (isAutocastCase(document) ? replayAutocast(document) : "is not a case of autocast"),
};
