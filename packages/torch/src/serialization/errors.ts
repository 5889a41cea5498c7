/** @file The errors of reading and writing files. */
import { UserError } from "../util/user-errors.js";

/** A file is not what its format requires: damaged, cut short, of another format, or made to mislead. */
export class FileFormatError extends UserError {
  /** What kind of error it is, for programs. */
  readonly code = "ERR_TORCH_FILE_FORMAT";
  override readonly name = "FileFormatError";
}

/** A pickle that cannot be read without running code, or that is damaged. Counterpart: `pickle.UnpicklingError`. */
export class UnpicklingError extends UserError {
  /** What kind of error it is, for programs. */
  readonly code = "ERR_TORCH_UNPICKLING";
  override readonly name = "UnpicklingError";
}

/** A value that has no counterpart in PyTorch's files. Counterpart: `pickle.PicklingError`. */
export class PicklingError extends UserError {
  /** What kind of error it is, for programs. */
  readonly code = "ERR_TORCH_PICKLING";
  override readonly name = "PicklingError";
}
