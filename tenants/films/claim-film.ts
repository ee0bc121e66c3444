import { randomUUID } from "node:crypto";
import type { Scope } from "../scope.ts";
import { keyOfHeld } from "../uploads/held-file.ts";

/** How long a worker keeps others out without a sign of life. */
const LEASE = "20 seconds";
/** Workers that may die over one film. */
const MOST_TRIES = 5;

/** A film that one worker has to itself; `leaseId` is that worker. */
export type ClaimedFilm = Readonly<{
  fileId: string;
  leaseId: string;
  /** Where its bytes are kept. */
  key: string;
  mediaType: string;
  size: number;
}>;

/**
 * The worker has the film to itself; null when there is nothing to do any more. One that has ended several workers is
 * left as it was sent. Throws while another worker has it: a queue asks again.
 */
export async function claimFilm(
  { sql, tenant }: Scope,
  fileId: string,
): Promise<ClaimedFilm | null> {
  const [film] = await sql<Row>`
    select c.state, c.tries, coalesce(c.leased_until > now(), false) as taken, f.media_type as "mediaType",
           f.size_bytes as size, f.upload_id as "uploadId", encode(f.sha256, 'hex') as sha256
    from film_conversion c join file f on f.id = c.file_id
    where c.file_id = ${fileId}::uuid and c.state in ('waiting', 'running') for update of c`;
  if (!film) return null;
  if (film.taken) throw new Error("Another worker has this film.");
  if (film.tries >= MOST_TRIES) {
    await sql`
      update film_conversion set state = 'failed', lease_id = null, leased_until = null,
        reason = 'It has stopped the program that converts films, several times over.'
      where file_id = ${fileId}::uuid`;
    return null;
  }
  const leaseId = randomUUID();
  await sql`
    update film_conversion set state = 'running', percent = 0, tries = tries + 1, lease_id = ${leaseId}::uuid,
      leased_until = now() + ${LEASE}::interval
    where file_id = ${fileId}::uuid`;
  const { mediaType, size } = film;
  return { fileId, leaseId, key: keyOfHeld(tenant.id, film), mediaType, size: Number(size) };
}

type Row = {
  state: string;
  tries: number;
  taken: boolean;
  mediaType: string;
  size: bigint;
  uploadId: string | null;
  sha256: string;
};

/** The worker is still at it and has come so far. Answers whether the film is still its own. */
export async function noteProgress(
  { sql }: Scope,
  { fileId, leaseId }: Pick<ClaimedFilm, "fileId" | "leaseId">,
  percent: number,
): Promise<boolean> {
  const own = await sql`
    update film_conversion set percent = ${percent}::integer, leased_until = now() + ${LEASE}::interval
    where file_id = ${fileId}::uuid and lease_id = ${leaseId}::uuid returning file_id`;
  return own.length > 0;
}
