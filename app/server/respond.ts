import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";
import type { Request as Incoming, Response as Outgoing } from "express";
import { bytesOf } from "#app/server/whole-answer.ts";

const SMALL_BYTES = 1024 * 1024;

export const hasBody = ({ method }: Pick<Incoming, "method">): boolean =>
  method !== "GET" && method !== "HEAD";

/** All of a body that is at most 1 MiB, by what it says of its length; undefined of a larger, absent or broken one. */
export const smallBody = async (incoming: Incoming): Promise<Buffer | undefined> =>
  hasBody(incoming) && Number(incoming.headers["content-length"] ?? 0) <= SMALL_BYTES
    ? buffer(incoming).catch(() => undefined)
    : undefined;

/**
 * The same request as the web platform writes it. Its address is the tenant's, never the client's word for it. A body
 * that has not arrived yet is read as it comes.
 */
export function webRequest(
  incoming: Incoming,
  outgoing: Outgoing,
  origin: string,
  arrived?: Buffer,
): Request {
  const controller = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) controller.abort();
  });
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
    const name = incoming.rawHeaders[at] ?? "";
    if (!name.startsWith(":")) headers.append(name, incoming.rawHeaders[at + 1] ?? "");
  }
  return new Request(origin + incoming.originalUrl, {
    method: incoming.method,
    headers,
    signal: controller.signal,
    ...(hasBody(incoming) && {
      body: arrived ?? createReadableStreamFromReadable(incoming),
      duplex: "half",
    }),
  } as RequestInit);
}

/** Sends what the web platform answered. Where both said something, its header replaces the server's. */
export async function send(outgoing: Outgoing, answer: Response): Promise<void> {
  outgoing.statusCode = answer.status;
  for (const [name, value] of answer.headers)
    if (name === "set-cookie") outgoing.append(name, value);
    else outgoing.setHeader(name, value);
  const bytes = bytesOf(answer);
  if (bytes) {
    outgoing.setHeader("Content-Length", bytes.length);
    outgoing.end(bytes);
  } else if (answer.body && answer.headers.has("Content-Length"))
    await sendLong(outgoing, answer.body);
  else if (answer.body) await writeReadableStreamToWritable(answer.body, outgoing);
  else outgoing.end();
}

/** As fast as it is read and no faster, so that none of it piles up here. A reader who leaves in the middle is no fault. */
async function sendLong(outgoing: Outgoing, body: Response["body"]): Promise<void> {
  await pipeline(Readable.fromWeb(body as ReadableStream), outgoing).catch((error: Error) => {
    if (!outgoing.destroyed) throw error;
  });
}
