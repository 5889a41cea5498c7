/** @file A Python interpreter in this process. */

/** `native/python.cpp`. */
export interface PythonBinding {
  /** Starts the interpreter of a library (libpython3.11.so.1.0) whose modules lie in `home`, once a process; a second call does nothing. */
  startPython(library: string, home: string): void;
  /** Runs a text; "+" and `str(result)` of the variable `result` that it left, or "-", the error's last line, and its traceback. */
  runPython(source: string): string;
}
