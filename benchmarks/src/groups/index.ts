/** @file All groups, in the order of the report. */
import type { Group } from "../plan.js";
import { big } from "./big.js";
import { callbacks } from "./callbacks.js";
import { checkpoint } from "./checkpoint.js";
import { cli } from "./cli.js";
import { distributed } from "./distributed.js";
import { engine } from "./engine.js";
import { fabric } from "./fabric.js";
import { files } from "./files.js";
import { js } from "./js.js";
import { loader } from "./loader.js";
import { loggers } from "./loggers.js";
import { memory } from "./memory.js";
import { metrics } from "./metrics.js";
import { mnist } from "./mnist.js";
import { overhead } from "./overhead.js";
import { precision } from "./precision.js";
import { start } from "./start.js";
import { tools } from "./tools.js";

export const groups: readonly Group[] = [
  ...[engine, precision, overhead, fabric, callbacks, loggers, metrics, tools, mnist, big, start, cli],
  ...[checkpoint, files, loader, distributed, memory, js],
];
