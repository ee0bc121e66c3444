import type { Scope } from "../scope.ts";
import type { Leased } from "./lease-upload.ts";

/**
 * The upload stands where the storage says. Others may take it further, unless all of it is there: then the
 * request goes on to finish it. Nothing changes when the upload was taken over meanwhile.
 */
export async function settleGrowth(
  { sql }: Scope,
  { uploadId, leaseId, growing: { received, parts, ticket } }: Leased,
): Promise<void> {
  await sql`
    update upload
    set received_bytes = ${received}::bigint, parts = ${parts}::text[], ticket = ${ticket},
        leased_until = case when size_bytes = ${received}::bigint then now() + interval '60 seconds' end,
        expires_at = now() + interval '24 hours'
    where id = ${uploadId}::uuid and lease_id = ${leaseId}::uuid`;
}
