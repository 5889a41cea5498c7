/** @file The precisions by name. */
import { bfloat16, float16 } from "@lightning-ts/torch";
import { Registry } from "../registry.js";
import { Precision } from "./precision.js";
import { TransformerEnginePrecision } from "./transformer-engine-precision.js";
import { DoublePrecision, HalfPrecision } from "./true-precision.js";

/** The precisions that the flag `precision` takes by name. */
export const PrecisionRegistry = new Registry<Precision>("precision");

PrecisionRegistry.register("transformer-engine", () => new TransformerEnginePrecision({ weightsDtype: bfloat16 }), {
  description: "Linear layers in 8-bit floats, all else in bfloat16.",
});
PrecisionRegistry.register(
  "transformer-engine-float16",
  () => new TransformerEnginePrecision({ weightsDtype: float16 }),
  {
    description: "Linear layers in 8-bit floats, all else in float16.",
  },
);
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
