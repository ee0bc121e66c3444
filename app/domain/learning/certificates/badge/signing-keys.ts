import { generate } from "@digitalbazaar/ed25519-multikey";
import { seal } from "#app/kernel/sealed.ts";
import type { Glance, Scope } from "#tenants/scope.ts";
import type { Tenant } from "#tenants/tenant.ts";
import type { PublicKey } from "./issuer.ts";

/** What a private key is sealed as. */
export const sealedAs = ({ id }: Tenant): string => `signing key of ${id}`;

/** The academy has a key to sign with: the one that it has, or a new one. */
export async function ensureSigningKey(scope: Scope): Promise<void> {
  const [known] = await scope.sql`select 1 as known from signing_key where retired_at is null`;
  if (!known) await addSigningKey(scope);
}

/** A new key is in use. Somebody else may have been faster; then theirs is. */
export async function addSigningKey({ sql, tenant }: Scope): Promise<void> {
  const pair = await generate();
  const { publicKeyMultibase, secretKeyMultibase } = await pair.export({
    publicKey: true,
    secretKey: true,
  });
  const sealed = seal(secretKeyMultibase, sealedAs(tenant));
  await sql`
    insert into signing_key (public_key, sealed) values (${publicKeyMultibase}, ${sealed}) on conflict do nothing`;
}

/** The public halves of all keys of the academy, the one in use first. */
export const publicKeys = ({ sql }: Glance): Promise<PublicKey[]> => sql<PublicKey>`
  select id, public_key as "publicKey" from signing_key order by retired_at nulls first, id`;

/** A key that can sign; it leaves this process only sealed. */
export type SigningKey = PublicKey & Readonly<{ sealed: Uint8Array }>;

/** The key that the academy signs with now. */
export async function keyInUse({ sql }: Glance): Promise<SigningKey | null> {
  const [key] = await sql<SigningKey>`
    select id, public_key as "publicKey", sealed from signing_key where retired_at is null`;
  return key ?? null;
}
