/** @file What opendal says of a failure, as an error of this library: what, where, why, a code; no credentials. */
import { Error } from "../../../util/user-errors.js";
import { shownAddress } from "../paths.js";
import { StorageFailure } from "./storage-thread.js";

/** Node's codes for opendal's kinds of errors. */
const codes: Readonly<Record<string, string>> = {
  NotFound: "ENOENT",
  PermissionDenied: "EACCES",
  AlreadyExists: "EEXIST",
  IsADirectory: "EISDIR",
  NotADirectory: "ENOTDIR",
  RateLimited: "EAGAIN",
  ConfigInvalid: "EINVAL",
  Unsupported: "ENOTSUP",
  TimedOut: "ETIMEDOUT",
};

const advice: Readonly<Record<string, string>> = {
  ENOENT: "Check the address.",
  EACCES: "Check the credentials in the environment variables, and what they allow.",
  EAGAIN: "The storage asks for fewer requests: try later.",
  EINVAL: "Check the environment variables with the storage's settings.",
  ETIMEDOUT: "Check that the storage can be reached from here.",
  EIO: "Check the address of the storage, and that it can be reached from here.",
};

/** The error to throw for a failure of an address. @param what what could not be done: "read" */
export function describeFailure(error: unknown, address: string, what: string): unknown {
  if (!(error instanceof StorageFailure)) return error;
  // Of a missing bucket opendal says that it is unexpected.
  const kind = error.message.includes("NoSuchBucket") ? "NotFound" : (/^\w+/.exec(error.message)?.[0] ?? "");
  const code = codes[kind] ?? "EIO";
  const reason = reasonOf(error.message);
  const message =
    `${shownAddress(address)} cannot be ${what} (${code})${reason === "" ? "" : `: ${reason}`}. ${advice[code] ?? ""}`.trim();
  return Object.assign(new Error(message), { code });
}

/** The part of opendal's message that is of use, without addresses' credentials and headers. */
function reasonOf(message: string): string {
  const status = /status: (\d{3})/.exec(message)?.[1];
  const [, detail = ""] = /(?:\} => |^\w+(?: \(\w+\) at \S*)?(?:: | => ))(.*)$/s.exec(message) ?? [];
  // Storages say what is wrong in fields of XML, of which opendal writes a record.
  const named = /code: "([^"]*)", message: "([^"]*)"/.exec(detail);
  const text = named === null ? detail : [named[1], named[2]].filter((part) => part !== "").join(", ");
  const plain = withoutSecrets(text).replaceAll(/\s+/g, " ").trim().slice(0, 300).replace(/\.$/, "");
  return [status === undefined ? "" : `status ${status}`, plain].filter((part) => part !== "").join(", ");
}

function withoutSecrets(text: string): string {
  return text
    .replaceAll(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"']*@/gi, "$1")
    .replaceAll(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s?"')]*)\?[^\s"')]*/gi, "$1");
}
