import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "../scope.ts";
import { contentKey } from "../storage/content-key.ts";
import type { Tenant } from "../tenant.ts";

/** Bytes without a row, and where they are kept: one file, or the pieces of a package under its key, from 1 on. */
export type Loose = Readonly<{ key: string; size: number }> &
  (Readonly<{ sha256: string; pieces?: never }> | Readonly<{ pieces: number; sha256?: never }>);

/** A file under its hash. */
export const looseFile = (
  tenant: Tenant,
  { sha256, size }: Readonly<{ sha256: string; size: number }>,
): Loose => ({ key: contentKey(tenant.id, sha256), sha256, size });

const A_DAY = 24;

/**
 * What is about to be kept counts as kept from now on, and goes after so many hours unless a row speaks of it by then. Refuses
 * what is just going from an earlier time.
 */
export async function noteLoose(
  { sql }: Scope,
  loose: readonly Loose[],
  hours = A_DAY,
): Promise<void> {
  const keys = new Map(loose.map((one) => [one.key, one]));
  const noted = await sql`
    insert into loose_bytes (key, sha256, pieces, size_bytes, expires_at)
    select key, decode(sha256, 'hex'), pieces, size, now() + make_interval(hours => ${hours}::integer)
    from jsonb_to_recordset(${JSON.stringify([...keys.values()])}::jsonb)
      as g(key text, sha256 text, pieces integer, size bigint) order by key
    on conflict on constraint loose_bytes_pkey do update set expires_at = excluded.expires_at
      where not loose_bytes.is_going
    returning key`;
  if (noted.length < keys.size)
    throw new Refusal(
      "conflict",
      "What is left of an earlier try is just being cleared away. Send it again in a minute.",
      {},
      60,
    );
}
