import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { env } from "./env.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The text so that only this installation can read it again, and only as what it is said to be (NIST SP 800-38D). */
export function seal(text: string, as: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, env().encryptionKey, iv).setAAD(Buffer.from(as));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** What was sealed as this. Throws when it was sealed as something else, elsewhere, or has been changed. */
export function unseal(sealed: Uint8Array, as: string): string {
  const iv = sealed.subarray(0, IV_BYTES);
  const cipher = createDecipheriv(CIPHER, env().encryptionKey, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(as))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = cipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
  return Buffer.concat([text, cipher.final()]).toString("utf8");
}
