/** @file BitsandbytesPrecision says that its kernels are missing, and which mode was asked for. */
import { expect, it } from "vitest";
import { NotAvailableError } from "../../index.js";
import { BitsandbytesPrecision } from "./bitsandbytes-precision.js";

it.each(["nf4", "nf4-dq", "fp4", "fp4-dq", "int8", "int8-training"] as const)("%s", (mode) => {
  expect(() => new BitsandbytesPrecision(mode)).toThrow(NotAvailableError);
  expect(() => new BitsandbytesPrecision(mode)).toThrow(`BitsandbytesPrecision: "${mode}"`);
  expect(() => new BitsandbytesPrecision(mode)).toThrow("kernels of the Python package bitsandbytes");
});
