/** @file MLFlowModelRegistry: models in the registry of a server of MLflow. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillFile } from "@lightning-ts/torch/serialization/files";
import { joinPath } from "../../fabric/file-systems/paths.js";
import { locate } from "../../fabric/file-systems/registry.js";
import { copyTree } from "../../fabric/model-registries/copy-tree.js";
import { missingVersion, ModelRegistry, safeParts } from "../../fabric/model-registries/model-registry.js";
import { ModelRegistries } from "../../fabric/model-registries/registry.js";
import { option, Options, type OptionsOf } from "../../util/options.js";
import { text } from "../../util/rules.js";
import { show } from "../../util/show.js";
import { RangeError } from "../../util/user-errors.js";
import { Refusal, Service } from "../delivery/service.js";
import { authorization, idOf, memberOf, proxiedPath, TrackingServer } from "./server.js";

const api = "/api/2.0/mlflow";
const artifacts = "/api/2.0/mlflow-artifacts/artifacts";
/** The tag that has the name of a version; MLflow itself counts them. */
const versionTag = "lightning.version";
/** Of an upload there is a run, which has the files here. */
const folderOfRun = "checkpoint";

const options = new Options("MLFlowModelRegistry", {
  /** The experiment of the runs that uploads make. Default "models". */
  experimentName: option(text(), "models"),
});

/** Options of MLFlowModelRegistry. */
export interface MLFlowModelRegistryOptions extends OptionsOf<typeof options> {}

/** A version as the server has it. */
interface Version {
  readonly number: number;
  readonly name: string;
  readonly source: string;
}

/**
 * Models in the registry of a server of MLflow. Each upload is a run with the checkpoint's files, and a version that MLflow counts; its name is in the
 * tag "lightning.version". A version may be given by that name, by its number or by an alias. Slashes in names of models, which MLflow does not take,
 * are dots. Credentials are those of MLFlowLogger.
 *
 * @example
 * new Trainer({ modelRegistry: new MLFlowModelRegistry("http://localhost:5000").model("digits") });
 */
export class MLFlowModelRegistry extends ModelRegistry {
  /** What the constructor takes. */
  static readonly options = options;

  override readonly place: string;
  readonly #service: Service;
  readonly #server: TrackingServer;
  readonly #experiment: string;

  /**
   * @param address of the server. Default: MLFLOW_REGISTRY_URI, else MLFLOW_TRACKING_URI
   * @throws TypeError for what is no address of the web
   */
  constructor(address?: string, given: MLFlowModelRegistryOptions = {}) {
    super();
    const { MLFLOW_REGISTRY_URI: own, MLFLOW_TRACKING_URI: tracking } = process.env;
    const at = address ?? own ?? tracking ?? "";
    this.#service = new Service("MLFlowModelRegistry", at, authorization());
    this.#server = new TrackingServer(at);
    this.#experiment = options.read(given).experimentName;
    this.place = this.#service.address;
  }

  override async upload(model: string, version: string, path: string): Promise<void> {
    const name = nameOf(model);
    const experiment = await this.#server.openExperiment(this.#experiment, null);
    const run = await this.#server.createRun(experiment, [{ key: "mlflow.runName", value: `${name} ${version}` }]);
    const { signal } = new AbortController();
    let isDone = false;
    try {
      await withLocalFiles(path, async (files) => {
        for (const [file, at] of files) await this.#server.putArtifact(run, `${folderOfRun}/${file}`, at, signal);
      });
      await this.#createModel(name);
      const before = (await this.#versions(name)).filter((one) => one.name === version);
      await this.#post("model-versions/create", {
        name,
        source: `${run.artifactUri}/${folderOfRun}`,
        run_id: run.runId,
        tags: [{ key: versionTag, value: version }],
      });
      for (const { number } of before) await this.#delete(name, number);
      isDone = true;
    } finally {
      await this.#server.update(run, isDone ? "FINISHED" : "FAILED", signal);
    }
  }

  override async download(model: string, version: string | null, folder: string): Promise<readonly string[]> {
    const name = nameOf(model);
    const known = await this.#versions(name);
    const isNewest = version === null || version.toLowerCase() === "latest";
    const found = isNewest ? known.at(-1) : (named(known, version) ?? (await this.#withAlias(name, version, known)));
    if (found === undefined) {
      const names = known.map((one) => one.name);
      return missingVersion(this, model, version, names);
    }
    const proxied = proxiedPath(found.source);
    if (proxied !== null) return this.#fetch(proxied, folder);
    const { fileSystem, path } = locate(found.source);
    const names = (await fileSystem.list(path)).map((entry) => entry.name);
    for (const one of names) await copyTree(joinPath(found.source, one), joinPath(folder, one));
    return names.sort();
  }

  override async versions(model: string): Promise<readonly string[]> {
    return (await this.#versions(nameOf(model))).map(({ name }) => name);
  }

  override async remove(model: string, version: string): Promise<void> {
    const name = nameOf(model);
    const found = named(await this.#versions(name), version);
    if (found !== undefined) await this.#delete(name, found.number);
  }

  async #createModel(name: string): Promise<void> {
    try {
      await this.#post("registered-models/create", { name });
    } catch (error) {
      if (!(error instanceof Refusal && error.message.includes("RESOURCE_ALREADY_EXISTS"))) throw error;
    }
  }

  /** All versions, by their numbers. */
  async #versions(name: string): Promise<Version[]> {
    const found: Version[] = [];
    let token = "";
    do {
      const query = { filter: `name='${name}'`, max_results: "1000", ...(token === "" ? {} : { page_token: token }) };
      const answer = await this.#service.json({ method: "GET", path: `${api}/model-versions/search`, query });
      const versions = memberOf(answer, "model_versions");
      if (Array.isArray(versions)) found.push(...versions.map(versionOf));
      const next = memberOf(answer, "next_page_token");
      token = typeof next === "string" ? next : "";
    } while (token !== "" && found.length < 1_000_000);
    return found.sort((a, b) => a.number - b.number);
  }

  async #withAlias(name: string, alias: string, known: readonly Version[]): Promise<Version | undefined> {
    try {
      const query = { name, alias };
      const answer = await this.#service.json({ method: "GET", path: `${api}/registered-models/alias`, query });
      const number = Number(memberOf(memberOf(answer, "model_version"), "version"));
      return known.find((one) => one.number === number);
    } catch (error) {
      if (error instanceof Refusal) return undefined; // no such model or alias
      throw error;
    }
  }

  /** Downloads a folder of the server's own storage; gives the names in it. */
  async #fetch(path: string, folder: string): Promise<string[]> {
    const answer = await this.#service.json({ method: "GET", path: artifacts, query: { path } });
    const entries = memberOf(answer, "files");
    const names: string[] = [];
    for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) {
      const name = String(memberOf(entry, "path")).split("/").at(-1) ?? "";
      safeParts(name, "file"); // what a server says must not lead elsewhere
      const from = `${path}/${name}`;
      const to = joinPath(folder, name);
      names.push(name);
      if (memberOf(entry, "is_dir") === true) {
        await this.#fetch(from, to);
        continue;
      }
      const { fileSystem, path: file } = locate(to);
      await fileSystem.makeFolder(locate(folder).path);
      const sink = await fileSystem.sink(file);
      const encoded = from.split("/").map(encodeURIComponent).join("/");
      await fillFile(sink, () =>
        this.#service.parts({ method: "GET", path: `${artifacts}/${encoded}`, seconds: 3600 }, (part) =>
          sink.write(part),
        ),
      );
    }
    return names.sort();
  }

  async #delete(name: string, number: number): Promise<void> {
    await this.#service.json({
      method: "DELETE",
      path: `${api}/model-versions/delete`,
      json: { name, version: String(number) },
    });
  }

  async #post(path: string, json: object): Promise<unknown> {
    return this.#service.json({ method: "POST", path: `${api}/${path}`, json });
  }
}

ModelRegistries.register("mlflow", (address) => new MLFlowModelRegistry(address), {
  description: "The registry of a server of MLflow: mlflow+http://host:5000.",
});

/** The version of a name, the newest of several, or of a number. */
function named(known: readonly Version[], version: string): Version | undefined {
  return known.findLast(({ name }) => name === version) ?? known.find(({ number }) => String(number) === version);
}

function versionOf(answer: unknown): Version {
  const number = idOf(answer, "version");
  const tags = memberOf(answer, "tags");
  const list: unknown[] = Array.isArray(tags) ? tags : [];
  const name = memberOf(list.find((tag) => memberOf(tag, "key") === versionTag), "value"); // prettier-ignore
  return {
    number: Number(number),
    name: typeof name === "string" ? name : number,
    source: String(memberOf(answer, "source")),
  };
}

/** @throws RangeError for a name that MLflow does not take */
function nameOf(model: string): string {
  const name = safeParts(model, "model").join(".");
  if (!/[:'"%]/.test(name)) return name;
  throw new RangeError(
    `MLFlowModelRegistry: expected a model's name without quotes, colons and percent signs. Received: ${show(model)}.`,
  );
}

/** Runs with the files of a checkpoint, by their paths in it; those that are elsewhere are on this machine meanwhile. */
async function withLocalFiles(
  path: string,
  run: (files: readonly (readonly [name: string, file: string])[]) => Promise<void>,
): Promise<void> {
  const name = path.split(/[/\\]/).at(-1) ?? "";
  const temporary = await mkdtemp(join(tmpdir(), "uploaded-"));
  try {
    const isLocal = locate(path).fileSystem.protocol === "file";
    const local = isLocal ? locate(path).path : join(temporary, name);
    if (!isLocal) await copyTree(path, local);
    await run(await filesIn(local, name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function filesIn(path: string, name: string): Promise<(readonly [string, string])[]> {
  const { fileSystem } = locate(path);
  const info = await fileSystem.info(path);
  if (info?.isFolder !== true) return [[name, path]];
  const entries = await fileSystem.list(path);
  return (await Promise.all(entries.map((entry) => filesIn(join(path, entry.name), `${name}/${entry.name}`)))).flat();
}
