import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { Env } from "#app/kernel/env.ts";
import type { Storage } from "./storage.ts";

/** A bucket of any server that speaks S3, addressed by path as self-hosted ones expect. */
export function objectStorage(where: Extract<Env["storage"], { kind: "s3" }>): Storage {
  const { endpoint, region, bucket: Bucket, accessKeyId, secretAccessKey } = where;
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  return {
    put: async (Key, Body) => {
      await client.send(new PutObjectCommand({ Bucket, Key, Body }));
    },
    get: async (Key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
        return (await Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
  };
}
