import { randomUUID } from "node:crypto";
import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { keyOfHeld } from "#tenants/uploads/held-file.ts";
import { endImport } from "./end-import.ts";
import type { ImportStep } from "./words.ts";

/** How long a worker keeps others out without a sign of life. */
const LEASE = "20 seconds";
/** Workers that may die over one archive. */
const MOST_TRIES = 5;

/** An archive that one worker has to itself; `leaseId` is that worker. */
export type ClaimedImport = Readonly<{
  importId: string;
  leaseId: string;
  /** Whoever asked for it, with the roles that they have by now: none when they are not here any more. */
  person: Person;
  fileId: string;
  /** Where its bytes are kept. */
  key: string;
  size: number;
}>;

/**
 * The worker has the archive to itself; null when there is nothing to do any more. One that has ended several workers is
 * refused. Throws while another worker has it: a queue asks again.
 */
export async function claimImport(scope: Scope, importId: string): Promise<ClaimedImport | null> {
  const { sql, tenant } = scope;
  const [row] = await sql<Row>`
    select i.tries, coalesce(i.leased_until > now(), false) as taken, i.file_id as "fileId", i.size_bytes as size,
           f.upload_id as "uploadId", encode(f.sha256, 'hex') as sha256, i.person_id as "personId",
           array(select r.role from person_role r join person p on p.id = r.person_id
                 where r.person_id = i.person_id and p.state = 'active' order by r.role) as roles
    from course_import i join file f on f.id = i.file_id
    where i.id = ${importId}::uuid and i.state in ('waiting', 'running') for update of i`;
  if (!row) return null;
  if (row.taken) throw new Error("Another worker has this archive.");
  const leaseId = randomUUID();
  await sql`
    update course_import set state = 'running', step = 'reading', past = 0, total = 0, tries = tries + 1,
      lease_id = ${leaseId}::uuid, leased_until = now() + ${LEASE}::interval
    where id = ${importId}::uuid`;
  if (row.tries >= MOST_TRIES) {
    const reason = "It has stopped the program that imports courses, several times over.";
    await endImport(scope, { importId, leaseId }, { state: "refused", reason });
    return null;
  }
  const { fileId, personId, roles, size } = row;
  // Nobody's browser asks: the id of the lease stands where that of a session would.
  const person: Person = { kind: "person", personId, sessionId: leaseId, roles };
  return { importId, leaseId, person, fileId, key: keyOfHeld(tenant.id, row), size: Number(size) };
}

type Row = {
  tries: number;
  taken: boolean;
  fileId: string;
  size: bigint;
  uploadId: string | null;
  sha256: string;
  personId: string;
  roles: Role[];
};

type Lease = Pick<ClaimedImport, "importId" | "leaseId">;
type Standing = Readonly<{ step: ImportStep; past: number; total: number }>;

/** The worker is still at it and has come so far. Answers whether the archive is still its own. */
export async function noteStanding(
  { sql }: Scope,
  { importId, leaseId }: Lease,
  { step, past, total }: Standing,
): Promise<boolean> {
  const own = await sql`
    update course_import set step = ${step}, past = ${past}::integer, total = ${total}::integer,
      leased_until = now() + ${LEASE}::interval
    where id = ${importId}::uuid and lease_id = ${leaseId}::uuid returning id`;
  return own.length > 0;
}

/** Another worker may take the archive at once. */
export async function letGo({ sql }: Scope, { importId, leaseId }: Lease): Promise<void> {
  await sql`
    update course_import set lease_id = null, leased_until = null
    where id = ${importId}::uuid and lease_id = ${leaseId}::uuid`;
}
