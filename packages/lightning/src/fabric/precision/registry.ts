/** @file The precisions by name. */
import { bfloat16, float16 } from "@lightning-ts/torch";
import { rankZeroInfo, rankZeroWarn } from "../../util/rank-zero.js";
import { Registry } from "../registry.js";
import { DoublePrecision } from "./double-precision.js";
import { HalfPrecision } from "./half-precision.js";
import { MixedPrecision, type MixedPrecisionName } from "./mixed-precision.js";
import { Precision } from "./precision.js";
import { TransformerEnginePrecision } from "./transformer-engine-precision.js";

/** Gives the kind of device that the run is on: "cpu", "cuda". */
export type DeviceTypeOf = () => string;

/** The precisions that the flag `precision` takes by name. Makers may ask for the kind of device that the run is on. */
export const PrecisionRegistry = new Registry<Precision, [deviceType: DeviceTypeOf]>("precision");

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
PrecisionRegistry.register("16-mixed", (deviceType) => mixed("16-mixed", deviceType()), {
  description: "Operators in float16 where that is safe, and a gradient scaler; on a CPU bf16-mixed.",
});
PrecisionRegistry.register("bf16-true", () => new HalfPrecision("bf16-true"), {
  description: "Everything in bfloat16.",
});
PrecisionRegistry.register("bf16-mixed", (deviceType) => mixed("bf16-mixed", deviceType()), {
  description: "Operators in bfloat16 where that is safe.",
});
PrecisionRegistry.register("32-true", () => new Precision(), { description: "Everything as it is made: float32." });
PrecisionRegistry.register("64-true", () => new DoublePrecision(), { description: "Everything in float64." });

/** Short names of precisions. */
export const precisionAliases = { 64: "64-true", 32: "32-true", 16: "16-mixed", bf16: "bf16-mixed" } as const;

function mixed(wanted: MixedPrecisionName, deviceType: string): MixedPrecision {
  let name = wanted;
  if (name === "16-mixed" && deviceType === "cpu") {
    rankZeroWarn(
      'precision: "16-mixed" was given, and float16 gains nothing on a CPU. "bf16-mixed" is used. Give that, or a MixedPrecision to `plugins`.',
    );
    name = "bf16-mixed";
  }
  rankZeroInfo(`Using ${name === "16-mixed" ? "16bit" : "bfloat16"} Automatic Mixed Precision (AMP)`);
  return new MixedPrecision(name, deviceType);
}
