import { RENDITIONS, renditionKey } from "../films/rendition-key.ts";
import { inScope, type Scope } from "../scope.ts";
import { storage } from "../storage/storage.ts";
import type { Tenant } from "../tenant.ts";

const BECAUSE = { kind: "system", because: "uploads.drop-loose" } as const;

/** So many pieces at a time: enough for a bucket that answers slowly. */
const AT_ONCE = 8;

/** How far off the time is at which loose bytes may go: `now` if their maker gives them up, else when they are due. */
type When = "now" | "when-due";

/** The bytes under this key are gone, unless a row speaks of them or it is not time yet. Call it outside of a scope. */
export async function dropLoose(tenant: Tenant, key: string, when: When): Promise<void> {
  const going = await inScope(tenant, BECAUSE, (scope) => claim(scope, key, when));
  if (!going) return;
  for (const names of inTurns(namesOf(key, going.pieces)))
    await Promise.all(names.map((name) => storage().remove(name)));
  await storage().abandon({ key, ticket: "", size: 0, received: 0, parts: [] });
  await inScope(tenant, BECAUSE, ({ sql }) => sql`delete from loose_bytes where key = ${key}`);
}

/** From now on nobody counts on them. When whoever claimed them dies, they are due again in an hour. */
async function claim({ sql }: Scope, key: string, when: When) {
  await sql`
    delete from loose_bytes l where key = ${key} and not is_going and exists (
      select from file f where f.sha256 = l.sha256 and f.upload_id is null)`;
  const [going] = await sql<{ pieces: number | null }>`
    update loose_bytes set is_going = true, expires_at = now() + interval '1 hour'
    where key = ${key} and (${when === "now"} or expires_at <= now()) returning pieces`;
  return going;
}

const namesOf = (key: string, pieces: number | null): string[] =>
  pieces === null
    ? [key, ...RENDITIONS.map((name) => renditionKey(key, name))]
    : Array.from({ length: pieces }, (_, at) => `${key}/${at + 1}`);

function* inTurns(names: readonly string[]) {
  for (let at = 0; at < names.length; at += AT_ONCE) yield names.slice(at, at + AT_ONCE);
}
