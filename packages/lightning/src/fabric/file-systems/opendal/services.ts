/** @file Which storage an address is of, and the settings that the usual environment variables give it. */
import { RangeError } from "../../../util/user-errors.js";
import type { Service } from "./messages.js";

/** A storage, and a path as it knows it. */
export interface Place {
  readonly service: Service;
  readonly path: string;
}

/** Variables by name, as in `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

type Settings = Record<string, string | undefined>;

/** How a kind of storage is reached: its name in opendal, and its settings for the first part of a path. */
interface Kind {
  readonly scheme: string;
  /** What the first part of a path is. */
  readonly first: string;
  settings(first: string, variables: Variables): Settings;
}

const s3: Kind = {
  scheme: "s3",
  first: "bucket",
  settings: (bucket, variables) => {
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = variables;
    const hasKey = isGiven(id) && isGiven(secret);
    return {
      bucket,
      endpoint: firstOf(variables, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"),
      region: firstOf(variables, "AWS_REGION", "AWS_DEFAULT_REGION") ?? "us-east-1",
      // Other sources (profiles, roles, the machine's own) are asked by opendal.
      ...(hasKey ? { access_key_id: id, secret_access_key: secret, session_token: token } : {}),
      disable_ec2_metadata: whether(variables.AWS_EC2_METADATA_DISABLED),
      allow_anonymous: whether(variables.AWS_NO_SIGN_REQUEST),
    };
  },
};

const gcs: Kind = {
  scheme: "gcs",
  first: "bucket",
  settings: (bucket, variables) => {
    const emulator = firstOf(variables, "STORAGE_EMULATOR_HOST");
    return {
      bucket,
      endpoint: emulator === undefined || /^https?:/.test(emulator) ? emulator : `http://${emulator}`,
      credential_path: firstOf(variables, "GOOGLE_APPLICATION_CREDENTIALS"),
      // An emulator takes any.
      token: firstOf(variables, "GOOGLE_OAUTH_ACCESS_TOKEN") ?? (emulator === undefined ? undefined : "emulator"),
      ...(emulator === undefined ? {} : { disable_vm_metadata: "true", disable_config_load: "true" }),
    };
  },
};

const azblob: Kind = {
  scheme: "azblob",
  first: "container",
  settings: (container, variables) => {
    const parts = connectionParts(variables.AZURE_STORAGE_CONNECTION_STRING ?? "");
    const account =
      firstOf(variables, "AZURE_STORAGE_ACCOUNT_NAME", "AZURE_STORAGE_ACCOUNT") ?? parts.get("AccountName");
    const suffix = parts.get("EndpointSuffix") ?? "core.windows.net";
    const standard = account === undefined ? undefined : `https://${account}.blob.${suffix}`;
    return {
      container,
      account_name: account,
      account_key: firstOf(variables, "AZURE_STORAGE_ACCOUNT_KEY", "AZURE_STORAGE_KEY") ?? parts.get("AccountKey"),
      // Some copy it with the question mark of an address.
      sas_token: (firstOf(variables, "AZURE_STORAGE_SAS_TOKEN") ?? parts.get("SharedAccessSignature"))?.replace(
        /^\?/,
        "",
      ),
      endpoint: firstOf(variables, "AZURE_STORAGE_ENDPOINT") ?? parts.get("BlobEndpoint") ?? standard,
    };
  },
};

/** The ports at which name nodes speak Hadoop's own protocol; WebHDFS has another. */
const portsOfHadoop = new Set(["8020", "9000"]);

const webhdfs: Kind = {
  scheme: "webhdfs",
  first: "name node",
  settings: (node, variables) => {
    const [host = "", port = ""] = node.split(":", 2);
    const address = `http://${host}:${port === "" || portsOfHadoop.has(port) ? "9870" : port}`;
    return {
      endpoint: firstOf(variables, "WEBHDFS_ENDPOINT") ?? address,
      root: "/",
      // Parts lie there until the file is put in its place.
      atomic_write_dir: "/tmp/lightning-ts-uploads/",
      user_name: firstOf(variables, "HADOOP_USER_NAME"),
      delegation: firstOf(variables, "HADOOP_DELEGATION_TOKEN"),
    };
  },
};

const kinds: Readonly<Record<string, Kind>> = { s3, gs: gcs, az: azblob, hdfs: webhdfs };

/** The protocols of addresses that opendal serves. */
export type StorageProtocol = "s3" | "gs" | "az" | "hdfs";

/**
 * The storage of a path.
 *
 * @param path what follows `protocol://`: "bucket/run/last.ckpt"
 * @throws RangeError where it names no storage, or has credentials in it, which would be written to logs and checkpoints
 */
export function placeOf(protocol: StorageProtocol, path: string, variables: Variables): Place {
  const kind = kinds[protocol] ?? s3;
  const slash = path.indexOf("/");
  const first = slash < 0 ? path : path.slice(0, slash);
  if (first === "") {
    throw new RangeError(
      `Expected the address of a ${kind.first}. Received: ${protocol}://. Give ${protocol}://${kind.first.replace(" ", "-")}/path.`,
    );
  }
  if (first.includes("@")) {
    throw new RangeError(
      `Expected an address without credentials, as others will read it in logs. Received: ${protocol}://...@${first.slice(first.lastIndexOf("@") + 1)}. ` +
        `Give them by environment variables, such as ${protocol === "s3" ? "AWS_ACCESS_KEY_ID" : protocol === "gs" ? "GOOGLE_APPLICATION_CREDENTIALS" : protocol === "az" ? "AZURE_STORAGE_ACCOUNT_KEY" : "HADOOP_USER_NAME"}.`,
    );
  }
  const given = Object.entries(kind.settings(first, variables)).filter((entry): entry is [string, string] =>
    isGiven(entry[1]),
  );
  return {
    service: { scheme: kind.scheme, options: Object.fromEntries(given) },
    path: slash < 0 ? "" : path.slice(slash + 1),
  };
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

function firstOf(variables: Variables, ...names: string[]): string | undefined {
  return names.map((name) => variables[name]).find(isGiven);
}

function whether(value: string | undefined): string | undefined {
  return /^(?:1|true|yes)$/i.test(value ?? "") ? "true" : undefined;
}

function connectionParts(text: string): Map<string, string> {
  const parts = text.split(";").map((part) => /^([^=]+)=(.*)$/.exec(part.trim()));
  return new Map(parts.flatMap((part) => (part === null ? [] : [[part[1] ?? "", part[2] ?? ""]])));
}
