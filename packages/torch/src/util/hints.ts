/** @file What libtorch's messages do not say: what to do about it. */
const noCuda = /from the 'CUDA' backend|not linked with support for cuda|Cannot initialize CUDA/;

/** What libtorch says where a tensor of integers was needed. */
const integers = new RegExp(
  [
    /expected target dtype to be Long/,
    /scalar types?:? (to be |type )?Long\b/,
    /Expected (a long tensor|dtype int(32|64)\b)/,
    /tensors used as indices must be long/,
    /dtype of (indices should be Long|long)/,
    /LongTensor/,
    /"(bincount|bitwise|[lr]shift|gcd|lcm)\w*" not implemented for '(Float|Double|Half|BFloat16)'/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);
/** What to do where a tensor of integers is needed. */
export const integersHint =
  "Numbers in torch.tensor([0, 1]) and in batches of the loader become float32. Make integers of them with x.long(), " +
  "torch.LongTensor([0, 1]), torch.tensor([0, 1], { dtype: torch.int64 }) or bigints: torch.tensor([0n, 1n]).";

/** The same for booleans. */
const booleans = /only supports boolean masks|expected BoolTensor|condition to be a boolean tensor/;
const booleansHint = "\nMake booleans with x.bool(), a comparison such as x.gt(0), or torch.tensor([true, false]).";

/** What a message of libtorch does not say: what to do about it. */
export function hintFor(text: string): string {
  if (noCuda.test(text))
    return '\nNo CUDA device can be used here; "lightning-ts-torch doctor" says what was found. Use the device "cpu".';
  if (integers.test(text)) return `\n${integersHint}`;
  return booleans.test(text) ? booleansHint : "";
}
