/** @file What is done once, also where it fails. */

/** A function that runs another once; where that failed, each call throws its error again. */
export function once(fn: () => void): () => void {
  let outcome: { readonly error: unknown } | "done" | null = null;
  return () => {
    if (outcome === null) {
      try {
        fn();
        outcome = "done";
      } catch (error) {
        outcome = { error };
      }
    }
    if (outcome !== "done") throw outcome.error;
  };
}
