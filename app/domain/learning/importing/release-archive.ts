import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { importEnded } from "./events.ts";

/** The archive is nobody's any more: it goes as soon as a worker hears of it, unless a lesson has taken it. */
export async function releaseArchive(scope: Scope, uploadId: string): Promise<void> {
  await scope.sql`update upload set expires_at = now() where id = ${uploadId}::uuid`;
  await announce(scope, importEnded, { uploadId });
}
