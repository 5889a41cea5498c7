/** @file Paths, pipes, and temporary files of processes that know nothing of each other. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { load, NotAvailableError, prepareSave, safetensors, save, tensor } from "../index.js";
import { localPath, openToAppend, readRegular, replaceFile } from "./index.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("localPath", () => {
  it("takes paths and file: URLs", () => {
    expect(localPath("a/b.pt", "path")).toBe("a/b.pt");
    expect(localPath("run:1/x.pt", "path")).toBe("run:1/x.pt");
    expect(localPath("C:/x.pt", "path")).toBe("C:/x.pt");
    expect(localPath(pathToFileURL("/tmp/my runs"), "path")).toBe("/tmp/my runs");
    expect(localPath("file:///tmp/my%20runs", "path")).toBe("/tmp/my runs");
  });

  it.each([
    "s3://bucket/x",
    "S3://bucket/x",
    "gs://bucket/x",
    "hdfs://host/x",
    "memory://x",
    "https://host/x.ckpt",
    "simplecache::s3://bucket/x",
    join("s3://bucket", "x"),
    new URL("https://host/x.ckpt"),
    new URL("data:,x"),
  ])("refuses %s, in every function", (address) => {
    const tries = [
      () => localPath(address, "dirpath"),
      () => save({}, address),
      () => load(address),
      () => safetensors.saveFile({}, address),
      () => safetensors.loadFile(address),
      () => prepareSave({}, address),
    ];
    for (const attempt of tries) {
      expect(attempt).toThrow(NotAvailableError);
      expect(attempt).toThrow(/storage beyond this machine's files is missing. Give a path of this machine/);
    }
    expect(tries[0]).toThrow(/^dirpath: /);
  });

  it.each([[null], [3], [["a"]], [{}]])("refuses %j", (value) => {
    expect(() => localPath(value as unknown as string, "dirpath")).toThrow("dirpath: expected a path or a file: URL");
  });

  it.each(["a\0b", "\0", "a/\ud800", "\udc00b", "\udc00\ud800"])("refuses letters that no name holds: %j", (path) => {
    const wanted = expect.objectContaining({ name: "TypeError", code: "ERR_INVALID_ARG_VALUE" }) as unknown;
    for (const attempt of [
      () => localPath(path, "dirpath"),
      () => save({}, path),
      () => load(path),
      () => safetensors.saveFile({}, path),
      () => safetensors.loadFile(path),
      () => prepareSave({}, path),
    ]) {
      expect(attempt).toThrow(wanted);
      expect(attempt).toThrow(/expected a path of whole letters/);
    }
    expect(localPath("ä/\u{1f600}\n\u202e", "dirpath")).toBe("ä/\u{1f600}\n\u202e");
  });
});

describe("anything but a file", () => {
  const tensors = { x: tensor([1, 2]) };
  const refused = (path: string, what: RegExp): void => {
    for (const attempt of [
      () => load(path),
      () => safetensors.loadFile(path),
      () => save(tensors, path),
      () => safetensors.saveFile(tensors, path),
      () => readRegular(path),
      () => openToAppend(path),
      () => replaceFile(path, () => undefined),
    ]) {
      expect(attempt).toThrow(what);
    }
  };

  it("is refused at once: a pipe, a link to one, a device, a folder", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    symlinkSync(pipe, join(folder, "link"));
    refused(pipe, /Received: the pipe/);
    refused(join(folder, "link"), /Received: the pipe/);
    refused("/dev/zero", /Received: the device/);
    refused(folder, /Received: the folder/);
    await expect(prepareSave(tensors, pipe)()).rejects.toThrow(/Received: the pipe/);
    expect(readdirSync(folder).sort()).toEqual(["link", "pipe"]);
  });

  it("is refused at once: a socket", async () => {
    const path = join(folder, "socket");
    const server = createServer().listen(path);
    await once(server, "listening");
    refused(path, /Received: the socket/);
    server.close();
  });

  it("a link to a file is one", () => {
    save(tensors, join(folder, "a.pt"));
    symlinkSync(join(folder, "a.pt"), join(folder, "link.pt"));
    expect(load(join(folder, "link.pt"))).toHaveProperty("x");
  });
});

describe("temporary files", () => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const module = fileURLToPath(new URL("./index.ts", import.meta.url));

  /** A process that believes to be number 4321 of the host "same", and stops in the middle of a write. */
  function writer(file: string, letter: string): ChildProcess {
    const program = `
      import os from "node:os"; import { syncBuiltinESMExports } from "node:module"; import { writeSync, readSync } from "node:fs";
      os.hostname = () => "same"; syncBuiltinESMExports();
      Object.defineProperty(process, "pid", { value: 4321 });
      const { replaceFile } = await import(${JSON.stringify(module)});
      replaceFile(${JSON.stringify(file)}, (descriptor) => {
        for (let i = 0; i < 100; i++) writeSync(descriptor, "${letter}".repeat(1000));
        writeSync(1, "half");
        readSync(0, Buffer.alloc(1));
        for (let i = 0; i < 100; i++) writeSync(descriptor, "${letter}".repeat(1000));
      }, true);`;
    const args = ["--import", tsx, "--input-type=module", "-e", program];
    return spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  }

  it("of two processes with equal numbers and host names are theirs alone", async () => {
    const file = join(folder, "last.ckpt");
    const [a, b] = [writer(file, "a"), writer(file, "b")];
    await Promise.all([once(a.stdout ?? a, "data"), once(b.stdout ?? b, "data")]);
    const names = readdirSync(folder);
    expect(names).toHaveLength(2);
    // A third one that sees both.
    replaceFile(join(folder, "other"), () => undefined);
    const [first, second] = [once(a, "exit"), once(b, "exit")];
    a.stdin?.end("x");
    expect(await first).toEqual([0, null]);
    expect(readFileSync(file, "utf8")).toBe("a".repeat(200_000));
    b.stdin?.end("x");
    expect(await second).toEqual([0, null]);
    expect(readFileSync(file, "utf8")).toBe("b".repeat(200_000));
    expect(readdirSync(folder).sort()).toEqual(["last.ckpt", "other"]);
  });

  it("are never those of before, nor a link that was put there", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20; i++) {
      replaceFile(join(folder, "a"), () => readdirSync(folder).forEach((name) => seen.add(name)));
    }
    expect(seen.size).toBe(21);
  });

  it("of other machines are removed when nobody has written to them for a day", () => {
    const name = (home: string, id: number): string => `.a.ckpt.${home}-${id}-0123456789abcdef.tmp`;
    const old = new Date(Date.now() - 25 * 3600 * 1000);
    for (const file of [name("00112233aabb", 1), name("00112233aabb", 2), ".mine.tmp", "a.tmp"])
      writeFileSync(join(folder, file), "");
    for (const file of [name("00112233aabb", 2), ".mine.tmp", "a.tmp"]) utimesSync(join(folder, file), old, old);
    mkdirSync(join(folder, name("00112233aabb", 3)));
    replaceFile(join(folder, "b"), () => undefined);
    expect(readdirSync(folder).sort()).toEqual(
      [name("00112233aabb", 1), name("00112233aabb", 3), ".mine.tmp", "a.tmp", "b"].sort(),
    );
  });

  it("of a killed process are removed by the next write", async () => {
    const file = join(folder, "a.ckpt");
    const program = `
      const { replaceFile } = await import(${JSON.stringify(module)});
      replaceFile(${JSON.stringify(file)}, () => process.kill(process.pid, "SIGKILL"));`;
    const child = spawn(process.execPath, ["--import", tsx, "--input-type=module", "-e", program]);
    expect((await once(child, "exit"))[1]).toBe("SIGKILL");
    expect(readdirSync(folder)).toHaveLength(1);
    replaceFile(file, () => undefined);
    expect(readdirSync(folder)).toEqual(["a.ckpt"]);
  });

  it("of a long name fit", () => {
    const file = join(folder, "x".repeat(250));
    replaceFile(file, () => undefined);
    expect(readFileSync(file, "utf8")).toBe("");
    expect(() => replaceFile(`${file}xxxxxxxxxx`, () => undefined)).toThrow("expected names of at most 255 bytes");
  });
});
