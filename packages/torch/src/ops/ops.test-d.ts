/** @file What the compiler knows about operators: a mistake here is an error of `tsc`. */
import * as torch from "../index.js";
import type { Tensor } from "../index.js";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(..._check: Same<A, B> extends true ? [] : [never]): void {}

declare const x: Tensor;

/** Never called: only its types count. */
export function types(): void {
  // Functions and methods, in all the ways of giving optional arguments.
  same<ReturnType<typeof torch.add>, Tensor>();
  const sums: Tensor[] = [x.sum(), x.sum(1), x.sum([0, 1], true), x.sum(1, { keepdim: true }), x.sum({ dim: 1 })];
  const more: Tensor[] = [torch.argmax(x), torch.argmax(x, 1, { keepdim: true }), torch.argmax(x, { dim: null })];
  const scalars: Tensor[] = [x.add(1), x.add(1n), x.mul({ re: 0, im: 1 }), torch.mul(2, x), x.pow(2), torch.pow(2, x)];
  void [sums, more, scalars];

  // Several results have names.
  const [values, indices]: [Tensor, Tensor] = x.max(1);
  const { S }: { S: Tensor } = torch.linalg.svd(x);
  void [values, indices, S];
  // @ts-expect-error -- a sum is one tensor
  void x.sum().S;

  // Loose integers, sizes of one number, views of dtypes.
  const views: Tensor[] = [x.view(2, 3), x.view([2, 3]), x.view(torch.int32), x.permute(1, 0), x.expand(2, -1)];
  const made: Tensor[] = [
    torch.zeros(2, 3),
    torch.zeros([2, 3], { dtype: torch.int64 }),
    torch.zeros(2, { requiresGrad: true }),
  ];
  const pooled: Tensor = torch.maxPool2d(x, 2, { padding: 1 });
  void [views, made, pooled];

  // In-place methods return the tensor itself, also of a subclass.
  class Named extends torch.Tensor {
    readonly title: string = "";
  }
  same<ReturnType<Named["add_"]>, Named>();
  const title = (named: Named) => named.add_(1).title;
  void title;

  // Results that are not tensors.
  same<ReturnType<Tensor["equal"]>, boolean>();
  const parts: Tensor[] = [...x.chunk(2), ...x.split(1), ...torch.split(x, [1, 2], { dim: 1 })];
  const uniques: [Tensor, Tensor, Tensor] = torch.unique(x, { returnInverse: true, returnCounts: true });
  same<ReturnType<typeof torch.einsum>, Tensor>();
  void [parts, uniques];

  // Strings are literals.
  const divided: Tensor = x.div(2, { roundingMode: "floor" });
  // @ts-expect-error -- no such mode
  const wrong: Tensor = x.div(2, { roundingMode: "up" });
  // @ts-expect-error -- no such option
  const unknownOption: Tensor = x.sum(1, { keepDim: true });
  // @ts-expect-error -- a string is not a tensor
  void torch.add("1", x);
  void [divided, wrong, unknownOption];

  // Every operator under its own name.
  const sliced: Tensor = torch.ops.aten.slice.Tensor(x, 0, 1, 2);
  const chosen: Tensor = torch.ops.aten.slice(x, 0, 1, 2);
  const exact: Tensor = torch.ops.aten.relu.default(x);
  // @ts-expect-error -- no such overload
  void torch.ops.aten.slice.Scalar;
  void [sliced, chosen, exact];
}
