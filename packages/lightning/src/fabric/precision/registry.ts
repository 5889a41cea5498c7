/** @file The precisions by name. */
import { Registry } from "../registry.js";
import { Precision } from "./precision.js";
import { DoublePrecision, HalfPrecision } from "./true-precision.js";

/** The precisions that the flag `precision` takes by name. */
export const PrecisionRegistry = new Registry<Precision>("precision");

PrecisionRegistry.announce("transformer-engine", "mixed precision");
PrecisionRegistry.announce("transformer-engine-float16", "mixed precision");
PrecisionRegistry.register("16-true", () => new HalfPrecision("16-true"), { description: "Everything in float16." });
PrecisionRegistry.announce("16-mixed", "mixed precision");
PrecisionRegistry.register("bf16-true", () => new HalfPrecision("bf16-true"), {
  description: "Everything in bfloat16.",
});
PrecisionRegistry.announce("bf16-mixed", "mixed precision");
PrecisionRegistry.register("32-true", () => new Precision(), { description: "Everything as it is made: float32." });
PrecisionRegistry.register("64-true", () => new DoublePrecision(), { description: "Everything in float64." });

/** Short names of precisions. */
export const precisionAliases = { 64: "64-true", 32: "32-true", 16: "16-mixed", bf16: "bf16-mixed" } as const;
