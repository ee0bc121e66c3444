import { emailFrame } from "#tenants/branding/email.ts";
import { mailBrand } from "#tenants/branding/mail-brand.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Letter } from "./letters.ts";

/** The letter leaves in the tenant's look once this transaction is done. */
export async function postLetter(
  scope: Scope,
  to: string,
  { subject, text }: Letter,
): Promise<void> {
  const framed = emailFrame(await mailBrand(scope), text);
  await queueLetter(scope, { to, subject, ...framed });
}
