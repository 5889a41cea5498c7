/** @file How reducers exchange their buckets. */
import type { Handle } from "./handle.js";
import type { Known } from "./known.js";

/** `native/comm-hook.cpp`. */
export interface CommHookBinding {
  reducerShadowBackward(reducer: Handle): void;
  /** `begin` gets a bucket and returns a number, with which `end` is called when all buckets are under way. */
  reducerRegisterHook(
    reducer: Handle,
    name: string,
    begin: (bucket: Handle) => number,
    end: (exchange: number) => Handle,
  ): void;
  /** c10d's own hooks: 1 reduces as it is, 2 in float16. */
  reducerRegisterBuiltinHook(reducer: Handle, name: string, hook: number): void;

  bucketIndex(bucket: Handle): number;
  bucketIsLast(bucket: Handle): boolean;
  bucketBuffer(bucket: Handle): Handle;
  bucketSetBuffer(bucket: Handle, buffer: Handle): void;
  bucketGradients(bucket: Handle): Handle[];
  bucketParameters(bucket: Handle): Known[];
}
