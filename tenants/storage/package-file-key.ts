/** Where the bytes of one file of a package are kept. */
export const packageFileKey = (tenantId: string, packageId: string, position: number): string =>
  `${tenantId}/packages/${packageId}/${position}`;
