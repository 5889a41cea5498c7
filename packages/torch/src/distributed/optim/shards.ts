/** @file Parameters that ranks update and the others copy. */
import { empty } from "../../generated/ops.js";
import { withoutGrad } from "../../nn/without-grad.js";
import type { Tensor } from "../../tensor/tensor.js";
import { broadcast } from "../broadcast.js";
import type { ProcessGroup } from "../process-group.js";

/** A tensor that one rank sends to the others. */
interface Sent {
  tensor: Tensor;
  rank: number;
}

/** Sends the parameters of each rank to the others. */
export class Shards {
  readonly #group: ProcessGroup;
  readonly #sent: readonly Sent[];

  /**
   * @param parts the parameters of each rank
   * @param inBuckets whether those of a rank become views of one tensor a device, which is sent as one
   */
  constructor(group: ProcessGroup, parts: readonly (readonly Tensor[])[], inBuckets: boolean) {
    this.#group = group;
    this.#sent = parts.flatMap((parameters, rank) => {
      const tensors = inBuckets ? buckets(parameters) : parameters.map((parameter) => parameter.detach());
      return tensors.map((tensor) => ({ tensor, rank }));
    });
  }

  /** Copies all parameters from the ranks that update them. */
  sync(): void {
    const works = this.#sent.map(({ tensor, rank }) =>
      broadcast(tensor, { groupSrc: rank, group: this.#group, asyncOp: true }),
    );
    for (const work of works) work?.finish();
  }
}

/** Makes parameters views of one tensor for each device. Those that are not trained get memory of their own. */
function buckets(parameters: readonly Tensor[]): Tensor[] {
  const byDevice = new Map<string, Tensor[]>();
  for (const parameter of parameters) {
    if (!parameter.requiresGrad) {
      parameter.data = parameter.detach().clone();
      continue;
    }
    const device = String(parameter.device);
    byDevice.set(device, [...(byDevice.get(device) ?? []), parameter]);
  }
  return [...byDevice.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const size = own.reduce((sum, parameter) => sum + parameter.numel(), 0);
    const bucket = empty([size], { dtype: first.dtype, device: first.device });
    withoutGrad(() => {
      let start = 0;
      for (const parameter of own) {
        const part = bucket.narrow(0, start, parameter.numel()).view(parameter.shape);
        part.copy_(parameter);
        parameter.data = part;
        start += parameter.numel();
      }
    });
    return [bucket];
  });
}
