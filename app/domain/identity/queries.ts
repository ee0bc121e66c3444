import { hashOf } from "#app/kernel/secret.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Actor, Person, Visitor } from "#tenants/tenant.ts";
import type { LinkPurpose } from "./link.ts";
import type { SignUpRules } from "./sign-up.ts";

/** Whom a cookie signs in. `fading` when it is an hour or more since they were last seen. */
type SignedIn = Readonly<{ actor: Person | Visitor; fading: boolean }>;

const NOBODY: SignedIn = { actor: { kind: "visitor" }, fading: false };

/** Whoever this cookie signs in here and now, or a visitor. An old, revoked or foreign cookie signs nobody in. */
export async function signedInBy({ sql }: Glance, cookie: string): Promise<SignedIn> {
  const [found] = await sql<Omit<Person, "kind"> & Frame & { fading: boolean }>`
    select s.id as "sessionId", s.person_id as "personId",
           s.last_seen_at < now() - interval '1 hour' as fading, p.name, p.email,
           array(select role from person_role r where r.person_id = s.person_id order by role) as roles
    from session s join person p on p.id = s.person_id
    where s.token_hash = ${hashOf(cookie)} and s.revoked_at is null and s.expires_at > now()
      and p.state = 'active'`;
  if (!found) return NOBODY;
  const { fading, name, email, ...person } = found;
  const actor: Person = { kind: "person", ...person };
  frames.set(actor, { name, email });
  return { actor, fading };
}

type Frame = Readonly<{ name: string; email: string }>;

/** What was found together with a session, for as long as the request lives that it was found for. */
const frames = new WeakMap<Actor, Frame>();

/** After a command of theirs: what was found with the session may be otherwise now. */
export const forgetFrame = (actor: Actor): void => void frames.delete(actor);

/** Who is signed in, as the page's frame shows them. */
export async function personInFrame({ sql, actor }: Glance): Promise<Frame | null> {
  if (actor.kind !== "person") return null;
  const known = frames.get(actor);
  if (known) return known;
  const [person] = await sql<Frame>`
    select name, email from person where id = ${actor.personId}::uuid`;
  return person ?? null;
}

type Credential = Readonly<{ personId: string; passwordHash: string | null }>;

/** What is kept to check a password with; null when nobody active has this address. */
export async function credentialOf({ sql }: Glance, email: string): Promise<Credential | null> {
  const [found] = await sql<Credential>`
    select id as "personId", password_hash as "passwordHash" from person
    where email = ${email} and state = 'active'`;
  return found ?? null;
}

/** The same for whoever is signed in. */
export async function ownCredential({ sql, actor }: Glance<Person>): Promise<Credential | null> {
  const [found] = await sql<Credential>`
    select id as "personId", password_hash as "passwordHash" from person
    where id = ${actor.personId}::uuid`;
  return found ?? null;
}

/** Who may join this academy without an invitation. */
export async function signUpRules({ sql, tenant }: Glance): Promise<SignUpRules> {
  const rows = await sql<{ domain: string }>`select domain from email_domain order by domain`;
  return { signUp: tenant.signUp, domains: rows.map(({ domain }) => domain) };
}

/** For whom an open link of one of these purposes is; null when it is used or over. Looking does not use it up. */
export async function linkShown(
  { sql }: Glance,
  purposes: readonly LinkPurpose[],
  secret: string | null,
): Promise<{ email: string; purpose: LinkPurpose } | null> {
  const [link] = await sql<{ email: string; purpose: LinkPurpose }>`
    select email, purpose from one_time_link
    where token_hash = ${hashOf(secret ?? "")} and purpose = any (${purposes}::text[])
      and used_at is null and revoked_at is null and expires_at > now()`;
  return link ?? null;
}

/** Whoever is signed in, as they see themselves. */
export async function ownAccount({ sql, actor }: Glance<Person>) {
  const [person] = await sql<{ name: string; email: string; hasPassword: boolean }>`
    select name, email, password_hash is not null as "hasPassword" from person
    where id = ${actor.personId}::uuid`;
  return person ?? { name: "", email: "", hasPassword: false };
}
