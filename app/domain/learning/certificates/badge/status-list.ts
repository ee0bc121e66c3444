import { gzipSync } from "node:zlib";
import { addressOf } from "#tenants/by-host.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { CREDENTIALS } from "./bundled-contexts.ts";
import { issuerOf } from "./issuer.ts";

/** As many as a list must have, so that asking for one tells nobody whom it is about (W3C Bitstring Status List 1.0, section 6.1). */
export const LIST_LENGTH = 131_072;

const listHref = (tenant: Tenant, list: number): string =>
  addressOf(tenant, `/certificates/status/${list}`);

/** Where a badge says that one can see whether it still holds: one bit in a list of very many. */
export function statusEntry(tenant: Tenant, sequence: bigint): object {
  const list = listHref(tenant, Math.floor(Number(sequence) / LIST_LENGTH));
  const index = String(Number(sequence) % LIST_LENGTH);
  return {
    id: `${list}#${index}`,
    type: "BitstringStatusListEntry",
    statusPurpose: "revocation",
    statusListIndex: index,
    statusListCredential: list,
  };
}

/** The list whose bits are set for certificates that hold no longer, not signed yet. */
export function statusList(tenant: Tenant, list: number, fallen: readonly bigint[], now: Date) {
  const bits = Buffer.alloc(LIST_LENGTH / 8);
  for (const sequence of fallen) {
    const at = Number(sequence) % LIST_LENGTH;
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  }
  const id = listHref(tenant, list);
  return {
    "@context": [CREDENTIALS],
    id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: issuerOf(tenant),
    validFrom: now.toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: `u${gzipSync(bits).toString("base64url")}`,
    },
  };
}
