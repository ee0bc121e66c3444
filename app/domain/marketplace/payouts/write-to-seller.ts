import type { Money } from "#app/kernel/money.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Letter } from "../../identity/letters.ts";
import { postLetter } from "../../identity/post-letter.ts";

type Told = Readonly<{ academy: string; amount: string; href: string }>;

/** Whoever sells here reads this about that amount, as soon as this transaction is done; nobody does who is no more. */
export async function writeToSeller(
  scope: Scope,
  sellerId: string,
  letter: (told: Told) => Letter,
  amount: Money,
): Promise<void> {
  const [seller] = await scope.sql<{ email: string }>`
    select email from person where id = ${sellerId}::uuid and erased_at is null`;
  if (!seller) return;
  const { tenant } = scope;
  const told = {
    academy: tenant.name,
    amount: formatPrice(amount, tenant.locale),
    href: addressOf(tenant, "/teach/earnings"),
  };
  await postLetter(scope, seller.email, letter(told));
}
