/** @file The families of recorded cases that `npm run conformance` knows. A new one is a line here. */
import { autocast } from "./autocast.js";
import { commandLines } from "./cli/family.js";
import { distributed } from "./distributed/family.js";
import { fabric } from "./fabric/family.js";
import type { Family } from "./family.js";
import { loggers } from "./loggers/family.js";
import { metrics } from "./metrics/family.js";
import { precision } from "./precision/family.js";
import { profilers } from "./profilers/family.js";
import { registry } from "./registry/family.js";
import { remote } from "./remote/family.js";
import { tuner } from "./tuner/family.js";
import { traces } from "./traces.js";

export const families: readonly Family[] = [
  traces,
  autocast,
  precision,
  metrics,
  profilers,
  tuner,
  distributed,
  fabric,
  loggers,
  commandLines,
  remote,
  registry,
];
