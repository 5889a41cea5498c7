/** @file Types of the flags. */
import { expectTypeOf, it } from "vitest";
import type { Callback } from "../core/callback.js";
import type { Logger } from "../core/logger.js";
import { Trainer } from "../trainer/trainer.js";
import type { ModeOptions } from "./modes.js";
import type { TrainerOptions } from "./options.js";

type Given<N extends keyof TrainerOptions> = Exclude<TrainerOptions[N], undefined>;

it("takes what the table says", () => {
  expectTypeOf<Given<"maxEpochs">>().toEqualTypeOf<number | null>();
  expectTypeOf<Given<"maxSteps">>().toEqualTypeOf<number>();
  expectTypeOf<Given<"limitTrainBatches">>().toEqualTypeOf<number | `${number}%` | null>();
  expectTypeOf<Given<"callbacks">>().toEqualTypeOf<Callback | readonly Callback[] | null>();
  expectTypeOf<Given<"logger">>().toEqualTypeOf<boolean | Logger | Iterable<Logger> | null>();
  expectTypeOf<Given<"gradientClipAlgorithm">>().toEqualTypeOf<"norm" | "value" | null>();
  expectTypeOf<Given<"deterministic">>().toEqualTypeOf<boolean | "warn" | null>();
  expectTypeOf<"ddp">().toExtend<Given<"strategy">>();
  expectTypeOf<"bf16-true" | 64>().toExtend<Given<"precision">>();
});

it("needs no flag, and knows no other", () => {
  expectTypeOf<object>().toExtend<Partial<TrainerOptions>>();
  // @ts-expect-error: a misspelt flag
  new Trainer({ maxEpoch: 3 });
  // @ts-expect-error: no such algorithm
  new Trainer({ gradientClipAlgorithm: "sum" });
  // @ts-expect-error: no percentage
  new Trainer({ limitTrainBatches: "half" });
});

it("works with what modes leave", () => {
  expectTypeOf<ModeOptions["callbacks"]>().toEqualTypeOf<readonly Callback[]>();
  expectTypeOf<ModeOptions["maxTime"]>().toEqualTypeOf<number | null>();
  expectTypeOf<ModeOptions["logEveryNSteps"]>().toEqualTypeOf<number>();
  expectTypeOf<ModeOptions["logger"]>().toEqualTypeOf<boolean | Logger | readonly Logger[] | null>();
});
