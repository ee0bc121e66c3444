import { Readable } from "node:stream";
import { filesOfArchive } from "#app/domain/learning/import/files-of-archive.ts";
import {
  type ClaimedImport,
  letGo,
  noteStanding,
} from "#app/domain/learning/importing/claim-import.ts";
import { endImport } from "#app/domain/learning/importing/end-import.ts";
import type { ImportStep } from "#app/domain/learning/importing/words.ts";
import type { ArchiveSource } from "#app/domain/learning/scorm/package-zip.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { takeCourse } from "#app/take-course.ts";
import { isPackage, takePackage } from "#app/take-package.ts";
import { inScope } from "#tenants/scope.ts";
import { storage } from "#tenants/storage/storage.ts";
import type { Tenant } from "#tenants/tenant.ts";

const SIGN_OF_LIFE_MS = 1_000;
const BECAUSE = { kind: "system", because: "learning.bring-course" } as const;

/**
 * The course in the archive is in the academy, written in one transaction with the end of its import; answers why not when
 * it is refused. Ends early, and leaves nothing, when the import was stopped or another worker has it. Call it outside of
 * a scope.
 */
export async function bringCourse(tenant: Tenant, claimed: ClaimedImport): Promise<string | null> {
  const ending = new AbortController();
  let standing = { step: "reading" as ImportStep, past: 0, total: 0 };
  const sign = () =>
    inScope(tenant, BECAUSE, (scope) => noteStanding(scope, claimed, standing)).then(
      (own) => own || ending.abort(),
      () => {}, // the database is away for a moment; the lease lasts longer
    );
  const signs = setInterval(() => void sign(), SIGN_OF_LIFE_MS);
  const archive = heldArchive(claimed, ending.signal);
  try {
    await takeArchive(tenant, claimed, archive.source, {
      tell: (step, past, total) => {
        ending.signal.throwIfAborted();
        standing = { step, past, total };
      },
      along: async (scope, report) => {
        if (await endImport(scope, claimed, { state: "done", report })) return;
        ending.abort();
        ending.signal.throwIfAborted();
      },
    });
    return null;
  } catch (error) {
    if (ending.signal.aborted) return null;
    const fault = archive.fault() ?? error;
    if (fault instanceof Refusal) return fault.message;
    await inScope(tenant, BECAUSE, (scope) => letGo(scope, claimed));
    throw fault;
  } finally {
    clearInterval(signs);
  }
}

type Following = Required<NonNullable<Parameters<typeof takeCourse>[3]>>;

async function takeArchive(
  tenant: Tenant,
  { person, fileId }: ClaimedImport,
  source: ArchiveSource,
  following: Following,
): Promise<void> {
  if (await isPackage(source))
    await takePackage(tenant, person, source, async () => fileId, following.along);
  else await takeCourse(tenant, person, await filesOfArchive(distant(source)), following);
}

const distant = ({ size, read }: ArchiveSource) => ({
  size,
  read: (from: number, to: number) =>
    Readable.from(
      piecesOf(() => read({ from, to: to - 1 })),
      { objectMode: false },
    ),
});

async function* piecesOf(open: () => Promise<Readable>) {
  yield* await open();
}

/**
 * The bytes of an archive, until the import ends. Whoever unpacks takes any fault for one of the archive; what was one of
 * the storage is kept in mind here.
 */
function heldArchive({ key, size }: ClaimedImport, signal: AbortSignal) {
  let fault: unknown;
  const read: ArchiveSource["read"] = async (span) =>
    Readable.from(guarded(await opened(span)), { objectMode: false });
  const opened = (span: Parameters<typeof read>[0]) =>
    storage()
      .read(key, span)
      .then((bytes) => {
        if (bytes) return bytes;
        throw new Error("the bytes of an archive that has a row are not there");
      })
      .catch(remember);
  const remember = (error: unknown): never => {
    fault ??= error;
    throw error;
  };
  async function* guarded(bytes: Readable) {
    try {
      for await (const piece of bytes) {
        signal.throwIfAborted();
        yield piece;
      }
    } catch (error) {
      remember(error);
    }
  }
  return { source: { size, read }, fault: () => fault };
}
