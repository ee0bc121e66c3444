/** What the bytes of all the files of a package are kept under. */
export const packageKey = (tenantId: string, packageId: string): string =>
  `${tenantId}/packages/${packageId}`;

/** Where the bytes of one file of a package are kept. */
export const packageFileKey = (tenantId: string, packageId: string, position: number): string =>
  `${packageKey(tenantId, packageId)}/${position}`;
