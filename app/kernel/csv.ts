/**
 * One record as RFC 4180 writes it, with the end of its line. A field that a spreadsheet would take for a formula is
 * preceded by an apostrophe, so that it stays the text that it is (OWASP, CSV injection).
 */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map(written).join(",")}\r\n`;

function written(field: string): string {
  const plain = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
