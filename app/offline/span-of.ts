/**
 * The part of a kept file that a player asks for (RFC 9110, section 14.2): one span of bytes, or all of it. A file without
 * a part there is answered as the RFC says.
 */
export async function spanOf(whole: Response, range: string | null): Promise<Response> {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return whole;
  const blob = await whole.blob();
  const from = first === "" ? Math.max(0, blob.size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? blob.size - 1 : Math.min(Number(last), blob.size - 1);
  const headers = new Headers(whole.headers);
  if (from > to) {
    headers.set("Content-Range", `bytes */${blob.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Range", `bytes ${from}-${to}/${blob.size}`);
  headers.set("Content-Length", String(to - from + 1));
  return new Response(blob.slice(from, to + 1), { status: 206, headers });
}
