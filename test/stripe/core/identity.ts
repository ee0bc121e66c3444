import { randomBytes } from "node:crypto";

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789";

/** A new name: `idOf("cus")` is like `cus_Qx3…`, never the same twice. */
export function idOf(prefix: string, length = 24): string {
  return `${prefix}_${secretText(length)}`;
}

/** Letters and digits that nobody can guess. */
export function secretText(length: number): string {
  return Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join("");
}
