/** @file The operators of torch.fft. Generated from the schemas of libtorch 2.13.0 by scripts/generate.ts: do not edit. */
import { aten } from "../tensor/aten.js";
import type * as types from "./ops-types.js";

/** The discrete Fourier transform along `dim`, of `n` points. [torch.fft.fft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fft.html) */
export const fft = aten<types.FftFftFunction>("fft_fft");
/** The discrete Fourier transform over the last two dimensions. [torch.fft.fft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fft2.html) */
export const fft2 = aten<types.FftFft2Function>("fft_fft2");
/** The frequencies of the points of a transform of `n` points, `d` apart. [torch.fft.fftfreq](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftfreq.html) */
export const fftfreq = aten<types.FftFftfreqFunction>("fft_fftfreq");
/** The discrete Fourier transform over several dimensions. [torch.fft.fftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftn.html) */
export const fftn = aten<types.FftFftnFunction>("fft_fftn");
/** Moves frequency zero to the middle. [torch.fft.fftshift](https://docs.pytorch.org/docs/2.13/generated/torch.fft.fftshift.html) */
export const fftshift = aten<types.FftFftshiftFunction>("fft_fftshift");
/** The real transform of half of a Hermitian-symmetric signal along `dim`. [torch.fft.hfft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfft.html) */
export const hfft = aten<types.FftHfftFunction>("fft_hfft");
/** The real transform of half of a Hermitian-symmetric signal over the last two dimensions. [torch.fft.hfft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfft2.html) */
export const hfft2 = aten<types.FftHfft2Function>("fft_hfft2");
/** The real transform of half of a Hermitian-symmetric signal over several dimensions. [torch.fft.hfftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.hfftn.html) */
export const hfftn = aten<types.FftHfftnFunction>("fft_hfftn");
/** The inverse discrete Fourier transform along `dim`, of `n` points. [torch.fft.ifft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifft.html) */
export const ifft = aten<types.FftIfftFunction>("fft_ifft");
/** The inverse discrete Fourier transform over the last two dimensions. [torch.fft.ifft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifft2.html) */
export const ifft2 = aten<types.FftIfft2Function>("fft_ifft2");
/** The inverse discrete Fourier transform over several dimensions. [torch.fft.ifftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifftn.html) */
export const ifftn = aten<types.FftIfftnFunction>("fft_ifftn");
/** Moves frequency zero from the middle back to the start. [torch.fft.ifftshift](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ifftshift.html) */
export const ifftshift = aten<types.FftIfftshiftFunction>("fft_ifftshift");
/** The inverse of `hfft` along `dim`. [torch.fft.ihfft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfft.html) */
export const ihfft = aten<types.FftIhfftFunction>("fft_ihfft");
/** The inverse of `hfft2` over the last two dimensions. [torch.fft.ihfft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfft2.html) */
export const ihfft2 = aten<types.FftIhfft2Function>("fft_ihfft2");
/** The inverse of `hfftn` over several dimensions. [torch.fft.ihfftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.ihfftn.html) */
export const ihfftn = aten<types.FftIhfftnFunction>("fft_ihfftn");
/** The real output of the inverse of `rfft`; `n` is its length. [torch.fft.irfft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfft.html) */
export const irfft = aten<types.FftIrfftFunction>("fft_irfft");
/** The real output of the inverse of `rfft2`; `s` is its shape. [torch.fft.irfft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfft2.html) */
export const irfft2 = aten<types.FftIrfft2Function>("fft_irfft2");
/** The real output of the inverse of `rfftn`; `s` is its shape. [torch.fft.irfftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.irfftn.html) */
export const irfftn = aten<types.FftIrfftnFunction>("fft_irfftn");
/** The Fourier transform of real input along `dim`: the n / 2 + 1 frequencies that are not negative. [torch.fft.rfft](https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfft.html) */
export const rfft = aten<types.FftRfftFunction>("fft_rfft");
/** The Fourier transform of real input over the last two dimensions; the last keeps non-negative frequencies. [torch.fft.rfft2](https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfft2.html) */
export const rfft2 = aten<types.FftRfft2Function>("fft_rfft2");
/** The frequencies of the points of a real transform of `n` points, `d` apart. [torch.fft.rfftfreq](https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfftfreq.html) */
export const rfftfreq = aten<types.FftRfftfreqFunction>("fft_rfftfreq");
/** The Fourier transform of real input over several dimensions; the last keeps non-negative frequencies. [torch.fft.rfftn](https://docs.pytorch.org/docs/2.13/generated/torch.fft.rfftn.html) */
export const rfftn = aten<types.FftRfftnFunction>("fft_rfftn");
