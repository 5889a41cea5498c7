/** @file What a search throws that was asked for alone: the call ends well, without the work that would follow. */

/** Ends a call after a search, as a call that succeeded. Counterpart: `_TunerExitException`. */
export class SearchEnded extends Error {
  override readonly name = "SearchEnded";

  constructor() {
    super("The call was made for a search, which is over.");
  }
}
