/** @file What a hook may add to a run of MLflow beside metrics: tags, texts, images, files. */
import type { Tensor } from "@lightning-ts/torch";
import { basename } from "node:path";
import type { Delivery } from "../delivery/delivery.js";
import { KeptFile } from "../delivery/checkpoints.js";
import { pixelsOf } from "../media/pixels.js";
import { encodePng } from "../media/png.js";
import type { OpenRun } from "./open-run.js";

/** The run of an MLFlowLogger. Counterpart: what `mlflow.MlflowClient` does for one run. */
export class MLFlowExperiment {
  readonly #run: OpenRun;
  readonly #delivery: Delivery;

  /** @internal Made by the logger. */
  constructor(run: OpenRun, delivery: Delivery) {
    this.#run = run;
    this.#delivery = delivery;
  }

  /** Sets a tag. */
  setTag(key: string, value: string): void {
    this.#run.addTag({ key, value });
  }

  /** Keeps a text as a file of the run. @param path such as "notes/first.txt" */
  logText(text: string, path: string): void {
    this.#run.addArtifact(path, Buffer.from(text));
  }

  /** Keeps data as a JSON file of the run. */
  logDict(data: object, path: string): void {
    this.logText(JSON.stringify(data, null, 2), path);
  }

  /** Keeps an image as a PNG file of the run: a tensor of uint8, or of floats from 0 to 1. Waits for its device. @param dataformats default "CHW" */
  logImage(image: Tensor, path: string, dataformats = "CHW"): void {
    this.#run.addArtifact(path, encodePng(pixelsOf("MLFlowLogger: logImage", image, dataformats)));
  }

  /** Keeps a file of this machine. It is read later, but as it is now. @param folder of the run; default "" */
  logArtifact(path: string, folder = ""): void {
    const file = new KeptFile(path);
    const name = basename(path);
    this.#run.addArtifact(folder === "" ? name : `${folder}/${name}`, file.path, () => file.remove());
  }

  /** Waits until all that was logged is sent. @throws Refusal for the first thing since the last call that the server refused */
  sent(): Promise<void> {
    return this.#delivery.sent();
  }
}
