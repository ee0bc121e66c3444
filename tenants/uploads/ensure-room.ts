import { Refusal } from "#app/kernel/refusal.ts";
import { Agreed, limitsOf, stopsAt } from "../license/limits.ts";
import type { Scope } from "../scope.ts";
import type { Tier } from "../words.ts";

/**
 * Refuses a file that the academy's license has no room for, counting those that are still on
 * their way or that no row speaks of yet. Until
 * the transaction ends nobody else of this academy is told that there is room.
 */
export async function ensureRoom({ sql, tenant }: Scope, size: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`storage ${tenant.id}`}, 0))::text`;
  const [row] = await sql<{ tier: Tier; agreed: unknown; kept: bigint; coming: bigint }>`
    select tier, limits as agreed,
           (select coalesce(sum(size_bytes + unpacked_bytes), 0)::bigint from file) as kept,
           (select coalesce(sum(size_bytes), 0)::bigint from upload
            where file_id is null and expires_at > now())
           + (select coalesce(sum(size_bytes), 0)::bigint from loose_bytes l where not exists (
                select from file f where f.sha256 = l.sha256 and f.upload_id is null)) as coming
    from license`;
  if (!row) throw new Refusal("missing", "Nothing is kept here.");
  const { storageBytes, beyond } = limitsOf(row.tier, Agreed.parse(row.agreed));
  const most = stopsAt(storageBytes, beyond);
  if (most === null || row.kept + row.coming + BigInt(size) <= BigInt(most)) return;
  throw new Refusal(
    "limit_reached",
    `Storage: this file would be more than the academy's license holds (${gigabytes(storageBytes)} GB, ` +
      `${gigabytes(Number(row.kept + row.coming))} GB are taken). An administrator can ask for more.`,
  );
}

const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(1).replace(/\.0$/, "");
