import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { slugOf } from "../import/slug.ts";
import type { TakenFigure } from "../import/take-figure.ts";
import { editDraft } from "./hold-draft.ts";

/** A picture that was drawn anew and whose bytes are kept; its size in bytes. */
export type TakenPicture = Readonly<{
  courseSlug: string;
  lessonId: string;
  name: string;
  picture: Omit<TakenFigure, "bytes"> & Readonly<{ size: number }>;
}>;

const FOLDER = "episodes/";

/** The course may show this picture; answers the path that its lessons call it by. The same picture has one path. */
export async function keepPicture(
  scope: Scope<Person>,
  { courseSlug, name, picture }: TakenPicture,
) {
  const course = await editDraft(scope, courseSlug);
  const { db, sql } = scope;
  const sha256 = Buffer.from(picture.sha256, "hex");
  const { mediaType, width, height, size } = picture;
  const row = { sha256, mediaType, width, height, sizeBytes: BigInt(size), audience: "people" };
  await db.file.createMany({ data: [row], skipDuplicates: true });
  const path = `fig/${slugOf(name.replace(/\.\w+$/, ""), "picture")}-${picture.sha256.slice(0, 8)}.${mediaType.slice(6)}`;
  await sql`
    insert into course_figure (course_id, path, file_id)
    select ${course.id}::uuid, ${FOLDER + path}, f.id from file f
    where f.sha256 = decode(${picture.sha256}, 'hex') and f.audience = 'people'
    on conflict do nothing`;
  return { path };
}
