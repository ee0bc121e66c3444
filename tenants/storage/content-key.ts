/** Where the bytes with this SHA-256, in hex, are kept that no upload brought. */
export const contentKey = (tenantId: string, sha256: string): string =>
  `${tenantId}/${sha256.slice(0, 2)}/${sha256}`;
