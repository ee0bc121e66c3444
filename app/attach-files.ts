import { Readable } from "node:stream";
import { type CourseFiles, refused } from "#app/domain/learning/import/course-files.ts";
import type {
  AddProblem,
  ImportedCourse,
  ImportedLesson,
} from "#app/domain/learning/import/imported-course.ts";
import type { Attached } from "#app/domain/learning/import/keep-attached.ts";
import type { Tell } from "#app/domain/learning/importing/words.ts";
import { inScope } from "#tenants/scope.ts";
import type { Actor, Tenant } from "#tenants/tenant.ts";
import { ensureRoomFor } from "#tenants/uploads/ensure-room-for.ts";
import { type KeptStream, keepStream, lookAt, type Source } from "#tenants/uploads/keep-stream.ts";
import { looseFile, noteLoose } from "#tenants/uploads/note-loose.ts";

/**
 * What lessons hand out is kept, told by its bytes and not by its name; a film that is none, or captions that are none,
 * are reported and left out. Refuses a file whose bytes are not those that its name promises, and more than there is
 * room for.
 */
export async function attachFiles(
  tenant: Tenant,
  actor: Actor,
  files: CourseFiles,
  { lessons, written }: Pick<ImportedCourse, "lessons" | "written">,
  problem: AddProblem,
  tell: Tell = () => {},
): Promise<Attached> {
  const seenFiles = new Map<string, KeptStream>();
  const sourceOf = (path: string) => async () => {
    const bytes = written?.get(path);
    return bytes ? Readable.from([bytes]) : files.stream(path);
  };
  const wishes = lessons.flatMap(wishesOf);
  for (const [past, wish] of wishes.entries()) {
    tell("checking", past, wishes.length);
    const seen = seenFiles.has(wish.path)
      ? undefined
      : await seenAs(wish, sourceOf(wish.path), problem);
    if (seen) seenFiles.set(wish.path, seen);
  }
  const attached = new Map<string, Kept>();
  if (seenFiles.size === 0) return attached;
  const seen = [...seenFiles.values()];
  await inScope(tenant, actor, async (scope) => {
    await ensureRoomFor(scope, seen);
    await noteLoose(
      scope,
      seen.map((file) => looseFile(tenant, file)),
    );
  });
  for (const [path, seen] of seenFiles) {
    tell("keeping", attached.size, seenFiles.size);
    attached.set(path, { ...seen, ...(await keepStream(tenant, seen, sourceOf(path))) });
  }
  return attached;
}

/** What a file is; nothing when it is not what it is wanted for. */
async function seenAs(
  { path, sha256, takes, wanted }: Wish,
  source: Source,
  problem: AddProblem,
): Promise<KeptStream | undefined> {
  const seen = await lookAt(source);
  if (sha256 && sha256 !== seen.sha256)
    throw refused(`${path} is damaged: its bytes are not those that its name says.`);
  if (takes.test(seen.mediaType) && seen.size > 0) return seen;
  problem("file-left-out", path, `it is not ${wanted}`);
  return undefined;
}

type Kept = KeptStream & Awaited<ReturnType<typeof keepStream>>;
type Wish = ReturnType<typeof wishesOf>[number];

const FILM = { takes: /^video\//, wanted: "a film" };
const ANY_FILE = { takes: /./, wanted: "a file" };
const PACKAGE = { takes: /^application\/zip$/, wanted: "a package" };
const CAPTIONS = { takes: /^text\/vtt$/, wanted: "captions in WebVTT" };

const WANTED = { video: FILM, scorm: PACKAGE } as const;

function wishesOf({ kind, file, captions }: ImportedLesson) {
  const wanted = kind === "video" || kind === "scorm" ? WANTED[kind] : ANY_FILE;
  return [
    ...(file ? [{ ...file, ...wanted }] : []),
    ...captions.map((one) => ({ ...one, ...CAPTIONS })),
  ];
}
