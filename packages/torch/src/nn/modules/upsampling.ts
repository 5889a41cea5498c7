/** @file Layers that resize or rearrange images. */
import { checkKind } from "../../util/option-kinds.js";
import type { Tensor } from "../../tensor/tensor.js";
import { bind, bindAll, type Optional } from "../../util/arguments.js";
import { fold, unfold, type UnfoldOptions, unfoldNames } from "../functional/conv.js";
import { type Size } from "../functional/sizes.js";
import * as F from "../functional/vision.js";
import { Module } from "../module/module.js";
import { pyFloat, pyValue } from "../repr.js";
import { keepsNothing } from "../transient.js";

/** Options of `Upsample`. */
export type UpsampleOptions = Omit<F.InterpolateOptions, "antialias">;

const upsampleNames = ["size", "scaleFactor", "mode", "alignCorners", "recomputeScaleFactor"] as const;
const sizeNames = ["size", "scaleFactor"] as const;
type SizeOptions = Pick<UpsampleOptions, "size" | "scaleFactor">;

/** Resizes the spatial dimensions. Counterpart: `torch.nn.Upsample`. */
export class Upsample extends Module {
  /** Size of the spatial dimensions. */
  readonly size: Size | null;
  /** Factor of the spatial dimensions. */
  readonly scaleFactor: Size | null;
  /** How new values are found. */
  readonly mode: F.InterpolateMode;
  /** Whether the corners' centres stay in place, for the linear and cubic modes. */
  readonly alignCorners: boolean | null;
  /** Whether the factor is computed again from the rounded size. */
  readonly recomputeScaleFactor: boolean | null;

  constructor(...given: Optional<UpsampleOptions, typeof upsampleNames>) {
    super();
    const options = bind<UpsampleOptions>(given, upsampleNames, "Upsample");
    this.size = options.size ?? null;
    this.scaleFactor = options.scaleFactor ?? null;
    this.mode = options.mode ?? "nearest";
    this.alignCorners = options.alignCorners ?? null;
    this.recomputeScaleFactor = options.recomputeScaleFactor ?? null;
  }

  override forward(input: Tensor): Tensor {
    const { size, scaleFactor, mode, alignCorners, recomputeScaleFactor } = this;
    return F.interpolate(input, size, scaleFactor, mode, alignCorners, recomputeScaleFactor);
  }

  override extraRepr(): string {
    const { scaleFactor } = this;
    const factor =
      typeof scaleFactor === "number" ? pyFloat(scaleFactor) : `(${(scaleFactor ?? []).map(pyFloat).join(", ")})`;
    const info = scaleFactor === null ? `size=${pyValue(this.size)}` : `scale_factor=${factor}`;
    return `${info}, mode=${pyValue(this.mode)}`;
  }
}

/** Resizes (N, C, H, W) by nearest neighbours. */
export class UpsamplingNearest2d extends Upsample {
  constructor(...given: Optional<SizeOptions, typeof sizeNames>) {
    super({ ...bind<SizeOptions>(given, sizeNames, "UpsamplingNearest2d"), mode: "nearest" });
  }
}

/** Resizes (N, C, H, W) bilinearly with aligned corners. */
export class UpsamplingBilinear2d extends Upsample {
  constructor(...given: Optional<SizeOptions, typeof sizeNames>) {
    super({ ...bind<SizeOptions>(given, sizeNames, "UpsamplingBilinear2d"), mode: "bilinear", alignCorners: true });
  }
}

/** (*, C r², H, W) to (*, C, H r, W r). Counterpart: `torch.nn.PixelShuffle`. */
export class PixelShuffle extends Module {
  /** By how much height and width grow. */
  readonly upscaleFactor: number;

  constructor(...given: [upscaleFactor: number] | [options: { upscaleFactor: number }]) {
    super();
    this.upscaleFactor = bindAll<{ upscaleFactor: number }>(given, ["upscaleFactor"], [], "PixelShuffle").upscaleFactor;
  }

  override forward(input: Tensor): Tensor {
    return F.pixelShuffle(input, this.upscaleFactor);
  }

  override extraRepr(): string {
    return `upscale_factor=${this.upscaleFactor}`;
  }
}

/** (*, C, H r, W r) to (*, C r², H, W). */
export class PixelUnshuffle extends Module {
  /** By how much height and width shrink. */
  readonly downscaleFactor: number;

  constructor(...given: [downscaleFactor: number] | [options: { downscaleFactor: number }]) {
    super();
    this.downscaleFactor = bindAll<{ downscaleFactor: number }>(
      given,
      ["downscaleFactor"],
      [],
      "PixelUnshuffle",
    ).downscaleFactor;
  }

  override forward(input: Tensor): Tensor {
    return F.pixelUnshuffle(input, this.downscaleFactor);
  }

  override extraRepr(): string {
    return `downscale_factor=${this.downscaleFactor}`;
  }
}

/** Interleaves the channels of groups. */
export class ChannelShuffle extends Module {
  /** How many groups the channels form. */
  readonly groups: number;

  constructor(...given: [groups: number] | [options: { groups: number }]) {
    super();
    this.groups = bindAll<{ groups: number }>(given, ["groups"], [], "ChannelShuffle").groups;
  }

  override forward(input: Tensor): Tensor {
    return F.channelShuffle(input, this.groups);
  }

  override extraRepr(): string {
    return `groups=${this.groups}`;
  }
}

abstract class Windows extends Module {
  readonly dilation: Size;
  readonly padding: Size;
  readonly stride: Size;

  protected constructor(
    readonly kernelSize: Size,
    given: readonly unknown[],
  ) {
    super();
    checkKind(this.constructor.name, "kernelSize", kernelSize);
    const { dilation = 1, padding = 0, stride = 1 } = bind<UnfoldOptions>(given, unfoldNames, this.constructor.name);
    this.dilation = dilation;
    this.padding = padding;
    this.stride = stride;
  }

  override extraRepr(): string {
    return (
      `kernel_size=${pyValue(this.kernelSize)}, dilation=${pyValue(this.dilation)}, padding=${pyValue(this.padding)}, ` +
      `stride=${pyValue(this.stride)}`
    );
  }
}

/** The windows of (N, C, H, W) as columns. Counterpart: `torch.nn.Unfold`. */
export class Unfold extends Windows {
  constructor(kernelSize: Size, ...options: Optional<UnfoldOptions, typeof unfoldNames>) {
    super(kernelSize, options);
  }

  override forward(input: Tensor): Tensor {
    return unfold(input, this.kernelSize, this.dilation, this.padding, this.stride);
  }
}

/** The sum of windows given as columns. */
export class Fold extends Windows {
  constructor(
    /** Height and width of the output. */
    readonly outputSize: Size,
    kernelSize: Size,
    ...options: Optional<UnfoldOptions, typeof unfoldNames>
  ) {
    super(kernelSize, options);
    checkKind("Fold", "outputSize", outputSize);
  }

  override forward(input: Tensor): Tensor {
    return fold(input, this.outputSize, this.kernelSize, this.dilation, this.padding, this.stride);
  }

  override extraRepr(): string {
    return `output_size=${pyValue(this.outputSize)}, ${super.extraRepr()}`;
  }
}

keepsNothing(Upsample, PixelShuffle, PixelUnshuffle, ChannelShuffle, Unfold, Fold);
