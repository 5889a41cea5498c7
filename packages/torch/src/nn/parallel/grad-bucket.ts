/** @file What a communication hook gets: a bucket of gradients. */
import { binding, type Handle } from "../../native/binding.js";
import { NativeObject, unwrap } from "../../native/object.js";
import { asWrapper, objectOf } from "../../native/wrapper.js";
import { Tensor } from "../../tensor/tensor.js";

/** Gradients of several parameters, one after the other in one tensor. Counterpart: `torch.distributed.GradBucket`. */
export class GradBucket extends NativeObject {
  /** Which bucket it is, counted in the order in which they are reduced. */
  index(): number {
    return binding.bucketIndex(unwrap(this));
  }

  /** Whether it is the last bucket of the backward pass. */
  isLast(): boolean {
    return binding.bucketIsLast(unwrap(this));
  }

  /** All gradients as one tensor of one dimension; the gradients of this rank, not divided by anything. */
  buffer(): Tensor {
    return new Tensor(binding.bucketBuffer(unwrap(this)));
  }

  /** Puts another tensor in the place of the buffer, for hooks that are called with this bucket after it. */
  setBuffer(buffer: Tensor): void {
    binding.bucketSetBuffer(unwrap(this), unwrap(buffer));
  }

  /** The gradients in the shapes of their parameters, as views of the buffer. */
  gradients(): Tensor[] {
    return binding.bucketGradients(unwrap(this)).map((handle) => new Tensor(handle));
  }

  /** The parameters, in the order of `gradients()`. */
  parameters(): Tensor[] {
    return binding
      .bucketParameters(unwrap(this))
      .map((known) => objectOf(known, Tensor, (handle: Handle) => asWrapper(new Tensor(handle))));
  }
}
