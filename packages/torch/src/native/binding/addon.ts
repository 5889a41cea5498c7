/** @file The addon itself: how it makes errors and warns. */

/** `native/addon.cpp`. */
export interface AddonBinding {
  /** Gives the addon the function that makes JavaScript errors: kind is "Error", "TypeError", "RangeError", "OutOfMemoryError", ... */
  setErrorFactory(make: (kind: string, message: string) => Error): void;
  /** Gives the addon the function that gets libtorch's warnings of this thread. */
  setWarningHandler(warn: (message: string) => void): void;
  torchVersion(): string;
}
