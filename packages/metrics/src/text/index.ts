/** @file Metrics of texts. */
import "../core/arithmetic.js";

export { BLEUScore, type BLEUScoreOptions, SacreBLEUScore, type SacreBLEUScoreOptions } from "./bleu.js";
export { CHRFScore, type CHRFScoreOptions } from "./chrf.js";
export { Perplexity, type PerplexityOptions } from "./perplexity.js";
export { type RougeKey, ROUGEScore, type ROUGEScoreOptions } from "./rouge.js";
export type { SacreTokenizer } from "./sacre-tokenizers.js";
export { SQuAD, type SquadPrediction, type SquadScores, type SquadTarget } from "./squad.js";
export { TranslationEditRate, type TranslationEditRateOptions } from "./translation-edit-rate.js";
export {
  CharErrorRate,
  EditDistance,
  type EditDistanceOptions,
  MatchErrorRate,
  WordErrorRate,
  WordInfoLost,
  WordInfoPreserved,
} from "./word-errors.js";
export type { TargetTexts, Texts } from "./words.js";
