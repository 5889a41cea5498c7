/** @file Hyperparameters as a configuration file has them, for objects that are made from one. */

let given: { readonly Class: unknown; readonly values: Readonly<Record<string, unknown>> } | null = null;

/**
 * Makes a module or data module from a configuration file: its hyperparameters are saved as the file has them, so that checkpoints and loggers hold
 * data where the constructor gets objects.
 *
 * @param Class the class that is constructed
 * @param values its arguments under the names of files
 */
export function withHparamsOfFile<T>(Class: unknown, values: Readonly<Record<string, unknown>>, make: () => T): T {
  const before = given;
  given = { Class, values };
  try {
    return make();
  } finally {
    given = before;
  }
}

/** What a file gives to the class that is being constructed; null outside of that. */
export function givenByFile(Class: unknown): Readonly<Record<string, unknown>> | null {
  return given !== null && given.Class === Class ? given.values : null;
}
