import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import { signUpRules } from "./queries.ts";
import { mayJoin, whoMayJoin } from "./sign-up.ts";

/** Refuses an address that may not join on its own. It depends on the tenant's rules alone, not on who is there. */
export async function ensureMayJoin(scope: Scope, email: string): Promise<void> {
  const rules = await signUpRules(scope);
  if (mayJoin(rules, email)) return;
  const words = whoMayJoin(rules);
  throw new Refusal(rules.signUp === "invitation" ? "forbidden" : "invalid", words, {
    email: words,
  });
}
