import { fileFor } from "#app/domain/learning/file-for.ts";
import { visit } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { keptBytes } from "#tenants/storage/storage.ts";

const NO_FILE = "There is no such file.";

/** Bytes of this tenant, named by their hash, so that a browser may keep them for good. */
export const loader = visit(async (glance, { params }) => {
  const sha256 = String(params["sha256"]);
  const file = /^[0-9a-f]{64}$/.test(sha256) ? await fileFor(glance, sha256) : null;
  const bytes = file && (await keptBytes(glance.tenant, sha256));
  if (!file || !bytes) throw new Refusal("missing", NO_FILE);
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": file.mediaType,
      "Cache-Control": `${file.audience === "everyone" ? "public" : "private"}, max-age=31536000, immutable`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
});
