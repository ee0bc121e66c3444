import type { Scope } from "../scope.ts";

/** A picture whose bytes are kept already; sizes in bytes and pixels. */
export type KeptPicture = Readonly<{
  sha256: string;
  mediaType: string;
  size: number;
  width?: number;
  height?: number;
}>;

/** The picture has a row, so that everybody may be served it; answers the row's id. The same bytes have one row. */
export async function noteFile({ sql }: Scope, picture: KeptPicture): Promise<string> {
  const { sha256, mediaType, size, width = null, height = null } = picture;
  const [row] = await sql<{ id: string }>`
    with fresh as (
      insert into file (sha256, media_type, size_bytes, width, height, audience)
      values (decode(${sha256}, 'hex'), ${mediaType}, ${size}::bigint, ${width}::integer, ${height}::integer, 'everyone')
      on conflict do nothing returning id
    )
    select id from fresh
    union all
    select id from file where sha256 = decode(${sha256}, 'hex') and audience = 'everyone'
    limit 1`;
  if (!row) throw new Error("a file that was just written is not there");
  return row.id;
}
