/** @file LayerNorm: PyTorch's, in the dtype of the layers around it. */
import { nn, type Tensor } from "@lightning-ts/torch";
import { activationDtype, TransformerEngineLayer } from "./layer.js";

/**
 * Normalises over the last dimensions; sums are float32, the output has the dtype that the layers around it compute in, also under
 * `autocast`, where PyTorch's makes float32. Counterpart: `transformer_engine.pytorch.LayerNorm`.
 */
export class LayerNorm extends TransformerEngineLayer {
  /** The sizes of the last dimensions. */
  readonly normalizedShape: readonly number[];
  /** Added to the variance. */
  readonly eps: number;
  /** The learned factor. */
  weight: nn.Parameter | null;
  /** The learned shift; null without. */
  bias: nn.Parameter | null;

  /**
   * @param normalizedShape the sizes of the last dimensions, or of the last one
   * @param options eps (default 1e-5), elementwiseAffine and bias (default true), device and dtype
   */
  constructor(normalizedShape: number | readonly number[], options: nn.LayerNormOptions = {}) {
    super();
    const made = new nn.LayerNorm(normalizedShape, options);
    this.normalizedShape = made.normalizedShape;
    this.eps = made.eps;
    this.weight = made.weight;
    this.bias = made.bias;
  }

  /** One with the parameters of a layer of PyTorch's: the same objects. */
  static of({ normalizedShape, eps, weight, bias, training }: nn.LayerNorm): LayerNorm {
    const made = new LayerNorm(normalizedShape, { eps, elementwiseAffine: false });
    made.weight = weight;
    made.bias = bias;
    return made.train(training);
  }

  /** @param input (*, ...normalizedShape), float32, float16 or bfloat16 */
  override forward(input: Tensor): Tensor {
    const dtype = activationDtype("transformerEngine.LayerNorm", input);
    const { normalizedShape, weight, bias, eps } = this;
    const normalized = nn.functional.layerNorm(input.to(dtype), normalizedShape, {
      weight: weight?.to(dtype) ?? null,
      bias: bias?.to(dtype) ?? null,
      eps,
    });
    return normalized.to(dtype); // autocast may have made float32 of it
  }

  override extraRepr(): string {
    return `${this.normalizedShape.join(", ")}, eps=${this.eps}`;
  }
}
