/** @file What the package exports that takes options, with the arguments that go before these. */
import * as torch from "../../src/index.js";

const { autograd, data, nn, optim, ones, safetensors, tensor, zeros } = torch;
const F = nn.functional;

/** Makes the arguments before the options object. */
export type Arguments = () => readonly unknown[];

const none: Arguments = () => [];
const image = ones([1, 4, 8, 8]);
const volume = ones([1, 4, 8, 8, 8]);
const rows = ones([2, 4]);
const signal = ones([1, 4, 8]);
const classes = tensor([0, 1], { dtype: torch.int64 });
const weights = (): torch.Tensor[] => [zeros([2]).requiresGrad_()];
const withGrad = (): torch.Tensor[] => {
  const [w] = weights();
  w?.sum().backward();
  return w === undefined ? [] : [w];
};
const optimizer = (): torch.optim.Optimizer => new optim.SGD(weights(), { lr: 1 });

/** A table from lists of names with the same arguments. */
function table(...entries: readonly (readonly [names: string, args: Arguments])[]): Map<string, Arguments> {
  return new Map(entries.flatMap(([names, args]) => names.split(" ").map((name) => [name, args] as const)));
}

/** What takes any object at its word, or is called by the library only. */
export const exempt: Readonly<Record<string, string>> = {
  nn: "Identity Module ModuleDict ModuleList ParameterDict ParameterList RNNBase Sequential",
  "nn.functional": "canonicalMask nativeChannelShuffle softsign tanhshrink",
  "nn.init": "constant_ eye_ ones_ withoutInit zeros_",
  "nn.utils": "clipGradsWithNorm_ deepCopy parametersToVector vectorToParameters",
  "nn.utils.rnn": "PackedSequence invertPermutation",
  "nn.utils.prune":
    "BasePruningMethod CustomFromMask Identity L1Unstructured PruningContainer RandomUnstructured customFromMask identity isPruned " +
    "randomStructured randomUnstructured remove",
  optim: "Optimizer registerOptimizerStepPostHook registerOptimizerStepPreHook",
  "optim.lrScheduler": "LRScheduler",
  "optim.swaUtils": "getSwaAvgFn getSwaMultiAvgFn updateAverages updateBn",
  data: "ChainDataset ConcatDataset Dataset IterableDataset Sampler SequentialSampler StackDataset Subset TensorDataset defaultCollate defaultConvert fromModule getWorkerInfo holdWorkers warmUpWorkers",
  autograd:
    "Function FunctionContext enableGrad noGrad isAnomalyCheckNanEnabled isAnomalyEnabled isGradEnabled isInferenceModeEnabled setGradEnabled",
  "autograd.functional": "",
  amp: "isAutocastAvailable",
  safetensors: "SafeFile TensorSlice load save saveFile",
  torch:
    "DType Device DistBackendError DistError DistNetworkError DistStoreError FileFormatError Generator Layout LinAlgError MemoryFormat NotAvailableError NotImplementedError OutOfMemoryError " +
    "PicklingError PyFloat PyObject PythonError Tensor TorchError UnpicklingError autocastDecrementNesting autocastIncrementNesting " +
    "clearAutocastCache getAutocastDtype isAutocastCacheEnabled isAutocastEnabled setAutocastCacheEnabled setAutocastDtype setAutocastEnabled areDeterministicAlgorithmsEnabled atleast1d atleast2d atleast3d blockDiag " +
    "broadcastShapes broadcastTensors cartesianProd einsum enableGrad importPython noGrad prepareSave save scope defaultGenerator " +
    "device deviceOf dtypeOf emitWarning finfo fromTypedArray generatorOf getDefaultDtype getDeterministicDebugMode " +
    "getFloat32MatmulPrecision getNumInteropThreads getNumThreads getRngState iinfo initialSeed " +
    "isDeterministicAlgorithmsWarnOnlyEnabled isGradEnabled isInferenceModeEnabled isSame isShared isTensor keep " +
    "makeError manualSeed memoryStats orderedDict plainData promoteTypes qscheme receive resetPeakMemoryStats resultType " +
    "seed setDefaultDtype setDeterministicDebugMode setFloat32MatmulPrecision setFlushDenormal setGradEnabled " +
    "setNumInteropThreads setNumThreads setRngState share showConfig slice stepEnd torchVersion tuple unravelIndex",
};

const layers = table(
  [
    "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d " +
      "AvgPool1d AvgPool2d AvgPool3d MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d " +
      "BatchNorm1d BatchNorm2d BatchNorm3d InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm RMSNorm SyncBatchNorm " +
      "ChannelShuffle CircularPad1d CircularPad2d CircularPad3d ReflectionPad1d ReflectionPad2d ReflectionPad3d " +
      "ReplicationPad1d ReplicationPad2d ReplicationPad3d ZeroPad1d ZeroPad2d ZeroPad3d LazyLinear " +
      "FractionalMaxPool2d FractionalMaxPool3d PixelShuffle PixelUnshuffle LocalResponseNorm Unfold",
    () => [2],
  ],
  [
    "AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout BCELoss BCEWithLogitsLoss CTCLoss " +
      "CosineEmbeddingLoss CosineSimilarity CrossEntropyLoss ELU CELU Flatten GELU GLU GaussianNLLLoss Hardshrink Hardsigmoid " +
      "Hardswish Hardtanh HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d " +
      "LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d LeakyReLU LogSigmoid LogSoftmax MSELoss " +
      "MarginRankingLoss Mish MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss PReLU " +
      "PairwiseDistance PoissonNLLLoss RReLU ReLU ReLU6 SELU SiLU Sigmoid SmoothL1Loss SoftMarginLoss Softmax " +
      "Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Transformer TripletMarginLoss " +
      "TripletMarginWithDistanceLoss UninitializedBuffer UninitializedParameter Upsample UpsamplingBilinear2d UpsamplingNearest2d",
    none,
  ],
  [
    "ConstantPad1d ConstantPad2d ConstantPad3d Embedding EmbeddingBag Fold GRU GRUCell LSTM LSTMCell RNN RNNCell Linear GroupNorm " +
      "LPPool1d LPPool2d LPPool3d LazyConv1d LazyConv2d LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d " +
      "LinearCrossEntropyLoss MultiheadAttention Threshold TransformerDecoderLayer TransformerEncoderLayer",
    () => [4, 2],
  ],
  ["Bilinear Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d", () => [2, 2, 2]],
  ["AdaptiveLogSoftmaxWithLoss", () => [4, 4, [2]]],
  ["Buffer Parameter", () => [zeros([1])]],
  ["TransformerEncoder", () => [new nn.TransformerEncoderLayer(4, 2), 1]],
  ["TransformerDecoder", () => [new nn.TransformerDecoderLayer(4, 2), 1]],
  ["Unflatten", () => [1, [2, 2]]],
);

const functions = table(
  [
    "alphaDropout dropout elu elu_ celu celu_ featureAlphaDropout gelu glu gumbelSoftmax hardshrink hardsigmoid hardswish hardtanh " +
      "hardtanh_ leakyRelu leakyRelu_ logsigmoid mish normalize pdist relu relu_ relu6 rrelu rrelu_ selu selu_ sigmoid silu " +
      "softmax softmin logSoftmax softplus softshrink tanh",
    () => [ones([2, 4])],
  ],
  ["dropout1d", () => [signal]],
  ["dropout2d instanceNorm interpolate upsample upsampleBilinear upsampleNearest", () => [image]],
  ["dropout3d", () => [volume]],
  [
    "adaptiveAvgPool1d adaptiveMaxPool1d adaptiveMaxPool1dWithIndices avgPool1d maxPool1d maxPool1dWithIndices",
    () => [signal, 2],
  ],
  [
    "adaptiveAvgPool2d adaptiveMaxPool2d adaptiveMaxPool2dWithIndices avgPool2d maxPool2d maxPool2dWithIndices " +
      "fractionalMaxPool2d fractionalMaxPool2dWithIndices channelShuffle pixelShuffle pixelUnshuffle unfold localResponseNorm",
    () => [image, 2],
  ],
  [
    "adaptiveAvgPool3d adaptiveMaxPool3d adaptiveMaxPool3dWithIndices avgPool3d maxPool3d maxPool3dWithIndices " +
      "fractionalMaxPool3d fractionalMaxPool3dWithIndices",
    () => [volume, 2],
  ],
  ["lpPool1d", () => [signal, 2, 2]],
  ["lpPool2d", () => [image, 2, 2]],
  ["lpPool3d", () => [volume, 2, 2]],
  ["maxUnpool1d", () => [...F.maxPool1dWithIndices(signal, 2), 2]],
  ["maxUnpool2d", () => [...F.maxPool2dWithIndices(image, 2), 2]],
  ["maxUnpool3d", () => [...F.maxPool3dWithIndices(volume, 2), 2]],
  ["conv1d convTranspose1d", () => [signal, ones([4, 4, 1])]],
  ["conv2d convTranspose2d", () => [image, ones([4, 4, 1, 1])]],
  ["conv3d convTranspose3d", () => [volume, ones([4, 4, 1, 1, 1])]],
  ["convTbc", () => [ones([3, 2, 4]), ones([1, 4, 4]), zeros([4])]],
  ["affineGrid", () => [ones([1, 2, 3]), [1, 1, 2, 2]]],
  ["gridSample", () => [image, zeros([1, 2, 2, 2])]],
  ["fold", () => [ones([1, 16, 16]), 8, 2]],
  ["pad", () => [rows, [1, 1]]],
  ["batchNorm", () => [rows, zeros([4]), ones([4])]],
  ["groupNorm", () => [image, 2]],
  ["layerNorm rmsNorm", () => [rows, [4]]],
  ["bilinear", () => [rows, rows, ones([3, 4, 4])]],
  [
    "binaryCrossEntropy binaryCrossEntropyWithLogits cosineSimilarity hingeEmbeddingLoss huberLoss klDiv l1Loss mseLoss " +
      "multilabelSoftMarginLoss pairwiseDistance poissonNllLoss smoothL1Loss softMarginLoss",
    () => [rows, rows],
  ],
  ["crossEntropy nllLoss multiMarginLoss", () => [rows, classes]],
  ["multilabelMarginLoss", () => [rows, torch.zeros([2, 4], { dtype: torch.int64 })]],
  ["cosineEmbeddingLoss", () => [rows, rows, ones([2])]],
  ["marginRankingLoss", () => [ones([2]), ones([2]), ones([2])]],
  [
    "gaussianNllLoss tripletMarginLoss tripletMarginWithDistanceLoss scaledDotProductAttention",
    () => [rows, rows, rows],
  ],
  ["ctcLoss", () => [zeros([4, 1, 3]), tensor([[1]], { dtype: torch.int64 }), [4], [1]]],
  ["linear", () => [rows, ones([3, 4])]],
  ["linearCrossEntropy", () => [rows, ones([3, 4]), classes]],
  ["embedding embeddingBag", () => [tensor([[0, 1]], { dtype: torch.int64 }), rows]],
  ["oneHot", () => [classes]],
  ["prelu", () => [rows, ones([1])]],
  ["threshold threshold_", () => [ones([2]), 0, 0]],
  [
    "multiHeadAttentionForward",
    () => [
      ones([2, 1, 4]),
      ones([2, 1, 4]),
      ones([2, 1, 4]),
      4,
      2,
      ones([12, 4]),
      zeros([12]),
      null,
      null,
      false,
      0,
      ones([4, 4]),
      null,
    ],
  ],
);

/** Modules, with the arguments of what they export. */
export const modules: Readonly<Record<string, { space: object; args: Map<string, Arguments> }>> = {
  nn: { space: nn, args: layers },
  "nn.functional": { space: F, args: functions },
  "nn.init": {
    space: nn.init,
    args: table(
      [
        "kaimingNormal_ kaimingUniform_ normal_ orthogonal_ truncNormal_ uniform_ xavierNormal_ xavierUniform_",
        () => [ones([2, 2])],
      ],
      ["sparse_", () => [ones([2, 2]), 0.5]],
      ["dirac_", () => [ones([2, 2, 2])]],
      ["calculateGain", () => ["relu"]],
    ),
  },
  "nn.utils": {
    space: nn.utils,
    args: table(["clipGradNorm_ clipGradValue_", () => [withGrad(), 1]], ["getTotalNorm", () => [weights()]]),
  },
  "nn.utils.rnn": {
    space: nn.utils.rnn,
    args: table(
      ["packPaddedSequence", () => [ones([2, 1, 3]), [2]]],
      ["packSequence padSequence", () => [[ones([2])]]],
      ["padPackedSequence", () => [nn.utils.rnn.packSequence([ones([2])])]],
    ),
  },
  "nn.utils.prune": {
    space: nn.utils.prune,
    args: table(
      ["RandomStructured", () => [1]],
      ["LnStructured", () => [1, 2]],
      ["l1Unstructured", () => [new nn.Linear(2, 2), "weight", 1]],
      ["lnStructured", () => [new nn.Linear(2, 2), "weight", 1, 2, 0]],
      ["globalUnstructured", () => [[[new nn.Linear(2, 2), "weight"]], nn.utils.prune.L1Unstructured]],
    ),
  },
  optim: {
    space: optim,
    args: table(
      [
        "ASGD Adadelta Adafactor Adagrad Adam AdamW Adamax LBFGS NAdam RAdam RMSprop Rprop SGD SparseAdam",
        () => [weights()],
      ],
      ["Muon", () => [[zeros([2, 2]).requiresGrad_()]]],
    ),
  },
  "optim.lrScheduler": {
    space: optim.lrScheduler,
    args: table(
      ["ConstantLR LinearLR PolynomialLR ReduceLROnPlateau", () => [optimizer()]],
      ["CosineAnnealingLR CosineAnnealingWarmRestarts ExponentialLR StepLR SWALR", () => [optimizer(), 1]],
      ["OneCycleLR", () => [optimizer(), 1]],
      ["CyclicLR", () => [optimizer(), 1, 2]],
      ["LambdaLR MultiplicativeLR", () => [optimizer(), () => 1]],
      ["MultiStepLR", () => [optimizer(), [1]]],
      ["ChainedScheduler", () => [[new optim.lrScheduler.StepLR(optimizer(), 1)]]],
      ["SequentialLR", () => [optimizer(), [], []]],
    ),
  },
  "optim.swaUtils": {
    space: optim.swaUtils,
    args: table(
      ["AveragedModel", () => [new nn.Linear(2, 2)]],
      ["SWALR", () => [optimizer(), 1]],
      ["getEmaAvgFn getEmaMultiAvgFn", () => [0.5]],
    ),
  },
  data: {
    space: data,
    args: table(
      ["BatchSampler", () => [[1, 2], 1]],
      ["DataLoader DistributedSampler RandomSampler SubsetRandomSampler", () => [[1, 2]]],
      [
        "randomSplit",
        () => [
          [1, 2],
          [1, 1],
        ],
      ],
      ["WeightedRandomSampler", () => [[0.5, 0.5], 1]],
    ),
  },
  autograd: {
    space: autograd,
    args: table(
      ["backward", () => [zeros([]).requiresGrad_().mul(2)]],
      [
        "grad",
        () => {
          const w = zeros([]).requiresGrad_();
          return [w.mul(2), w];
        },
      ],
      ["detectAnomaly inferenceMode", () => [() => 1]],
      ["setDetectAnomaly", () => [false]],
    ),
  },
  "autograd.functional": {
    space: autograd.functional,
    args: table(
      ["hessian jacobian", () => [(x: torch.Tensor) => x.sum(), ones([2])]],
      ["hvp jvp vhp", () => [(x: torch.Tensor) => x.sum(), ones([2]), ones([2])]],
      ["vjp", () => [(x: torch.Tensor) => x.sum(), ones([2]), ones([])]],
    ),
  },
  amp: {
    space: torch.amp,
    args: table(["autocast GradScaler", () => ["cpu"]], ["customBwd customFwd", () => [() => null]]),
  },
  safetensors: {
    space: safetensors,
    args: table(
      ["loadFile safeOpen", () => ["nowhere"]],
      ["loadModel saveModel", () => [new nn.Linear(2, 2), "/nowhere/at-all"]],
    ),
  },
  torch: {
    space: torch,
    args: table(
      ["asTensor tensor", () => [[1]]],
      ["autocast", () => ["cpu"]],
      [
        "BFloat16Tensor BoolTensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor",
        () => [[1]],
      ],
      ["nonzero norm unique uniqueConsecutive", () => [ones([2])]],
      ["lu pcaLowrank svdLowrank", () => [ones([8, 8])]],
      ["cdist chainMatmul dsmm hsmm spmm tensordot", () => [ones([2, 2]), ones([2, 2])]],
      ["meshgrid", () => [ones([2]), ones([2])]],
      ["saddmm", () => [ones([2, 2]), ones([2, 2]), ones([2, 2])]],
      ["inferenceMode forkRng", () => [() => 1]],
      ["full", () => [[2], 1]],
      ["load", () => ["nowhere"]],
      ["split", () => [ones([2]), 1]],
      ["stft", () => [ones([16]), 4]],
      ["setMemoryBudget setPrintoptions", none],
      ["useDeterministicAlgorithms", () => [false]],
    ),
  },
};

const linear = new nn.Linear(2, 2);
/** Methods of objects, with their arguments. */
export const methods: readonly (readonly [name: string, self: object, args: readonly unknown[]])[] = [
  ...[
    "isContiguous",
    "half",
    "float",
    "double",
    "long",
    "cpu",
    "nonzero",
    "norm",
    "unique",
    "uniqueConsecutive",
    "lu",
  ].map((name) => [name, ones([2, 2]), []] as const),
  ["backward", zeros([]).requiresGrad_().mul(2), []],
  ["to", ones([2]), [torch.float64]],
  ["type", ones([2]), [torch.float64]],
  ["cuda", ones([2]), [null]],
  ["newTensor", ones([2]), [[1]]],
  ["split", ones([2]), [1]],
  ["stft", ones([16]), [4]],
  ["sum", ones([2]), []],
  ["zeroGrad", optimizer(), []],
  ...[
    "registerStateDictPreHook",
    "registerStateDictPostHook",
    "registerLoadStateDictPreHook",
    "registerLoadStateDictPostHook",
  ].map((name) => [name, optimizer(), [() => undefined]] as const),
  ["registerBuffer", linear, ["b", zeros([1])]],
  ...[
    "namedModules",
    "parameters",
    "namedParameters",
    "buffers",
    "namedBuffers",
    "zeroGrad",
    "to",
    "toEmpty",
    "stateDict",
  ].map((name) => [name, linear, []] as const),
  ["loadStateDict", linear, [linear.stateDict()]],
  ...["registerForwardPreHook", "registerForwardHook", "registerFullBackwardHook", "registerFullBackwardPreHook"].map(
    (name) => [name, linear, [() => undefined]] as const,
  ),
  ["materialize", new nn.UninitializedParameter(), [[1]]],
  ["materialize", new nn.UninitializedBuffer(), [[1]]],
  ["prune", new nn.utils.prune.L1Unstructured(1), [ones([2])]],
  ["fromPretrained", nn.Embedding, [ones([2, 2])]],
  ["fromPretrained", nn.EmbeddingBag, [ones([2, 2])]],
  ["generateSquareSubsequentMask", nn.Transformer, [2]],
];

/** Whether a function has to be called with `new`. */
export function isClass(value: unknown): boolean {
  return typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
}
