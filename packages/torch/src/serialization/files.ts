/** @file Files of any storage, as saving and loading use them; shared with @lightning-ts/lightning. */
export { prepareSaveToFile, saveToFile } from "./save.js";
export { FileSink, type FileSinkOptions, fillFile, MemorySink, type Sink, type SinkFile } from "./sink.js";
export { memorySource, openFile, readBytes, type Source } from "./source.js";
