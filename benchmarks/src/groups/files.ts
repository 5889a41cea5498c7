/** @file Group "files": checkpoints on storages far away. */
import { type Group, ours, python } from "../plan.js";
import { startObjectStore } from "../run/service.js";

/** MB of parameters with as much of momentum: BENCH_UPLOAD_MB, which is half of what is uploaded. */
const megabytes = process.env.BENCH_UPLOAD_MB ?? "500";

export const files: Group = {
  name: "files",
  title: "Files: checkpoints on other storages",
  prepare: startObjectStore,
  rows: [
    {
      name: "save-s3",
      title: `save ${2 * Number(megabytes)} MB, half parameters and half momentum, to an S3 server on this machine that keeps no bytes`,
      measure: "time",
      ours: ours("upload", megabytes),
      peers: [{ name: "Lightning with s3fs", side: python("upload", megabytes), target: 1.0, needs: "s3fs" }],
      rounds: 5,
      // One file a round.
      roundMs: 1,
      hasWorkers: true,
    },
  ],
};
