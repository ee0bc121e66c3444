import { Readable } from "node:stream";
import { beginUpload } from "#tenants/uploads/begin-upload.ts";
import type { Purpose } from "#tenants/uploads/purposes.ts";
import { receiveBytes } from "#tenants/uploads/receive-bytes.ts";
import type { aTenant } from "./world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type Somebody = Awaited<ReturnType<Company["learner"]>>;
type Wish = Readonly<{ purpose?: Purpose; name?: string }>;

/** A body as a network brings it; with `breaksAt` the connection is lost there. */
export const aBody = (bytes: Buffer, breaksAt = Number.POSITIVE_INFINITY): Readable =>
  Readable.from(pieces(bytes, breaksAt), { objectMode: false });

async function* pieces(bytes: Buffer, breaksAt: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) {
    const piece = bytes.subarray(at, Math.min(at + 65_536, breaksAt));
    if (piece.length > 0) yield piece;
    if (at + 65_536 >= breaksAt) throw new Error("the connection was lost");
  }
}

/** The person has begun to send a file of this size; `send` sends bytes from an offset on. */
export async function anUpload(
  { tenant }: Company,
  person: Somebody,
  size: number,
  { purpose = "lesson-file", name = "notes.bin" }: Wish = {},
) {
  const { uploadId } = await person.does(beginUpload, { purpose, name, size });
  const send = (offset: number, body: Readable) =>
    receiveBytes(tenant, person, { uploadId, offset, body });
  return { uploadId, send };
}

/** The person has sent this file; answers its id and its upload's. */
export async function aSentFile(
  company: Company,
  person: Somebody,
  bytes: Buffer,
  wish: Wish = {},
) {
  const { uploadId, send } = await anUpload(company, person, bytes.length, wish);
  const { fileId } = await send(0, aBody(bytes));
  if (!fileId) throw new Error("the file that was sent is not there");
  return { uploadId, fileId };
}
