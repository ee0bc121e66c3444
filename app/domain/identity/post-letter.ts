import { emailFrame } from "#tenants/branding/email.ts";
import { mailBrand } from "#tenants/branding/mail-brand.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Letter } from "./letters.ts";

/**
 * The letter leaves in the tenant's look once this transaction is done. Without an address it is written all
 * the same and thrown away, so that an account that does not exist costs the same time as one that does.
 */
export async function postLetter(
  scope: Scope,
  to: string | null,
  { subject, text }: Letter,
): Promise<void> {
  const framed = emailFrame(await mailBrand(scope), text);
  if (to !== null) await queueLetter(scope, { to, subject, ...framed });
}
