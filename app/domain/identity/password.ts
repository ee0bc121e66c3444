import { hash, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What is kept of a password. Takes tens of milliseconds on purpose: call it outside of a scope. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/**
 * Whether this is the password that was kept. Without one it takes as long and answers no, so that
 * the time does not tell whether an account exists.
 */
export async function passwordFits(kept: string | null, password: string): Promise<boolean> {
  unknown ??= hashPassword("nobody's password");
  const fits = await verify(kept ?? (await unknown), password);
  return fits && kept !== null;
}
let unknown: Promise<string> | undefined;
