import type { Tenant } from "#tenants/tenant.ts";

/** Who may open an account without an invitation. */
export type SignUpRules = Readonly<{ signUp: Tenant["signUp"]; domains: readonly string[] }>;

/** Whether the owner of this address may join on their own. Subdomains of a listed domain are not included. */
export function mayJoin({ signUp, domains }: SignUpRules, email: string): boolean {
  if (signUp === "open") return true;
  return signUp === "email_domain" && domains.includes(email.slice(email.lastIndexOf("@") + 1));
}

/** Which addresses may join, in words. */
export function whoMayJoin({ signUp, domains }: SignUpRules): string {
  if (signUp === "open") return "Anybody may join.";
  if (signUp === "email_domain" && domains.length > 0)
    return `Use an address at ${new Intl.ListFormat("en", { type: "disjunction" }).format(domains)}.`;
  return "New accounts are by invitation only. Ask an administrator to invite you.";
}
