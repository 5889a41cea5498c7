/** @file Functions of texts: the value of one batch. */
import * as classes from "../text/index.js";
import { functionOf } from "./function-of.js";

/** `WordErrorRate` of a batch. */
export const wordErrorRate = functionOf(classes.WordErrorRate);

/** `CharErrorRate` of a batch. */
export const charErrorRate = functionOf(classes.CharErrorRate);

/** `MatchErrorRate` of a batch. */
export const matchErrorRate = functionOf(classes.MatchErrorRate);

/** `WordInfoLost` of a batch. */
export const wordInformationLost = functionOf(classes.WordInfoLost);

/** `WordInfoPreserved` of a batch. */
export const wordInformationPreserved = functionOf(classes.WordInfoPreserved);

/** `EditDistance` of a batch. */
export const editDistance = functionOf(classes.EditDistance);

/** `BLEUScore` of a batch. */
export const bleuScore = functionOf(classes.BLEUScore);

/** `SacreBLEUScore` of a batch. */
export const sacreBleuScore = functionOf(classes.SacreBLEUScore);

/** `CHRFScore` of a batch. */
export const chrfScore = functionOf(classes.CHRFScore);

/** `TranslationEditRate` of a batch. */
export const translationEditRate = functionOf(classes.TranslationEditRate);

/** `SQuAD` of a batch. */
export const squad = functionOf(classes.SQuAD);

/** `ROUGEScore` of a batch. */
export const rougeScore = functionOf(classes.ROUGEScore);

/** `Perplexity` of a batch. */
export const perplexity = functionOf(classes.Perplexity);
