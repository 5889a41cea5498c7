/** @file Where files are: the entry `@lightning-ts/lightning/file-systems`. */
export { memorySource } from "@lightning-ts/torch/serialization/files";
export { BufferedSink } from "./fabric/file-systems/buffered-sink.js";
export {
  type FileInfo,
  FileSystem,
  type FolderEntry,
  type Sink,
  type SinkFile,
  type SinkOptions,
  type Source,
} from "./fabric/file-systems/file-system.js";
export { HttpFileSystem, type HttpFileSystemOptions } from "./fabric/file-systems/http/http-file-system.js";
export { LocalFileSystem } from "./fabric/file-systems/local.js";
export { MemoryFileSystem } from "./fabric/file-systems/memory.js";
export { OpendalFileSystem, type OpendalFileSystemOptions } from "./fabric/file-systems/opendal/opendal-file-system.js";
export { FileSystemRegistry } from "./fabric/file-systems/registry.js";
export { load, save } from "./fabric/file-systems/save.js";
