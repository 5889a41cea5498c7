/** @file Checkpoints that are incomplete, damaged or made to mislead: an error that names the file, and no code that runs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pickle, PyCall } from "../../serialization/pickle/pickler.js";
import * as torch from "../../index.js";
import { messageOf } from "../../../scripts/testing/message-of.js";
import type { Metadata } from "./metadata.js";
import { decodeMetadata, encodeMetadata } from "./metadata-file.js";

const dcp = torch.distributed.checkpoint;

let root = "";
let data = "";
let metadataFile = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dcp-"));
  data = join(root, "__0_0.distcp");
  metadataFile = join(root, ".metadata");
  dcp.save({ w: torch.ones([50]), n: 1 }, { checkpointId: root });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const loadMessage = (): string => messageOf(() => dcp.loadStateDictFromKeys({ checkpointId: root }));

function changeMetadata(change: (metadata: Metadata) => Metadata): void {
  writeFileSync(metadataFile, encodeMetadata(change(decodeMetadata(readFileSync(metadataFile)))));
}

describe("missing and damaged files", () => {
  it("are named", () => {
    const bytes = readFileSync(data);
    truncateSync(data, bytes.length - 100);
    expect(loadMessage()).toContain(`${data} is cut short or damaged`);
    const flipped = Buffer.from(bytes);
    const at = flipped.lastIndexOf(Buffer.from([0, 0, 0x80, 0x3f]));
    flipped[at] = 1;
    writeFileSync(data, flipped);
    expect(loadMessage()).toContain(`${data} (w) is damaged: the checksum`);
    unlinkSync(data);
    expect(loadMessage()).toContain("lacks its file __0_0.distcp, which holds w");
    unlinkSync(metadataFile);
    expect(loadMessage()).toContain(".metadata is missing");
  });

  it("are told from what is no checkpoint at all", () => {
    const message = (path: string): string => messageOf(() => dcp.loadStateDictFromKeys({ checkpointId: path }));
    expect(message(join(root, "nowhere"))).toContain("No such checkpoint");
    expect(message(data)).toContain("Received: the file");
    mkdirSync(join(root, "empty"));
    expect(message(join(root, "empty"))).toContain("Check the path");
    unlinkSync(metadataFile);
    expect(loadMessage()).toContain("its saving did not end");
  });

  it("stop every beginning of the metadata", () => {
    const bytes = readFileSync(metadataFile);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeMetadata(bytes.subarray(0, length))).toThrow(torch.UnpicklingError);
    }
    writeFileSync(metadataFile, bytes.subarray(0, 40));
    expect(loadMessage()).toContain(`${metadataFile} cannot be read`);
  });

  it("give a value, or an error of this library, whatever byte is changed", () => {
    const bytes = readFileSync(metadataFile);
    for (let i = 0; i < bytes.length; i += 3) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 0x15;
      try {
        decodeMetadata(changed);
      } catch (error) {
        expect(error).toBeInstanceOf(torch.UnpicklingError);
      }
    }
  });
});

describe("metadata that are made to mislead", () => {
  it("run no code", () => {
    const evil = new PyCall("os", "system", ["true"]);
    writeFileSync(metadataFile, pickle(evil, { reduce: (value) => (value instanceof PyCall ? value : undefined) }));
    expect(loadMessage()).toContain("os.system, which only Python could make by running code");
  });

  it.each(["../__0_0.distcp", "/etc/passwd", "a/../../b", "C:\\x", "a\0b"])(
    "name no file outside: %o",
    (relativePath) => {
      changeMetadata((metadata) => ({
        ...metadata,
        storageData: metadata.storageData.map(({ index, info }) => ({ index, info: { ...info, relativePath } })),
      }));
      expect(loadMessage()).toContain("which is not in the checkpoint's folder");
    },
  );

  it("make no tensor larger than the files", () => {
    const size = [2 ** 40];
    changeMetadata((metadata) => {
      const w = metadata.stateDictMetadata.get("w");
      if (w?.kind !== "tensor") return metadata;
      const large = { ...w, size, chunks: [{ offsets: [0], sizes: size }] };
      return { ...metadata, stateDictMetadata: new Map([["w", large]]) };
    });
    expect(loadMessage()).toContain("which cannot hold it");
  });

  it("have chunks inside of tensors only, that make them whole", () => {
    const withChunks = (chunks: { offsets: number[]; sizes: number[] }[]) => (metadata: Metadata) => {
      const w = metadata.stateDictMetadata.get("w");
      if (w?.kind !== "tensor") return metadata;
      return { ...metadata, stateDictMetadata: new Map([["w", { ...w, chunks }]]) };
    };
    changeMetadata(withChunks([{ offsets: [0], sizes: [20] }]));
    expect(loadMessage()).toContain("holds 20 of the 50 elements of w");
    changeMetadata(withChunks([{ offsets: [0], sizes: [50] }]));
    expect(loadMessage()).toBe("");
    writeFileSync(
      metadataFile,
      encodeMetadata(withChunks([{ offsets: [10], sizes: [50] }])(decodeMetadata(readFileSync(metadataFile)))),
    );
    expect(loadMessage()).toContain("must be a part of a tensor of shape [50]");
  });

  it("ask for no list that is endless", () => {
    changeMetadata((metadata) => ({ ...metadata, plannerData: new Map([["n", ["n", 2 ** 31]]]) }));
    expect(loadMessage()).toContain("which no state dictionary has");
  });

  it("know where everything lies", () => {
    changeMetadata((metadata) => ({ ...metadata, storageData: metadata.storageData.slice(1) }));
    expect(loadMessage()).toContain("does not say where n lies");
  });

  it("say so where extensions packed the data", () => {
    changeMetadata((metadata) => ({
      ...metadata,
      storageData: metadata.storageData.map(({ index, info }) => ({
        index,
        info: { ...info, transformDescriptors: ["zstd"] },
      })),
    }));
    expect(loadMessage()).toContain("is packed by zstd");
  });
});
