import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Letter } from "../identity/letters.ts";
import { postLetter } from "../identity/post-letter.ts";

type Notice = Readonly<{
  subscriptionId: string;
  kind: "trial-ending" | "payment-failed" | "ended";
  /** Which trial, invoice or end it is about. */
  about: string;
}>;

/** What a letter about a subscription needs to know of its reader. */
export type Reader = Readonly<{ academy: string; href: string; day: (at: Date) => string }>;

/** Whoever has this subscription has been written to about this, once, however often it is noticed. */
export async function tellOnce(
  scope: Scope,
  { subscriptionId, kind, about }: Notice,
  letterTo: (reader: Reader) => Letter,
): Promise<void> {
  const { sql, tenant, now } = scope;
  const told = await sql<{ email: string }>`
    with fresh as (
      insert into plan_notice (subscription_id, kind, about, sent_at)
      values (${subscriptionId}::uuid, ${kind}, ${about}, ${now}::timestamptz)
      on conflict do nothing returning subscription_id
    )
    select p.email from fresh join subscription s on s.id = fresh.subscription_id
    join person p on p.id = s.person_id where p.state = 'active'`;
  const written = new Intl.DateTimeFormat(tenant.locale, {
    dateStyle: "long",
    timeZone: tenant.timeZone,
  });
  const reader = {
    academy: tenant.name,
    href: addressOf(tenant, "/billing"),
    day: (at: Date) => written.format(at),
  };
  for (const { email } of told) await postLetter(scope, email, letterTo(reader));
}
