import { createHash, randomBytes } from "node:crypto";

/** A fresh secret of 256 bits for a cookie or a link, in base64url. It is shown once and kept as a hash. */
export const freshSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of such a secret: enough to recognize it, too little to use it. */
export const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();
