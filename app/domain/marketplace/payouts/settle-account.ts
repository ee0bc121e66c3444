import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { AccountFacts } from "./facts.ts";

/**
 * A seller's account stands as the processor says it does; news that was asked for earlier than what is known changes
 * nothing. Refuses an account that is not that of the person whom it names.
 */
export async function settleAccount({ sql }: Scope, facts: AccountFacts): Promise<void> {
  const { accountId, personId, country, canReceive, canPayOut, submitted, askedAt } = facts;
  const [account] = await sql<{ accountId: string | null }>`
    select account_id as "accountId" from connect_account where person_id::text = ${personId} for update`;
  if (!account || (account.accountId ?? accountId) !== accountId)
    throw new Refusal("missing", "Nobody in this academy asked for that account.");
  await sql`
    update connect_account
    set account_id = ${accountId}, country = ${country}, can_receive = ${canReceive}, can_pay_out = ${canPayOut},
        submitted = ${submitted}, requirements = ${facts.requirements}::text[],
        disabled_reason = ${facts.disabledReason}, asked_at = ${askedAt}::timestamptz
    where person_id::text = ${personId} and (asked_at is null or asked_at <= ${askedAt}::timestamptz)`;
}
