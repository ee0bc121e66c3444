import { env } from "#app/kernel/env.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { tenantById } from "#tenants/by-host.ts";
import type { ControlScope } from "#tenants/control-plane.ts";
import { inGlance } from "#tenants/scope.ts";
import type { LetterState } from "./words.ts";

type Row = {
  id: string;
  tenant: string;
  academy: string;
  recipient: string;
  subject: string;
  state: LetterState;
  queuedAt: Date;
};

/** The last hundred letters of all tenants, the newest first; only where nobody's mail leaves the machine. */
export async function mailboxLetters({ db }: ControlScope): Promise<Row[]> {
  ensureMailbox();
  return db.$queryRaw<Row[]>`
    select m.id, t.id as tenant, t.name as academy, m.recipient, m.subject, m.state, m.queued_at as "queuedAt"
    from mail m join tenant t on t.id = m.tenant_id
    order by m.queued_at desc, m.id desc limit 100`;
}

/** One letter of the mailbox, with what it says, read as its own tenant. */
export async function mailboxLetter({ db, actor }: ControlScope, id: string) {
  ensureMailbox();
  const [letter] = await db.$queryRaw<Row[]>`
    select m.id, t.id as tenant, t.name as academy, m.recipient, m.subject, m.state, m.queued_at as "queuedAt"
    from mail m join tenant t on t.id = m.tenant_id
    where m.id::text = ${id}`;
  const tenant = letter && (await tenantById(letter.tenant));
  if (!tenant) throw new Refusal("missing", "There is no such letter.");
  const [said] = await inGlance(
    tenant,
    actor,
    ({ sql }) => sql<{ html: string | null; text: string | null }>`
      select html, body as text from mail where id = ${letter.id}::uuid`,
  );
  return { ...letter, html: said?.html ?? null, text: said?.text ?? null };
}

/** Without a mail server only: production does not start without one, so nobody reads real people's links here. */
function ensureMailbox(): void {
  if (env().mail.kind !== "mailbox") throw new Refusal("missing", "There is no page here.");
}
