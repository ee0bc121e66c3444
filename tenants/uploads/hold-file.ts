import type { Scope } from "../scope.ts";

/**
 * Until the transaction ends, a file with this SHA-256, in hex, is not taken away: whoever takes it for a lesson holds it
 * along with others, whoever looks whether anybody has taken it holds it alone.
 */
export async function holdFile(
  { sql, tenant }: Scope,
  sha256: string,
  how: "along" | "alone",
): Promise<void> {
  const name = `file ${tenant.id} ${sha256}`;
  if (how === "alone") await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`;
  else await sql`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))::text`;
}
