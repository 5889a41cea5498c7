/** @file A failure of the set-up that the user can mend. */

/** Says what is missing and the command that mends it. */
export class SetupProblem extends Error {
  /**
   * @param {string} message what is missing
   * @param {string} remedy the command, or what to do
   */
  constructor(message, remedy) {
    super(message);
    this.name = "SetupProblem";
    this.remedy = remedy;
  }

  toString() {
    return `${this.message}\n  To mend it: ${this.remedy}`;
  }
}

/** Runs a command line tool; prints a SetupProblem as two lines, any other error with its stack. */
export async function runTool(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n${error instanceof SetupProblem ? String(error) : (error?.stack ?? error)}`);
    process.exit(1);
  }
}
