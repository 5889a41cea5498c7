/** @file Paths and addresses. */
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { absolutePath, addressParts, isInside, joinPath, parentOf, plainPath, withoutCredentials } from "./paths.js";
import { FileSystemRegistry, locate, locatedPath } from "./registry.js";

describe("addresses", () => {
  it.each([
    ["memory://run", "memory", "run"],
    ["MEMORY://Run/x.ckpt", "memory", "Run/x.ckpt"],
    ["memory:/run/", "memory", "run"],
    ["memory:///run//a/./b", "memory", "run/a/b"],
    ["memory://a/../../../b", "memory", "b"],
    ["memory://", "memory", ""],
    ["s3://bucket/a b#c?d%20", "s3", "bucket/a b#c?d%20"],
    ["https://host/a/../b/?next=https://other//x", "https", "host/b?next=https://other//x"],
  ])("%s", (address, protocol, path) => {
    expect(addressParts(address)).toEqual({ protocol, path });
    expect(absolutePath(address)).toBe(`${protocol}://${path}`);
  });

  it.each(["/tmp/x", "x", "C:\\runs", "c:/runs", "", "file:///tmp/x", "a:b"])("%s is none", (path) => {
    expect(addressParts(path)).toBe(null);
  });

  it("of URLs are read as names of files are written", () => {
    expect(addressParts(new URL("memory://run/a b"))).toEqual({ protocol: "memory", path: "run/a b" });
    expect(addressParts(new URL("memory://run/100%"))).toEqual({ protocol: "memory", path: "run/100%" });
    expect(plainPath(pathToFileURL("/tmp/a b"), "dirpath")).toBe("/tmp/a b");
  });

  it.each([
    ["https://name:pass@word@host/x?token=1#2", "https://host/x"],
    ["s3://key:secret@bucket/x", "s3://bucket/x"],
    ["https://host/a@b?c", "https://host/a@b"],
    ["s3://bucket/a@b?c", "s3://bucket/a@b?c"],
    ["s3://bucket/a?key=secret", "s3://bucket/a"],
    ["/tmp/a@b?c", "/tmp/a@b?c"],
  ])("%s is shown without credentials", (address, shown) => {
    expect(withoutCredentials(address)).toBe(shown);
  });

  it("are joined and taken apart", () => {
    expect(joinPath("memory://run", "a", "b.ckpt")).toBe("memory://run/a/b.ckpt");
    expect(joinPath("memory://", "a")).toBe("memory://a");
    expect(joinPath("memory://run", "../../a")).toBe("memory://a");
    expect(joinPath("/tmp", "a", "..", "b")).toBe("/tmp/b");
    expect(parentOf("memory://run/a")).toBe("memory://run");
    expect(parentOf("memory://run")).toBe("memory://");
    expect(parentOf("/tmp/a")).toBe("/tmp");
  });

  it.each([
    ["memory://run/a/b", "memory://run", true],
    ["memory://run", "memory://run", false],
    ["memory://running/a", "memory://run", false],
    ["memory://run/../other", "memory://run", false],
    ["memory://run/a", "other://run", false],
    ["memory://run/a", "/run", false],
    ["/run/a", "memory://run", false],
    ["memory://a", "memory://", true],
    ["/run/a", "/run", true],
    ["/run/../a", "/run", false],
  ])("%s in %s: %s", (path, folder, expected) => {
    expect(isInside(path, folder)).toBe(expected);
  });
});

describe("locate", () => {
  it("finds the file system", () => {
    expect(locate("memory://run/x")).toEqual({ fileSystem: FileSystemRegistry.make("memory"), path: "run/x" });
    expect(locate("/tmp/x")).toEqual({ fileSystem: FileSystemRegistry.make("file"), path: "/tmp/x" });
    expect(locate("file:///tmp/x").path).toBe("/tmp/x");
    expect(locatedPath("memory:/run/", "dirpath")).toBe("memory://run");
  });

  it.each(["nosuch://bucket", "ftp:/bucket", "a::b://c", "other://name:password@host/x"])(
    "refuses %s, and says what to do",
    (address) => {
      expect(() => locate(address, "dirpath")).toThrow(RangeError);
      expect(() => locate(address, "dirpath")).toThrow(/^dirpath: .*FileSystemRegistry\.register/);
      expect(() => locate(address, "dirpath")).not.toThrow("password");
    },
  );

  it.each([1, null, {}, []])("refuses %j, which is no path", (path) => {
    expect(() => locate(path as unknown as string, "dirpath")).toThrow(TypeError);
  });
});
