import { createHash } from "node:crypto";
import type { Person, Tenant } from "#tenants/tenant.ts";

/** What a device calls a reader of this academy: always the same for the same person, and of no use anywhere else. */
export const readerKey = (tenant: Tenant, { personId }: Person): string =>
  createHash("sha256").update(`reader ${tenant.id} ${personId}`).digest("base64url").slice(0, 22);
