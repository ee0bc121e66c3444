import { type Renditions, renditionsOf } from "#tenants/films/conversion.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { heldAddress } from "#tenants/uploads/held-address.ts";
import type { FileSettings } from "./lesson-file.ts";

/** The file of a lesson at addresses that are this person's for a while. */
export type LessonMedia = Readonly<{
  isVideo: boolean;
  name: string;
  mediaType: string;
  size: number;
  url: string;
  captions: readonly Readonly<{ language: string; url: string }>[];
}> &
  Renditions;

/** What a learner who may read this lesson watches or takes along with it; null when it has no file. */
export async function lessonMedia(
  glance: Glance<Person>,
  lessonId: string,
): Promise<LessonMedia | null> {
  const [lesson] = await glance.sql<{ kind: string; settings: FileSettings }>`
    select kind, settings from lesson where id = ${lessonId}::uuid and kind in ('file', 'video')`;
  return lesson ? mediaOf(glance, lesson) : null;
}

/** The same of a lesson that is at hand. */
export async function mediaOf(
  glance: Glance<Person>,
  { kind, settings: { file, captions = [] } }: Readonly<{ kind: string; settings: FileSettings }>,
): Promise<LessonMedia | null> {
  if (!file || (kind !== "file" && kind !== "video")) return null;
  const { name, mediaType, size } = file;
  const at = (fileId: string) => heldAddress(glance, fileId);
  return {
    isVideo: kind === "video",
    name,
    mediaType,
    size,
    url: at(file.fileId),
    captions: captions.map(({ language, fileId }) => ({ language, url: at(fileId) })),
    ...(kind === "video"
      ? await renditionsOf(glance, file.fileId)
      : { poster: null, qualities: [] }),
  };
}
