import type { Glance } from "#tenants/scope.ts";

type KeptFile = Readonly<{ mediaType: string; audience: "everyone" | "people" }>;

/** The file with this SHA-256, in hex, that whoever asks may see; null when there is none for them. */
export async function fileFor({ sql, actor }: Glance, sha256: string): Promise<KeptFile | null> {
  const [file] = await sql<KeptFile>`
    select media_type as "mediaType", audience from file
    where sha256 = decode(${sha256}, 'hex') and (audience = 'everyone' or (audience = 'people' and ${actor.kind === "person"}))
    order by audience limit 1`;
  return file ?? null;
}
