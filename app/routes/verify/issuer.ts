import { issuerDocument, issuerOf } from "#app/domain/learning/certificates/badge/issuer.ts";
import { publicKeys } from "#app/domain/learning/certificates/badge/signing-keys.ts";
import { visit } from "#app/edge.ts";
import { credentialFile } from "#app/signed-file.ts";

/** Who the academy is to whoever checks what it has signed. */
export const loader = visit(
  async (glance) => {
    const document = issuerDocument(issuerOf(glance.tenant), await publicKeys(glance));
    return credentialFile(document, "application/did+json");
  },
  { whileSuspended: true },
);
