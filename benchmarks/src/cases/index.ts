/** @file All benchmarks, in the order of the report. */
import type { Case } from "../case.js";
import { add, bytes } from "./operators.js";
import { conv, mlp256, mlp32, step, transformer } from "./training.js";

export const cases: readonly Case[] = [add, step, mlp32, mlp256, conv, transformer, bytes];
