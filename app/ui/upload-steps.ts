import { metadataOf, type Said, uploadRequest } from "#app/ui/upload-request.ts";

/** As much as goes with one request; whole parts of what an object storage takes. What a break cuts off is kept. */
const CHUNK = 64 * 1024 * 1024;

/** Where an upload stands, by the word of the server. */
export const standingOf = (url: string, signal: AbortSignal): Promise<Said> =>
  uploadRequest({ method: "HEAD", url, signal });

/** Begins an upload of this file; answers its address, or what was said instead. */
export async function begun(
  purpose: string,
  file: File,
  signal: AbortSignal,
): Promise<string | Said> {
  const headers = {
    "Upload-Length": String(file.size),
    "Upload-Metadata": metadataOf({ purpose, filename: file.name }),
  };
  const said = await uploadRequest({ method: "POST", url: "/uploads", headers, signal });
  if (said.status !== 201) return said;
  return new URL(said.header("Location") ?? "", location.href).pathname;
}

type Chunk = Readonly<{
  url: string;
  file: File;
  at: number;
  signal: AbortSignal;
  /** Hears how much of the file has left. */
  onSent: (bytes: number) => void;
}>;

/** Sends the next bytes of the file. */
export const sendChunk = ({ url, file, at, signal, onSent }: Chunk): Promise<Said> =>
  uploadRequest({
    method: "PATCH",
    url,
    headers: { "Upload-Offset": String(at), "Content-Type": "application/offset+octet-stream" },
    body: file.slice(at, at + CHUNK),
    signal,
    onSent: (bytes) => onSent(Math.min(file.size, at + bytes)),
  });

/** What an answer means for the way on. A wrong offset, a busy upload or a server in trouble is worth another look. */
export function verdictOn({ status, header }: Said): "done" | "refused" | "stands" | "broken" {
  if (header("Upload-Complete") === "?1") return "done";
  if (status >= 400 && status < 500 && ![404, 408, 409].includes(status)) return "refused";
  return status >= 200 && status < 300 && header("Upload-Offset") ? "stands" : "broken";
}
