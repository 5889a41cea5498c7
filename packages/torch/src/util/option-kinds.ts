/**
 * @file What kind of value an option takes. An option of PyTorch's means the same wherever it occurs, so its name is enough to know. What is not
 * here is checked by whoever uses the value: operators check what they get, most constructors their required arguments.
 */
import { kindOf, shortened } from "./kind-of.js";
import { isPlainObject } from "./is.js";
import { TypeError } from "./user-errors.js";

/** A kind of values. */
interface Kind {
  /** In words, for errors. */
  readonly takes: string;
  readonly fits: (value: unknown) => boolean;
}

const boolean: Kind = { takes: "true or false", fits: (value) => typeof value === "boolean" };
const text: Kind = { takes: "a string", fits: (value) => typeof value === "string" };
const callable: Kind = { takes: "a function", fits: (value) => typeof value === "function" };
const dictionary: Kind = { takes: "an object of names and values", fits: isPlainObject };

const number: Kind = {
  takes: "a number",
  // Tensors of one element stand for numbers in many places.
  fits: (value) => typeof value === "number" || isTensorLike(value),
};

const whole: Kind = {
  takes: "a whole number",
  fits: (value) =>
    typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value)) || isTensorLike(value),
};

const count: Kind = {
  takes: "a whole number of at least 0",
  fits: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0,
};

/** More than any tensor has dimensions, or an optimizer groups. Longer arrays are not even looked through: they may claim billions of items. */
const longestOption = 65_536;

/** Whether a value is an array whose items all pass. */
function isListOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= longestOption && value.every(fits);
}

/** One for all dimensions, or one for each. */
const numbers: Kind = {
  takes: "a number, or an array of numbers",
  fits: (value) => number.fits(value) || isListOf(value, number.fits),
};

const sizes: Kind = {
  takes: "a whole number, or an array of whole numbers",
  fits: (value) => whole.fits(value) || isListOf(value, whole.fits),
};

const sparseSizes: Kind = {
  takes: "a whole number, or an array of whole numbers and nulls",
  fits: (value) => whole.fits(value) || isListOf(value, (one) => one === null || whole.fits(one)),
};

const pair: Kind = { takes: "an array of two numbers", fits: (value) => isNumbers(value, 2) };
const triple: Kind = { takes: "an array of three numbers", fits: (value) => isNumbers(value, 3) };

function isNumbers(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every((one) => typeof one === "number");
}

// Objects of the library are known by what they have: their classes are above this file.
function has(value: unknown, ...members: readonly string[]): value is object {
  return typeof value === "object" && value !== null && members.every((member) => member in value);
}

function isTensorLike(value: unknown): boolean {
  return has(value, "requiresGrad", "numel") && (value as { numel(): unknown }).numel() === 1;
}

const tensor: Kind = { takes: "a tensor", fits: (value) => has(value, "requiresGrad", "numel") };
const dtype: Kind = {
  takes: "a dtype",
  fits: (value) => has(value, "isFloatingPoint", "itemsize") && !has(value, "numel"),
};
const generator: Kind = { takes: "a generator", fits: (value) => has(value, "initialSeed") };
const layer: Kind = { takes: "a module", fits: (value) => has(value, "forward", "parameters") };
const group: Kind = { takes: "a process group", fits: (value) => has(value, "rank", "size") };
const device: Kind = {
  takes: "a device",
  fits: (value) =>
    typeof value === "string" || typeof value === "number" || (has(value, "type", "index") && !has(value, "numel")),
};

function either(first: Kind, second: Kind): Kind {
  return {
    takes: `${first.takes}, or ${second.takes}`,
    fits: (value) => first.fits(value) || second.fits(value),
  };
}

function orNull(kind: Kind): Kind {
  return { takes: `${kind.takes}, or null`, fits: (value) => value === null || kind.fits(value) };
}

const names = (list: string): string[] => list.split(/\s+/).filter((name) => name !== "");

/** Kinds with the names of options; "Class.name" where a class means something else by a name. */
const table: readonly (readonly [kind: Kind | null, names: string])[] = [
  [
    boolean,
    `_freeze addBiasKv addZeroAttn affine amsgrad asTuple averageAttnWeights batchFirst bias bidirectional capturable ceilMode center centered
     countIncludePad createGraph cycleMomentum decoupledWeightDecay differentiable elementwiseAffine enableNestedTensor enabled enforceSorted
     errorIfNonfinite forceContiguous full getInfos hard headBias inOrder includeLastOffset inplace isCausal isGradsBatched keepdim logInput
     logTarget maskCheck maximize needWeights nesterov normFirst persistent persistentWorkers pinMemory requiresGrad retainGraph returnIndices
     scaleGradByFreq sparse strict swap trackRunningStats training useBuffers useSeparateProjWeight zeroInfinity inferenceMode.mode`,
  ],
  [orNull(boolean), "alignCorners foreach fused recomputeScaleFactor reduce sciMode shuffle sizeAverage"],
  [
    number,
    `Adafactor.d LocalResponseNorm.k alpha beta beta2Decay dampening dropout dropoutP endFactor eps etaMin factor gamma kaimingNormal_.a kaimingUniform_.a labelSmoothing localResponseNorm.k lambd layerNormEps margin maxVal minVal
     momentumDecay negativeSlope p patience power rho startFactor t0 threshold stepSizeUp divValue gain mean std timeout TMult toleranceChange toleranceGrad truncNormal_.a truncNormal_.b uniform_.a uniform_.b
     upper lower clipValue decay TMax ConstantPad1d.value ConstantPad2d.value ConstantPad3d.value Threshold.value`,
  ],
  [orNull(number), "RMSNorm.eps divisorOverride maxNorm momentum param rmsNorm.eps stepSizeDown"],
  [count, "cooldown historySize maxIter nsSteps projSize totalIters niter"],
  [orNull(count), "maxEval"],
  [
    whole,
    `T0 blank dModel dimFeedforward downscaleFactor embedDim embedDimToCheck endDim groups hiddenSize inChannels inputSize nFft nhead numChannels
     numFeatures numGroups numHeads numLayers outChannels startDim stepSize upscaleFactor`,
  ],
  [orNull(whole), "ignoreIndex numWorkers paddingIdx q totalLength totalSteps"],
  [either(number, tensor), "lr"],
  [either(number, text), "normType LnStructured.n"],
  [sizes, "dilation kernelSize normalizedShape outFeatures outputPadding splitSize"],
  [orNull(sizes), "dim size stride"],
  [orNull(sparseSizes), "outputSize"],
  [numbers, "baseLr baseMomentum maxLr maxMomentum minLr swaLr"],
  [orNull(numbers), "scaleFactor"],
  [either(sizes, text), "padding"],
  [pair, "stepSizes"],
  [triple, "nsCoefficients"],
  [text, "approximate indexing mode nonlinearity reduction scaleMode"],
  [orNull(text), "lineSearchFn"],
  [either(text, callable), "activation"],
  [orNull(callable), "avgFn distanceFunction globalUnstructured.importanceScores multiAvgFn scaleFn"],
  [dictionary, "metadata"],
  [
    orNull(tensor),
    `M _weight attnMask biasK biasV importanceScores inProjBias inProjWeight outProjBias keyPaddingMask kProjWeight linearBias out perSampleWeights posWeight qProjWeight runningMean runningVar
     staticK staticV vProjWeight weight`,
  ],
  [orNull(dtype), "dtype"],
  [orNull(device), "device"],
  [orNull(generator), "generator"],
  [orNull(group), "processGroup"],
  [layer, "model"],
  [tensor, "A outProjWeight"],
  [orNull(layer), "norm"],
  // Another kind, which the operator or the class checks.
  [
    null,
    `GRU.batchFirst GRU.bias LSTM.batchFirst LSTM.bias Linear.outFeatures RNN.batchFirst RNN.bias full.out norm.out norm.p normalize.out tensordot.out
     Adafactor.eps batchNorm.bias bilinear.bias conv1d.bias conv2d.bias conv3d.bias convTbc.bias convTranspose1d.bias convTranspose2d.bias
     convTranspose3d.bias groupNorm.bias instanceNorm.bias layerNorm.bias linear.bias`,
  ],
];

const kinds = new Map(table.flatMap(([kind, list]) => names(list).map((name) => [name, kind] as const)));

/**
 * Checks the kind of a given option.
 *
 * @throws TypeError that names the option, what it takes and what it got
 */
export function checkKind(callee: string, name: string, value: unknown): void {
  if (value === undefined) return;
  const own = kinds.get(`${callee}.${name}`);
  const kind = own === undefined ? kinds.get(name) : own;
  if (kind === undefined || kind === null || kind.fits(value)) return;
  const received =
    typeof value === "string" ? `"${shortened(value)}"` : typeof value === "number" ? String(value) : kindOf(value);
  throw new TypeError(`${callee} expects ${kind.takes} as '${name}'. Received: ${received}.`);
}

/** Checks arguments that are given by position only. */
export function checkKinds(callee: string, given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) checkKind(callee, name, value);
}
