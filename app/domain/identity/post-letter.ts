import { emailFrame } from "#tenants/branding/email.ts";
import { compileTheme, type Theme } from "#tenants/branding/theme.ts";
import { addressOf } from "#tenants/by-host.ts";
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
  const { tenant } = scope;
  theme ??= compileTheme({ primary: "#1f4d8f", accent: "#b4552d" });
  const framed = emailFrame(
    { name: tenant.name, homeHref: addressOf(tenant), theme, locale: "en" },
    text,
  );
  if (to !== null) await queueLetter(scope, { to, subject, ...framed });
}

let theme: Theme | undefined;
