/** @file What the service of W&B answers, as far as the scenarios go: its entity is "team". */
import { parseJson } from "../files.js";
import { type Answer, type Received, StandIn } from "./http-stand-in.js";

type Plain = Record<string, unknown>;

/** A stand-in for the service. */
export class WandbServer {
  readonly operations: Record<string, number> = {};
  readonly history: Plain[] = [];
  summary: unknown = {};
  /** The variables of UpsertBucket, the newest value of each. */
  readonly run: Plain = {};
  exit: Plain = {};
  stream: Plain = {};
  readonly uploads: string[] = [];
  /** Artifacts that were made, and those that were committed. */
  readonly artifacts: Plain[] = [];
  readonly committed: unknown[] = [];
  readonly #givesPlaces: boolean;
  #server: StandIn | null = null;

  private constructor(givesPlaces: boolean) {
    this.#givesPlaces = givesPlaces;
  }

  /** @param givesPlaces whether it says where files go */
  static async start({ givesPlaces = false }: { givesPlaces?: boolean } = {}): Promise<WandbServer> {
    const server = new WandbServer(givesPlaces);
    server.#server = await StandIn.start((request) => server.#answer(request));
    return server;
  }

  get address(): string {
    return this.#server?.address ?? "";
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  #answer({ body, method, path }: Received): Answer {
    if (method === "PUT") {
      this.uploads.push(path.replace(/^\/upload\//, ""));
      return { status: 200 };
    }
    if (body.length === 0) return { status: 404, json: {} }; // whatever else the real client asks for
    const json = parseJson(body.toString()) as Plain;
    if (path.endsWith("/file_stream")) return this.#stream(method, path, json);
    const query = String(json["query"]);
    const given = (json["variables"] ?? {}) as Plain;
    const variables = (given["input"] ?? given) as Plain; // as the real client gives some of them
    const [, kind = "", name = ""] = /^\s*(\w+)\s+(\w+)/.exec(query) ?? [];
    this.operations[`${kind} ${name}`] = (this.operations[`${kind} ${name}`] ?? 0) + 1;
    return { status: 200, json: { data: this.#data(name, variables) } };
  }

  #stream(method: string, path: string, json: Plain): Answer {
    this.stream = { method, path };
    const { "wandb-history.jsonl": rows, "wandb-summary.json": summary } = (json["files"] ?? {}) as Record<string, { offset: number; content: string[] }>; // prettier-ignore
    for (const [i, line] of (rows?.content ?? []).entries())
      this.history[(rows?.offset ?? 0) + i] = parseJson(line) as Plain;
    if (summary !== undefined) this.summary = parseJson(summary.content.at(-1) ?? "{}");
    if (json["complete"] !== undefined) this.exit = { complete: json["complete"], exitcode: json["exitcode"] };
    return { status: 200, json: {} };
  }

  #place(name: string): string {
    return this.#givesPlaces ? `${this.address}/upload/${name}` : "";
  }

  #data(name: string, variables: Plain): Plain {
    switch (name) {
      case "UpsertBucket": {
        // The real client says later only what has changed.
        Object.assign(this.run, Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== null)));
        const project = { id: "p", name: variables["project"], entity: { id: "e", name: "team" } };
        return { upsertBucket: { bucket: { id: "storage", name: variables["name"], project }, inserted: true } };
      }
      case "CreateRunFiles": {
        const files = (variables["files"] as string[]).map((file) => ({ name: file, uploadUrl: this.#place(file) }));
        return { createRunFiles: { runID: "r", uploadHeaders: [], files } };
      }
      case "CreateArtifact":
        this.artifacts.push(variables);
        return { createArtifact: { artifact: { id: `a${this.artifacts.length}`, state: "PENDING" } } };
      case "CreateArtifactManifest":
        return {
          createArtifactManifest: { artifactManifest: { id: "m", file: { uploadUrl: this.#place("manifest") } } },
        };
      case "CreateArtifactFiles": {
        const specs = (variables["artifactFiles"] ?? []) as { name: string; artifactID: string }[];
        const edges = specs.map((spec) => ({
          node: {
            uploadUrl: this.#place(spec.name),
            uploadHeaders: [],
            storagePath: spec.name,
            artifact: { id: spec.artifactID },
          },
        }));
        return { createArtifactFiles: { files: { edges } } };
      }
      case "CommitArtifact":
        this.committed.push(variables["artifactID"]);
        return { commitArtifact: { artifact: { id: variables["artifactID"], digest: "" } } };
      default:
        return { model: { bucket: null } };
    }
  }
}
