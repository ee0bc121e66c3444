import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { from } from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { issue } from "@digitalbazaar/vc";
import { unseal } from "#app/kernel/sealed.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { bundled } from "./bundled-contexts.ts";
import { issuerOf, methodOf } from "./issuer.ts";
import { type SigningKey, sealedAs } from "./signing-keys.ts";

/** The credential with the academy's signature (W3C Data Integrity EdDSA Cryptosuites 1.0, eddsa-rdfc-2022). */
export async function signCredential(
  tenant: Tenant,
  key: SigningKey,
  credential: object,
): Promise<object> {
  const controller = issuerOf(tenant);
  const pair = await from({
    "@context": "https://w3id.org/security/multikey/v1",
    type: "Multikey",
    id: methodOf(controller, key),
    controller,
    publicKeyMultibase: key.publicKey,
    secretKeyMultibase: unseal(key.sealed, sealedAs(tenant)),
  });
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
  return issue({ credential, suite, documentLoader: bundled });
}
