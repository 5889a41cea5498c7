/** @file The hooks and steps of validation and test. */
import type { SharedHook } from "../core/hooks.js";

/** The hooks of a kind of evaluation. */
export interface EvaluationHooks {
  start: SharedHook;
  end: SharedHook;
  epochStart: SharedHook;
  epochEnd: SharedHook;
  batchStart: SharedHook;
  batchEnd: SharedHook;
  step: "validationStep" | "testStep";
  modelEval: "onValidationModelEval" | "onTestModelEval";
  modelTrain: "onValidationModelTrain" | "onTestModelTrain";
}

/** Those of validation. */
export const validationHooks: EvaluationHooks = {
  start: "onValidationStart",
  end: "onValidationEnd",
  epochStart: "onValidationEpochStart",
  epochEnd: "onValidationEpochEnd",
  batchStart: "onValidationBatchStart",
  batchEnd: "onValidationBatchEnd",
  step: "validationStep",
  modelEval: "onValidationModelEval",
  modelTrain: "onValidationModelTrain",
};

/** Those of a test. */
export const testHooks: EvaluationHooks = {
  start: "onTestStart",
  end: "onTestEnd",
  epochStart: "onTestEpochStart",
  epochEnd: "onTestEpochEnd",
  batchStart: "onTestBatchStart",
  batchEnd: "onTestBatchEnd",
  step: "testStep",
  modelEval: "onTestModelEval",
  modelTrain: "onTestModelTrain",
};
