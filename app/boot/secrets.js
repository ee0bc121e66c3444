import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { keep, kept } from "./kept.js";

/**
 * The secrets of one data folder, made up when it is first used.
 *
 * @param {string} dataDir
 * @returns {{ databasePassword: string, azoraSecret: string, encryptionKey: string }}
 */
export function secretsIn(dataDir) {
  const path = join(dataDir, "secrets.json");
  const known = kept(path);
  if (known) return known;
  const fresh = {
    databasePassword: randomBytes(24).toString("hex"),
    azoraSecret: randomBytes(48).toString("base64"),
    encryptionKey: randomBytes(32).toString("base64"),
  };
  keep(path, fresh);
  return fresh;
}

/** Secrets in the shapes of the payment processor's own, for its stand-in. */
export const processorSecrets = () => ({
  key: `sk_test_${randomBytes(24).toString("hex")}`,
  webhookSecret: `whsec_${randomBytes(24).toString("hex")}`,
});
