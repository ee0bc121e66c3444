import { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchUpload,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import type { Env } from "#app/kernel/env.ts";
import { inPieces } from "./in-pieces.ts";
import { plainly } from "./object-storage-fault.ts";
import type { Growing, Growth, Storage } from "./storage.ts";

type Place = Extract<Env["storage"], { kind: "s3" }>;

/** Every part but the last has at least 5 MiB, and there are at most 10,000 (Amazon S3, multipart upload limits). */
const PART = 8 * 1024 * 1024;

/** A bucket of any server that speaks S3, addressed by path as self-hosted ones expect. */
export function objectStorage(where: Place): Storage {
  const client = clientFor(where);
  const { bucket: Bucket } = where;
  const object = async (Key: string, Range?: string) => {
    try {
      return (await client.send(new GetObjectCommand({ Bucket, Key, Range }))).Body ?? null;
    } catch (error) {
      if (nameOf(error) === "NoSuchKey") return null;
      throw error;
    }
  };
  const storage: Storage = {
    put: async (Key, Body) => {
      await client.send(new PutObjectCommand({ Bucket, Key, Body }));
    },
    get: async (key) => (await (await object(key))?.transformToByteArray()) ?? null,
    read: async (key, { from, to }) => {
      const body = await object(key, `bytes=${from}-${to}`);
      return body && Readable.from(body as AsyncIterable<Uint8Array>, { objectMode: false });
    },
    remove: async (Key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    ...growingIn(client, Bucket),
  };
  return plainly(storage);
}

/** What is sent carries no checksum that only Amazon's own servers know how to read. */
const clientFor = ({ endpoint, region, accessKeyId, secretAccessKey }: Place): S3Client =>
  new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });

/** Files that come piece by piece: a part that is cut off before it is full counts as not received. */
const growingIn = (
  client: S3Client,
  Bucket: string,
): Pick<Storage, "begin" | "extend" | "complete" | "abandon"> => ({
  begin: async (Key) => {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    if (!UploadId) throw new Error("The object storage began no upload.");
    return UploadId;
  },
  extend: async (growing, body) => {
    let kept: Growth = growing;
    for await (const Body of inPieces(body, PART)) {
      const received = kept.received + Body.length;
      if (Body.length < PART && received < growing.size) break;
      const PartNumber = kept.parts.length + 1;
      const { ETag = "" } = await client.send(
        new UploadPartCommand({ Bucket, ...named(growing), PartNumber, Body }),
      );
      kept = { received, parts: [...kept.parts, ETag] };
    }
    return { received: kept.received, parts: kept.parts };
  },
  complete: async (growing) => {
    const Parts = growing.parts.map((ETag, index) => ({ ETag, PartNumber: index + 1 }));
    const asked = { Bucket, ...named(growing), MultipartUpload: { Parts } };
    try {
      await client.send(new CompleteMultipartUploadCommand(asked));
    } catch (error) {
      // What was completed before is no upload any more, but an object.
      if (!(error instanceof NoSuchUpload)) throw error;
      await client.send(new HeadObjectCommand({ Bucket, Key: growing.key }));
    }
  },
  abandon: async (growing) => {
    // Begun by nobody, or by somebody who died before saying so: a rule of the bucket drops it.
    if (growing.ticket === "") return;
    try {
      await client.send(new AbortMultipartUploadCommand({ Bucket, ...named(growing) }));
    } catch (error) {
      if (!(error instanceof NoSuchUpload)) throw error;
    }
  },
});

const named = ({ key, ticket }: Growing) => ({ Key: key, UploadId: ticket });

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");
