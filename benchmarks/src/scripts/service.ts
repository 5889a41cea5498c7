/** @file A server for the loggers of both sides. It tells its parent its port, and keeps nothing. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const run = {
  run_id: "r",
  run_uuid: "r",
  experiment_id: "1",
  status: "RUNNING",
  artifact_uri: "mlflow-artifacts:/1/r",
};

/** What a request is answered with, by a part of its path. */
const answers: readonly (readonly [part: string, answer: unknown])[] = [
  ["experiments/get", { experiment: { experiment_id: "1", name: "e", lifecycle_stage: "active" } }],
  ["runs/", { run: { info: run, data: {} } }],
  ["graphql", { data: { upsertBucket: { bucket: { id: "b", project: { entity: { name: "team" } } } } } }],
];

const server = createServer((request, answer) => {
  const { url = "" } = request;
  request.resume();
  request.on("end", () => {
    const found = url.includes("log-batch") ? undefined : answers.find(([part]) => url.includes(part));
    answer.setHeader("content-type", "application/json").end(JSON.stringify(found?.[1] ?? {}));
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
