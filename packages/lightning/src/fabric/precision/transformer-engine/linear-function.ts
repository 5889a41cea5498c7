/** @file x Wᵀ + b of 8-bit floats, with its backward. */
import { autograd, type DType, scope, type Tensor } from "@lightning-ts/torch";
import { withoutGrad } from "../../../util/without-grad.js";
import type { Fp8Region } from "./autocast.js";
import { backwardFormat, forwardFormat } from "./formats.js";
import { quantize, type Quantized, scaledProduct, transposed } from "./quantize.js";
import { recordAmax, type Scaling } from "./scaling.js";

/** The scalings of a linear layer. */
export interface LinearScalings {
  /** Of input and weight. */
  readonly forward: Scaling;
  /** Of the output's gradient. */
  readonly backward: Scaling;
}

const inputIndex = 0;
const weightIndex = 1;

/** A call of a linear layer: what it needs beside its tensors. */
export interface LinearCall {
  readonly scalings: LinearScalings;
  readonly region: Fp8Region;
  /** Whether amaxes are recorded. */
  readonly records: boolean;
  /** The dtype of the output: float32, float16 or bfloat16. */
  readonly outDtype: DType;
  /** Tensors that forward made for backward, to be disposed of once the graph has them. */
  readonly made: Tensor[];
}

/** What backward needs beside its tensors. */
interface Kept {
  readonly scalings: LinearScalings;
  readonly region: Fp8Region;
  readonly records: boolean;
  readonly dtypes: { readonly input: DType; readonly weight: DType; readonly bias: DType | null };
  /** Whether this call's backward is the last of the pass. */
  readonly isFirst: boolean;
}

/**
 * x Wᵀ + b, whose three products are of 8-bit floats: input and weight are rounded to E4M3, once for both passes, the output's gradient to
 * the recipe's format. Sums are float32. The scheme is that of "FP8 Formats for Deep Learning" (Micikevicius et al., 2022) and of
 * transformer-engine's Linear.
 */
export class Fp8LinearFunction extends autograd.Function {
  /**
   * @param input (rows, inFeatures)
   * @param weight (outFeatures, inFeatures)
   * @param bias (outFeatures), or null
   */
  static forward(
    ctx: autograd.FunctionContext,
    input: Tensor,
    weight: Tensor,
    bias: Tensor | null,
    call: LinearCall,
  ): Tensor {
    const { made, outDtype, records, region, scalings } = call;
    const format = forwardFormat(region.recipe.fp8Format);
    const quantized = (values: Tensor, index: number): Quantized => {
      if (records) recordAmax(scalings.forward, index, values);
      return quantize(values, scalings.forward.scale.narrow(0, index, 1), format);
    };
    const [output, ...saved] = scope(() => {
      const x = quantized(input, inputIndex);
      const w = quantized(weight, weightIndex);
      const product = scaledProduct(x, transposed(w), { outDtype, bias, fast: true });
      return [product, x.data, x.inverse, w.data, w.inverse] as const;
    });
    made.push(...saved);
    if (records) region.pass.saw("forward", scalings.forward, region.recipe);
    if (!ctx.needsInputGrad.includes(true)) return output;
    ctx.saveForBackward(...saved);
    const dtypes = { input: input.dtype, weight: weight.dtype, bias: bias?.dtype ?? null };
    ctx.kept = { scalings, region, records, dtypes, isFirst: region.pass.isFirst() } satisfies Kept;
    return output;
  }

  /** The gradients of input, weight and bias, where they are needed; ends the backward pass after its last call. */
  static backward(ctx: autograd.FunctionContext, gradOutput: Tensor): (Tensor | null)[] {
    const { dtypes, isFirst, records, region, scalings } = ctx.kept as Kept;
    const [xData, xInverse, wData, wInverse] = ctx.savedTensors as [Tensor, Tensor, Tensor, Tensor];
    const x = { data: xData, inverse: xInverse };
    const w = { data: wData, inverse: wInverse };
    const [needsInput, needsWeight, needsBias] = ctx.needsInputGrad;
    const gradients = withoutGrad(() =>
      scope(() => {
        if (records) recordAmax(scalings.backward, 0, gradOutput);
        const g = quantize(gradOutput, scalings.backward.scale, backwardFormat(region.recipe.fp8Format));
        return [
          needsInput === true ? scaledProduct(g, w, { outDtype: dtypes.input }) : null,
          needsWeight === true ? scaledProduct(transposed(g), x, { outDtype: dtypes.weight }) : null,
          needsBias === true && dtypes.bias !== null ? gradOutput.sum([0], { dtype: dtypes.bias }) : null,
          null,
        ];
      }),
    );
    if (records) region.pass.saw("backward", scalings.backward, region.recipe);
    if (isFirst) region.pass.end("backward");
    return gradients;
  }
}
