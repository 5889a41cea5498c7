/** @file The operators of torch.fft. Generated from the schemas of libtorch 2.13.0 by scripts/generate.ts: do not edit. */
import { aten } from "../native/aten.js";
import type * as types from "./ops-types.js";

export const fft = aten<types.FftFftFunction>("fft_fft");
export const fft2 = aten<types.FftFft2Function>("fft_fft2");
export const fftfreq = aten<types.FftFftfreqFunction>("fft_fftfreq");
export const fftn = aten<types.FftFftnFunction>("fft_fftn");
export const fftshift = aten<types.FftFftshiftFunction>("fft_fftshift");
export const hfft = aten<types.FftHfftFunction>("fft_hfft");
export const hfft2 = aten<types.FftHfft2Function>("fft_hfft2");
export const hfftn = aten<types.FftHfftnFunction>("fft_hfftn");
export const ifft = aten<types.FftIfftFunction>("fft_ifft");
export const ifft2 = aten<types.FftIfft2Function>("fft_ifft2");
export const ifftn = aten<types.FftIfftnFunction>("fft_ifftn");
export const ifftshift = aten<types.FftIfftshiftFunction>("fft_ifftshift");
export const ihfft = aten<types.FftIhfftFunction>("fft_ihfft");
export const ihfft2 = aten<types.FftIhfft2Function>("fft_ihfft2");
export const ihfftn = aten<types.FftIhfftnFunction>("fft_ihfftn");
export const irfft = aten<types.FftIrfftFunction>("fft_irfft");
export const irfft2 = aten<types.FftIrfft2Function>("fft_irfft2");
export const irfftn = aten<types.FftIrfftnFunction>("fft_irfftn");
export const rfft = aten<types.FftRfftFunction>("fft_rfft");
export const rfft2 = aten<types.FftRfft2Function>("fft_rfft2");
export const rfftfreq = aten<types.FftRfftfreqFunction>("fft_rfftfreq");
export const rfftn = aten<types.FftRfftnFunction>("fft_rfftn");
