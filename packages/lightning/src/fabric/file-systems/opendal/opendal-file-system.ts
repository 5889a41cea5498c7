/** @file OpendalFileSystem: files in S3, Google's and Azure's storage and HDFS. */
import { posix } from "node:path";
import { checkOptions } from "@lightning-ts/torch/util/arguments";
import { show } from "../../../util/show.js";
import { RangeError, TypeError } from "../../../util/user-errors.js";
import { downloaded } from "../downloads.js";
import { type FileInfo, FileSystem, type FolderEntry, type SinkFile, type Source } from "../file-system.js";
import { shownAddress } from "../paths.js";
import { SpooledSink } from "../spool.js";
import { describeFailure } from "./failures.js";
import type { Answers, Request, Service } from "./messages.js";
import { placeOf, type StorageProtocol } from "./services.js";
import { askStorage } from "./storage-thread.js";

/** Options of `OpendalFileSystem`. */
export interface OpendalFileSystemOptions {
  /** Seconds in which something must come from the storage, or a part be taken by it. Default 120. */
  timeout?: number;
  /** Settings of opendal for the service, such as `{ endpoint: "http://localhost:9000" }`; they go before environment variables. Default: none. */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Files of a storage far away: "s3://bucket/path", "gs://bucket/path", "az://container/path", "hdfs://name-node/path" (through WebHDFS). It needs the
 * package `opendal` 0.47.11, which is loaded when the first address is used. Settings and credentials come from the usual environment
 * variables: `AWS_*`, `GOOGLE_*`, `AZURE_*`, `HADOOP_*`. What fails for a while is tried again. Counterpart: fsspec's `s3fs`, `gcsfs`, `adlfs`,
 * `WebHDFS`.
 *
 * @example
 * FileSystemRegistry.register("minio", () => new OpendalFileSystem("s3", { settings: { endpoint: "http://minio:9000" } }));
 * new Trainer({ defaultRootDir: "minio://bucket/runs" });
 */
export class OpendalFileSystem extends FileSystem {
  override readonly protocol: StorageProtocol;
  readonly #timeout: number;
  readonly #settings: Readonly<Record<string, string>>;

  /**
   * @param protocol the kind of storage
   * @throws TypeError for an unknown protocol, RangeError for a timeout that is not positive
   */
  constructor(protocol: StorageProtocol, options: OpendalFileSystemOptions = {}) {
    super();
    checkOptions("OpendalFileSystem", options, ["timeout", "settings"]);
    if (!(["s3", "gs", "az", "hdfs"] as const).includes(protocol)) {
      throw new TypeError(`OpendalFileSystem: expected "s3", "gs", "az" or "hdfs". Received: ${show(protocol)}.`);
    }
    const { timeout = 120, settings = {} } = options;
    if (!(timeout > 0 && timeout < 2e6)) {
      throw new RangeError(`OpendalFileSystem: expected timeout in seconds, above 0. Received: ${show(timeout)}.`);
    }
    this.protocol = protocol;
    this.#timeout = timeout * 1000;
    this.#settings = settings;
  }

  override async info(path: string): Promise<FileInfo | null> {
    return this.#stat(path);
  }

  override async list(folder: string): Promise<readonly FolderEntry[]> {
    const paths = await this.#ask("list", folder, "listed", (path) => ({ kind: "list", path }));
    return paths.map((path) => ({ name: posix.basename(path), isFolder: path.endsWith("/") }));
  }

  /** Fetches the file; the same one is fetched once. */
  override async source(path: string): Promise<Source> {
    const stat = await this.#file(path);
    const { size } = stat;
    const { service } = this.#place(path);
    const key = JSON.stringify([service.scheme, service.options.endpoint, path]);
    return downloaded(key, this.#shown(path), stat, (descriptor) =>
      this.#ask("download", path, "read", (file) => ({ kind: "download", path: file, descriptor, size })),
    );
  }

  override sink(path: string): SinkFile {
    return new SpooledSink(path, async (descriptor, size) => {
      await this.#upload(path, (file) => ({ kind: "upload", path: file, descriptor, size }));
    });
  }

  /** Makes a folder where the storage has such: in HDFS. */
  override async makeFolder(path: string): Promise<void> {
    if (this.protocol !== "hdfs") {
      this.#place(path); // says what is wrong with the address
      return;
    }
    await this.#ask("makeFolder", path, "made", (folder) => ({ kind: "makeFolder", path: folder }));
  }

  override async remove(path: string): Promise<void> {
    const stat = await this.#stat(path);
    if (stat === null) return;
    const { isFolder } = stat;
    await this.#ask("remove", path, "removed", (file) => ({ kind: "remove", path: file, isFolder }));
  }

  override async read(path: string): Promise<Uint8Array> {
    await this.#file(path);
    return this.#ask("read", path, "read", (file) => ({ kind: "read", path: file }));
  }

  override async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.#upload(path, (file) => ({ kind: "write", path: file, bytes }));
  }

  async #upload(
    path: string,
    request: (file: string) => Extract<Request, { kind: "upload" | "write" }>,
  ): Promise<void> {
    const place = this.#place(path);
    try {
      await askStorage(place.service, request(place.path), this.#timeout);
    } catch (error) {
      throw describeFailure(error, this.#shown(path), "written");
    }
  }

  #stat(path: string): Promise<Answers["stat"]> {
    return this.#ask("stat", path, "looked at", (file) => ({ kind: "stat", path: file }));
  }

  /** What is known of a file. @throws Error with `code: "ENOENT"` for none, "EISDIR" for a folder */
  async #file(path: string): Promise<NonNullable<Answers["stat"]>> {
    const stat = await this.#stat(path);
    const address = this.#shown(path);
    if (stat === null) throw failure("ENOENT", `No such file: ${address}. Check the address.`);
    if (stat.isFolder) throw failure("EISDIR", `Expected a file. Received: the folder ${address}.`);
    return stat;
  }

  async #ask<Kind extends Request["kind"]>(
    _kind: Kind,
    path: string,
    what: string,
    request: (path: string) => Extract<Request, { kind: Kind }>,
  ): Promise<Answers[Kind]> {
    const place = this.#place(path);
    try {
      return await askStorage<Kind>(place.service, request(place.path), this.#timeout);
    } catch (error) {
      throw describeFailure(error, this.#shown(path), what);
    }
  }

  #place(path: string): { service: Service; path: string } {
    const { service, path: file } = placeOf(this.protocol, path, process.env);
    return { service: { ...service, options: { ...service.options, ...this.#settings } }, path: file };
  }

  #shown(path: string): string {
    return shownAddress(`${this.protocol}://${path}`);
  }
}

function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
