import { addressOf } from "#tenants/by-host.ts";
import type { Tenant } from "#tenants/tenant.ts";

/** The academy as whoever signs: `did:web` of its canonical host (did:web Method Specification, section 3.2). */
export const issuerOf = (tenant: Pick<Tenant, "canonicalHost">): string =>
  `did:web:${encodeURIComponent(new URL(addressOf(tenant)).host)}`;

/** A key of an academy, as others find it. */
export type PublicKey = Readonly<{ id: string; publicKey: string }>;

/** The name of a key in the academy's document. */
export const methodOf = (issuer: string, { id }: Pick<PublicKey, "id">): string =>
  `${issuer}#${id}`;

/** What `did:web` finds: every key that ever signed here, so that old signatures can still be checked. */
export function issuerDocument(issuer: string, keys: readonly PublicKey[]) {
  const verificationMethod = keys.map((key) => ({
    id: methodOf(issuer, key),
    type: "Multikey",
    controller: issuer,
    publicKeyMultibase: key.publicKey,
  }));
  return {
    "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
    id: issuer,
    verificationMethod,
    assertionMethod: verificationMethod.map(({ id }) => id),
  };
}
