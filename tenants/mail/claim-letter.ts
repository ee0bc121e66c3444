import type { Scope } from "#tenants/scope.ts";
import { CLAIM_SECONDS, type ClaimedLetter } from "./letter.ts";

/**
 * The letter is this worker's to send for two minutes. Null when it was sent or given up before;
 * an error, to try again later, while somebody else is at it.
 */
export async function claimLetter({ sql }: Scope, mailId: string): Promise<ClaimedLetter | null> {
  const [claimed] = await sql<ClaimedLetter>`
    update mail set state = 'sending', attempts = attempts + 1, claimed_at = now()
    where id = ${mailId}::uuid
      and (state = 'queued'
           or (state = 'sending' and claimed_at < now() - make_interval(secs => ${CLAIM_SECONDS}::int)))
    returning id, recipient as to, subject, html, body as text, attempts`;
  if (claimed) return claimed;
  const sending = await sql`select from mail where id = ${mailId}::uuid and state = 'sending'`;
  if (sending.length > 0) throw new Error(`Somebody else is sending the letter ${mailId}.`);
  return null;
}
