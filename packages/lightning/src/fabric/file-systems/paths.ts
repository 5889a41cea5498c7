/** @file Paths of this machine and addresses such as "s3://bucket/run", joined, taken apart and compared alike. */
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { checkPath, isAddress, localPath } from "@lightning-ts/torch/files";
import { show } from "../../util/show.js";
import { TypeError } from "../../util/user-errors.js";

/** The protocol and the path of an address; null for a path of this machine. */
export function addressParts(path: string | URL): { protocol: string; path: string } | null {
  if (typeof path !== "string" && !(path instanceof URL)) {
    throw new TypeError(
      `Expected a path, or an address such as s3://bucket/run. Received: ${show(path)}. Give a string.`,
    );
  }
  const text = path instanceof URL ? decoded(path) : path;
  if (!isAddress(text) || /^file:/i.test(text)) return null;
  const [, given = "", rest = ""] = /^(.+?):\/+(.*)$/s.exec(text) ?? [];
  const protocol = given.toLowerCase();
  return { protocol, path: isOfWeb(protocol) ? webPath(rest) : normalized(rest) };
}

/** An address in its normal form: with two slashes, and none at its end. Other paths stay as they are; those of `file:` URLs are taken. */
export function plainPath(path: string | URL, what: string): string {
  if (typeof path !== "string" && !(path instanceof URL)) return localPath(path, what); // which says what is wrong
  checkPath(String(path), what);
  const parts = addressParts(path);
  return parts === null ? localPath(path, what) : addressOf(parts);
}

/** A path inside of a folder. */
export function joinPath(folder: string, ...names: string[]): string {
  const parts = addressParts(folder);
  return parts === null ? join(folder, ...names) : addressOf({ ...parts, path: posix.join(parts.path, ...names) });
}

/** A path from the root on. */
export function absolutePath(path: string): string {
  const parts = addressParts(path);
  return parts === null ? resolve(path) : addressOf(parts);
}

/** The folder that a path is in. */
export function parentOf(path: string): string {
  const parts = addressParts(path);
  return parts === null ? dirname(path) : addressOf({ ...parts, path: parts.path.split("/").slice(0, -1).join("/") });
}

/** Whether a path lies in a folder, at whatever depth. */
export function isInside(path: string, folder: string): boolean {
  const [inner, outer] = [addressParts(path), addressParts(folder)];
  if (inner === null && outer === null) {
    const between = relative(resolve(folder), resolve(path));
    return between !== "" && !between.startsWith("..") && !isAbsolute(between);
  }
  if (inner?.protocol !== outer?.protocol || inner === null || outer === null) return false;
  return outer.path === "" ? inner.path !== "" : inner.path.startsWith(`${outer.path}/`);
}

/** An address as messages show it: without names and passwords, and without what follows a question mark. Other texts stay as they are. */
export function withoutCredentials(address: string): string {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(address)) return address;
  const plain = address.replace(/^([^:]+:\/\/)[^/?#]*@/, "$1");
  // Where a question mark may be part of a name, what looks like parameters is cut out.
  return plain.replace(/^https?:/i.test(plain) ? /[?#].*$/s : /\?[\w.-]+=.*$/s, "");
}

/** The most letters of an address in a message, and those that are looked through for what is cut out. */
const [longestShown, longestRead] = [500, 10_000];

/** An address in a message: without credentials, and of bounded length. */
export function shownAddress(address: string): string {
  const text = withoutCredentials(address.slice(0, longestRead));
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}...`;
}

function addressOf({ protocol, path }: { protocol: string; path: string }): string {
  return `${protocol}://${isOfWeb(protocol) ? webPath(path) : normalized(path)}`;
}

/** As on a disk nothing lies above the root. */
function normalized(path: string): string {
  return posix.normalize(`/${path}`).replaceAll(/^\/+|\/+$/g, "");
}

function isOfWeb(protocol: string): boolean {
  return protocol === "http" || protocol === "https";
}

/** What follows a question mark is no path, and may have slashes of its own. */
function webPath(path: string): string {
  const [, plain = "", query = ""] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  return normalized(plain) + query;
}

/** A URL writes spaces and the like in its own way; names of files do not, and those of the web do. */
function decoded(url: URL): string {
  if (isOfWeb(url.protocol.slice(0, -1))) return url.href;
  try {
    return decodeURIComponent(url.href);
  } catch {
    return url.href;
  }
}
