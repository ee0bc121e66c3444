import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { freePort } from "./database.ts";

/** A server that speaks S3 over HTTP and checks signatures (the package s3rver), with one empty bucket. */
export async function anS3Server() {
  const directory = mkdtempSync(join(tmpdir(), "azora-s3-"));
  const bucket = `files-${randomUUID()}`;
  const port = await freePort();
  const configureBuckets = [{ name: bucket }];
  const address = "127.0.0.1";
  const server = new S3rver({ directory, port, address, silent: true, configureBuckets });
  server.middleware.unshift(abandoning(directory));
  await server.run();
  return {
    /** What a process is told of it. */
    place: {
      kind: "s3",
      endpoint: `http://${address}:${port}`,
      region: "us-east-1",
      bucket,
      accessKeyId: "S3RVER",
      secretAccessKey: "S3RVER",
    } as const,
    stop: async () => {
      server.httpServer.closeAllConnections();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** s3rver lacks the one verb that drops what came of an upload (Amazon S3, AbortMultipartUpload). */
const abandoning =
  (directory: string): S3rver["middleware"][number] =>
  async (context, next) => {
    const { uploadId } = context.query;
    if (context.method !== "DELETE" || typeof uploadId !== "string") return next();
    const [, bucket = ""] = context.path.split("/");
    rmSync(join(directory, bucket, "._S3rver_uploads", uploadId), { recursive: true });
    context.status = 204;
  };
