/** @file Communication hooks that reduce gradients as they are, or in 16 bits. */
import { bfloat16, type DType, float16 } from "../../../tensor/dtype.js";
import type { Tensor } from "../../../tensor/tensor.js";
import { type CommHook, type CommHookResult, finished, needsNccl } from "../../../nn/parallel/comm-hook.js";
import type { GradBucket } from "../../../nn/parallel/grad-bucket.js";
import { allReduce } from "../../reduce.js";
import { groupOrDefault } from "../../../nn/parallel/group.js";
import type { ProcessGroup } from "../../process-group.js";

/** Begins to average a tensor over a group, in place. */
export function beginAverage(group: ProcessGroup | null, tensor: Tensor): () => Tensor {
  const members = groupOrDefault("A communication hook", group);
  // Before the sum, which might be too large for 16 bits.
  tensor.div_(members.size());
  const work = allReduce(tensor, { group: members, asyncOp: true });
  return () => {
    work.wait();
    return tensor;
  };
}

/**
 * Averages gradients over a group, as without a hook: to be built upon. Counterpart: `allreduce_hook`.
 *
 * @param processGroup null for the default group
 */
export function allreduceHook(processGroup: ProcessGroup | null, bucket: GradBucket): CommHookResult {
  return beginAverage(processGroup, bucket.buffer());
}

function compressed(dtype: DType, processGroup: ProcessGroup | null, bucket: GradBucket): CommHookResult {
  const buffer = bucket.buffer();
  const small = buffer.to(dtype);
  const finish = beginAverage(processGroup, small);
  return () => {
    buffer.copy_(finish());
    small.dispose();
    return buffer;
  };
}

/** Averages gradients in float16. Counterpart: `fp16_compress_hook`. */
export function fp16CompressHook(processGroup: ProcessGroup | null, bucket: GradBucket): CommHookResult {
  return compressed(float16, processGroup, bucket);
}

/** Averages gradients in bfloat16; with NCCL only. Counterpart: `bf16_compress_hook`. */
export function bf16CompressHook(processGroup: ProcessGroup | null, bucket: GradBucket): CommHookResult {
  return compressed(bfloat16, processGroup, bucket);
}

function wrapped<State>(dtype: DType, hook: CommHook<State>, name: string): CommHook<State> {
  const wrapper: CommHook<State> = (state, bucket) => {
    bucket.setBuffer(bucket.buffer().to(dtype));
    const result = hook(state, bucket);
    return () => bucket.buffer().copy_(finished(result));
  };
  return Object.defineProperty(wrapper, "name", { value: name });
}

/** A hook that gives another one the gradients in float16. Counterpart: `fp16_compress_wrapper`. */
export function fp16CompressWrapper<State>(hook: CommHook<State>): CommHook<State> {
  return wrapped(float16, hook, "fp16CompressWrapperHook");
}

/** A hook that gives another one the gradients in bfloat16; with NCCL only. Counterpart: `bf16_compress_wrapper`. */
export function bf16CompressWrapper<State>(hook: CommHook<State>): CommHook<State> {
  return needsNccl(wrapped(bfloat16, hook, "bf16CompressWrapperHook"));
}

needsNccl(bf16CompressHook);
