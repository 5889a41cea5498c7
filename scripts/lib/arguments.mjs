/** @file Arguments of commands that take folders and files. */
import { resolve } from "node:path";

/** Paths made absolute from where the command was given: npm runs scripts in the repository's folder. */
export function withAbsolutePaths(args) {
  const from = process.env.INIT_CWD ?? process.cwd();
  return args.map((arg) => (arg.startsWith("--") ? arg : resolve(from, arg)));
}
