/** @file Flags that take a count of batches or a share of them, for which 1 and 1.0 are not the same. */

/** Their names on the command line; a share of one is "100%" in code. */
export const countsOrShares: readonly string[] = [
  "limit_train_batches",
  "limit_val_batches",
  "limit_test_batches",
  "limit_predict_batches",
  "overfit_batches",
  "val_check_interval",
];
