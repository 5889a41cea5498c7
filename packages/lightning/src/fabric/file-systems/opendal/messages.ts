/** @file What is asked of the thread that talks to a storage, and what it answers. */

/** One storage, as opendal names it. */
export interface Service {
  /** The kind: "s3", "gcs", "azblob", "webhdfs". */
  readonly scheme: string;
  /** Its options: bucket, endpoint, credentials. */
  readonly options: Readonly<Record<string, string>>;
}

/** What is known of a file or a folder there. */
export interface Stat {
  readonly isFolder: boolean;
  readonly size: number;
  /** Milliseconds since 1970; 0 where the storage does not say. */
  readonly modified: number;
  /** Changes with the contents; "" where the storage does not say. */
  readonly version: string;
}

/** What is asked for. Paths are without slashes at either end. */
export type Request =
  | { readonly kind: "stat"; readonly path: string }
  | { readonly kind: "list"; readonly path: string }
  | { readonly kind: "read"; readonly path: string }
  | { readonly kind: "remove"; readonly path: string; readonly isFolder: boolean }
  | { readonly kind: "makeFolder"; readonly path: string }
  | { readonly kind: "write"; readonly path: string; readonly bytes: Uint8Array }
  /** Sends an open file, in parts. */
  | { readonly kind: "upload"; readonly path: string; readonly descriptor: number; readonly size: number }
  /** Fetches into an open file. */
  | { readonly kind: "download"; readonly path: string; readonly descriptor: number; readonly size: number };

/** The answers, by kind of request. */
export interface Answers {
  stat: Stat | null;
  list: readonly string[];
  read: Uint8Array;
  remove: null;
  makeFolder: null;
  write: null;
  upload: null;
  download: null;
}

/** A request on its way. */
export interface Order {
  readonly id: number;
  readonly service: Service;
  readonly request: Request;
  /** Shared: not 0 once nobody waits for it any more, so that its open file may be closed, and its number be another one's. */
  readonly givenUp: Int32Array;
}

/** What the thread says of a request: that some of it is done, its answer, or the text of its error. */
export type Report =
  | { readonly id: number; readonly kind: "progress" }
  | { readonly id: number; readonly kind: "answer"; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly kind: "failure"; readonly message: string };
