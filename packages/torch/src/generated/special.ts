/** @file The operators of torch.special. Generated from the schemas of libtorch 2.13.0 by scripts/generate.ts: do not edit. */
import { aten } from "../tensor/aten.js";
import type * as types from "./ops-types.js";

/** The Airy function Ai of each element. [torch.special.airy_ai](https://docs.pytorch.org/docs/2.13/special.html#torch.special.airy_ai) */
export const airyAi = aten<types.SpecialAiryAiFunction>("special_airy_ai");
/** The Bessel function of the first kind of order 0 of each element. [torch.special.bessel_j0](https://docs.pytorch.org/docs/2.13/special.html#torch.special.bessel_j0) */
export const besselJ0 = aten<types.SpecialBesselJ0Function>("special_bessel_j0");
/** The Bessel function of the first kind of order 1 of each element. [torch.special.bessel_j1](https://docs.pytorch.org/docs/2.13/special.html#torch.special.bessel_j1) */
export const besselJ1 = aten<types.SpecialBesselJ1Function>("special_bessel_j1");
/** The Bessel function of the second kind of order 0 of each element. */
export const besselY0 = aten<types.SpecialBesselY0Function>("special_bessel_y0");
/** The Bessel function of the second kind of order 1 of each element. */
export const besselY1 = aten<types.SpecialBesselY1Function>("special_bessel_y1");
/** The Chebyshev polynomial of the first kind of degree `n` at each element. */
export const chebyshevPolynomialT = aten<types.SpecialChebyshevPolynomialTFunction>("special_chebyshev_polynomial_t");
/** The Chebyshev polynomial of the second kind of degree `n` at each element. */
export const chebyshevPolynomialU = aten<types.SpecialChebyshevPolynomialUFunction>("special_chebyshev_polynomial_u");
/** The Chebyshev polynomial of the third kind of degree `n` at each element. */
export const chebyshevPolynomialV = aten<types.SpecialChebyshevPolynomialVFunction>("special_chebyshev_polynomial_v");
/** The Chebyshev polynomial of the fourth kind of degree `n` at each element. */
export const chebyshevPolynomialW = aten<types.SpecialChebyshevPolynomialWFunction>("special_chebyshev_polynomial_w");
/** The digamma function of each element: the derivative of the logarithm of the gamma function. Another name of `digamma`. [torch.special.digamma](https://docs.pytorch.org/docs/2.13/special.html#torch.special.digamma) */
export const digamma = aten<types.SpecialDigammaFunction>("special_digamma");
/** `-x * log(x)` of each element: 0 at zero, -Infinity below. [torch.special.entr](https://docs.pytorch.org/docs/2.13/special.html#torch.special.entr) */
export const entr = aten<types.SpecialEntrFunction>("special_entr");
/** The error function of each element. Another name of `erf`. [torch.special.erf](https://docs.pytorch.org/docs/2.13/special.html#torch.special.erf) */
export const erf = aten<types.SpecialErfFunction>("special_erf");
/** One minus the error function of each element, exact for large elements. Another name of `erfc`. [torch.special.erfc](https://docs.pytorch.org/docs/2.13/special.html#torch.special.erfc) */
export const erfc = aten<types.SpecialErfcFunction>("special_erfc");
/** `exp(x * x) * erfc(x)` of each element, exact for large ones. [torch.special.erfcx](https://docs.pytorch.org/docs/2.13/special.html#torch.special.erfcx) */
export const erfcx = aten<types.SpecialErfcxFunction>("special_erfcx");
/** The inverse of the error function of each element, which lies in [-1, 1]. Another name of `erfinv`. [torch.special.erfinv](https://docs.pytorch.org/docs/2.13/special.html#torch.special.erfinv) */
export const erfinv = aten<types.SpecialErfinvFunction>("special_erfinv");
/** The number 2 to the power of each element. Another name of `exp2`. [torch.special.exp2](https://docs.pytorch.org/docs/2.13/special.html#torch.special.exp2) */
export const exp2 = aten<types.SpecialExp2Function>("special_exp2");
/** `1 / (1 + exp(-x))` of each element. Another name of `sigmoid`. [torch.special.expit](https://docs.pytorch.org/docs/2.13/special.html#torch.special.expit) */
export const expit = aten<types.SpecialExpitFunction>("special_expit");
/** `exp(x) - 1` of each element, exact for small ones. Another name of `expm1`. [torch.special.expm1](https://docs.pytorch.org/docs/2.13/special.html#torch.special.expm1) */
export const expm1 = aten<types.SpecialExpm1Function>("special_expm1");
/** The lower incomplete gamma function, regularized, of each element and `other`. Another name of `igamma`. [torch.special.gammainc](https://docs.pytorch.org/docs/2.13/special.html#torch.special.gammainc) */
export const gammainc = aten<types.SpecialGammaincFunction>("special_gammainc");
/** The upper incomplete gamma function, regularized, of each element and `other`. Another name of `igammac`. [torch.special.gammaincc](https://docs.pytorch.org/docs/2.13/special.html#torch.special.gammaincc) */
export const gammaincc = aten<types.SpecialGammainccFunction>("special_gammaincc");
/** The logarithm of the absolute value of the gamma function of each element. Another name of `lgamma`. [torch.special.gammaln](https://docs.pytorch.org/docs/2.13/special.html#torch.special.gammaln) */
export const gammaln = aten<types.SpecialGammalnFunction>("special_gammaln");
/** The physicist's Hermite polynomial of degree `n` at each element. */
export const hermitePolynomialH = aten<types.SpecialHermitePolynomialHFunction>("special_hermite_polynomial_h");
/** The probabilist's Hermite polynomial of degree `n` at each element. */
export const hermitePolynomialHe = aten<types.SpecialHermitePolynomialHeFunction>("special_hermite_polynomial_he");
/** The modified Bessel function of the first kind of order 0 of each element. Another name of `i0`. [torch.special.i0](https://docs.pytorch.org/docs/2.13/special.html#torch.special.i0) */
export const i0 = aten<types.SpecialI0Function>("special_i0");
/** The modified Bessel function of the first kind of order 0 times `exp(-|x|)`. [torch.special.i0e](https://docs.pytorch.org/docs/2.13/special.html#torch.special.i0e) */
export const i0e = aten<types.SpecialI0eFunction>("special_i0e");
/** The modified Bessel function of the first kind of order 1 of each element. [torch.special.i1](https://docs.pytorch.org/docs/2.13/special.html#torch.special.i1) */
export const i1 = aten<types.SpecialI1Function>("special_i1");
/** The modified Bessel function of the first kind of order 1 times `exp(-|x|)`. [torch.special.i1e](https://docs.pytorch.org/docs/2.13/special.html#torch.special.i1e) */
export const i1e = aten<types.SpecialI1eFunction>("special_i1e");
/** The Laguerre polynomial of degree `n` at each element. */
export const laguerrePolynomialL = aten<types.SpecialLaguerrePolynomialLFunction>("special_laguerre_polynomial_l");
/** The Legendre polynomial of degree `n` at each element. */
export const legendrePolynomialP = aten<types.SpecialLegendrePolynomialPFunction>("special_legendre_polynomial_p");
/** `log(1 + x)` of each element, exact for small ones. Another name of `log1p`. [torch.special.log1p](https://docs.pytorch.org/docs/2.13/special.html#torch.special.log1p) */
export const log1p = aten<types.SpecialLog1pFunction>("special_log1p");
/** The logarithm of the share of the standard normal distribution below each element. [torch.special.log_ndtr](https://docs.pytorch.org/docs/2.13/special.html#torch.special.log_ndtr) */
export const logNdtr = aten<types.SpecialLogNdtrFunction>("special_log_ndtr");
/** The logarithm of the softmax along `dim`, computed without overflow. Another name of `logSoftmax`. [torch.special.log_softmax](https://docs.pytorch.org/docs/2.13/special.html#torch.special.log_softmax) */
export const logSoftmax = aten<types.SpecialLogSoftmaxFunction>("special_log_softmax");
/** `log(x / (1 - x))` of each element; `eps` keeps elements away from 0 and 1. Another name of `logit`. [torch.special.logit](https://docs.pytorch.org/docs/2.13/special.html#torch.special.logit) */
export const logit = aten<types.SpecialLogitFunction>("special_logit");
/** The logarithm of the sum of exponentials along `dim`, without overflow. Another name of `logsumexp`. [torch.special.logsumexp](https://docs.pytorch.org/docs/2.13/special.html#torch.special.logsumexp) */
export const logsumexp = aten<types.SpecialLogsumexpFunction>("special_logsumexp");
/** The modified Bessel function of the first kind of order 0 of each element. */
export const modifiedBesselI0 = aten<types.SpecialModifiedBesselI0Function>("special_modified_bessel_i0");
/** The modified Bessel function of the first kind of order 1 of each element. */
export const modifiedBesselI1 = aten<types.SpecialModifiedBesselI1Function>("special_modified_bessel_i1");
/** The modified Bessel function of the second kind of order 0 of each element. */
export const modifiedBesselK0 = aten<types.SpecialModifiedBesselK0Function>("special_modified_bessel_k0");
/** The modified Bessel function of the second kind of order 1 of each element. */
export const modifiedBesselK1 = aten<types.SpecialModifiedBesselK1Function>("special_modified_bessel_k1");
/** The logarithm of the multivariate gamma function of dimension `p` of each element. Another name of `mvlgamma`. [torch.special.multigammaln](https://docs.pytorch.org/docs/2.13/special.html#torch.special.multigammaln) */
export const multigammaln = aten<types.SpecialMultigammalnFunction>("special_multigammaln");
/** The share of the standard normal distribution below each element. [torch.special.ndtr](https://docs.pytorch.org/docs/2.13/special.html#torch.special.ndtr) */
export const ndtr = aten<types.SpecialNdtrFunction>("special_ndtr");
/** The point of the standard normal distribution below which the share of each element lies. [torch.special.ndtri](https://docs.pytorch.org/docs/2.13/special.html#torch.special.ndtri) */
export const ndtri = aten<types.SpecialNdtriFunction>("special_ndtri");
/** The `n`-th derivative of the digamma function of each element. Another name of `polygamma`. [torch.special.polygamma](https://docs.pytorch.org/docs/2.13/special.html#torch.special.polygamma) */
export const polygamma = aten<types.SpecialPolygammaFunction>("special_polygamma");
/** The digamma function of each element: the derivative of the logarithm of the gamma function. Another name of `digamma`. [torch.special.psi](https://docs.pytorch.org/docs/2.13/special.html#torch.special.psi) */
export const psi = aten<types.SpecialPsiFunction>("special_psi");
/** Each element rounded to the nearest whole number, halves to the even one; `decimals` keeps digits behind the point. Another name of `round`. [torch.special.round](https://docs.pytorch.org/docs/2.13/special.html#torch.special.round) */
export const round = aten<types.SpecialRoundFunction>("special_round");
/** The modified Bessel function of the second kind of order 0 times `exp(x)`. [torch.special.scaled_modified_bessel_k0](https://docs.pytorch.org/docs/2.13/special.html#torch.special.scaled_modified_bessel_k0) */
export const scaledModifiedBesselK0 = aten<types.SpecialScaledModifiedBesselK0Function>("special_scaled_modified_bessel_k0");
/** The modified Bessel function of the second kind of order 1 times `exp(x)`. [torch.special.scaled_modified_bessel_k1](https://docs.pytorch.org/docs/2.13/special.html#torch.special.scaled_modified_bessel_k1) */
export const scaledModifiedBesselK1 = aten<types.SpecialScaledModifiedBesselK1Function>("special_scaled_modified_bessel_k1");
/** The Chebyshev polynomial of the first kind of degree `n`, shifted to [0, 1], at each element. */
export const shiftedChebyshevPolynomialT = aten<types.SpecialShiftedChebyshevPolynomialTFunction>("special_shifted_chebyshev_polynomial_t");
/** The Chebyshev polynomial of the second kind of degree `n`, shifted to [0, 1], at each element. */
export const shiftedChebyshevPolynomialU = aten<types.SpecialShiftedChebyshevPolynomialUFunction>("special_shifted_chebyshev_polynomial_u");
/** The Chebyshev polynomial of the third kind of degree `n`, shifted to [0, 1], at each element. */
export const shiftedChebyshevPolynomialV = aten<types.SpecialShiftedChebyshevPolynomialVFunction>("special_shifted_chebyshev_polynomial_v");
/** The Chebyshev polynomial of the fourth kind of degree `n`, shifted to [0, 1], at each element. */
export const shiftedChebyshevPolynomialW = aten<types.SpecialShiftedChebyshevPolynomialWFunction>("special_shifted_chebyshev_polynomial_w");
/** `sin(pi * x) / (pi * x)` of each element, 1 at zero. Another name of `sinc`. [torch.special.sinc](https://docs.pytorch.org/docs/2.13/special.html#torch.special.sinc) */
export const sinc = aten<types.SpecialSincFunction>("special_sinc");
/** Exponentials along `dim` divided by their sum. Another name of `softmax`. [torch.special.softmax](https://docs.pytorch.org/docs/2.13/special.html#torch.special.softmax) */
export const softmax = aten<types.SpecialSoftmaxFunction>("special_softmax");
/** The spherical Bessel function of the first kind of order 0 of each element. [torch.special.spherical_bessel_j0](https://docs.pytorch.org/docs/2.13/special.html#torch.special.spherical_bessel_j0) */
export const sphericalBesselJ0 = aten<types.SpecialSphericalBesselJ0Function>("special_spherical_bessel_j0");
/** `x * log1p(y)`, zero where x is zero; shapes broadcast. [torch.special.xlog1py](https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlog1py) */
export const xlog1py = aten<types.SpecialXlog1pyFunction>("special_xlog1py");
/** `x * log(y)`, zero where x is zero; shapes broadcast. Another name of `xlogy`. [torch.special.xlogy](https://docs.pytorch.org/docs/2.13/special.html#torch.special.xlogy) */
export const xlogy = aten<types.SpecialXlogyFunction>("special_xlogy");
/** The Hurwitz zeta function of each element and `other`. [torch.special.zeta](https://docs.pytorch.org/docs/2.13/special.html#torch.special.zeta) */
export const zeta = aten<types.SpecialZetaFunction>("special_zeta");
