import { signCredential } from "#app/domain/learning/certificates/badge/sign-credential.ts";
import type { SigningKey } from "#app/domain/learning/certificates/badge/signing-keys.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Tenant } from "#tenants/tenant.ts";

/** A credential, signed, for any program on the web to read. Call it outside of a scope: signing takes its time. */
export async function signedFile(
  tenant: Tenant,
  key: SigningKey | null,
  credential: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return credentialFile(await signed(tenant, key, credential), "application/vc", headers);
}

/** The credential, signed. Refuses where nothing has been signed yet. */
export async function signed(tenant: Tenant, key: SigningKey | null, credential: object) {
  if (!key) throw new Refusal("missing", "This academy has signed nothing yet.");
  return signCredential(tenant, key, credential);
}

/** JSON that other hosts may read; it is asked for again each time, so that a revocation is seen at once. */
export const credentialFile = (
  body: object,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(body, null, 2), {
    headers: {
      ...headers,
      "Content-Type": type,
      "Cache-Control": "public, no-cache",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
