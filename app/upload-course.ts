import { type ActionFunctionArgs, data } from "@remix-run/node";
import { filesOfArchive } from "#app/domain/learning/import/files-of-archive.ts";
import { type Answer, refusing } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { takeCourse } from "#app/take-course.ts";
import { isPackage, takePackage } from "#app/take-package.ts";
import { ensureMay } from "#tenants/permission.ts";

/** What came of an import: the course, what was taken, and what could not be. */
export type CourseReport = Awaited<ReturnType<typeof takeCourse>>;

/** Takes the course in the zip that was sent; answers with the report of what could not be taken. */
export const uploadCourse = (args: ActionFunctionArgs) =>
  refusing<CourseReport>(args.request, async ({ archive }) => {
    const { tenant, actor } = args.context;
    if (!(archive instanceof Blob) || archive.size === 0)
      throw new Refusal("invalid", "Choose a .zip or .tar.gz file.", {
        archive: "Choose a .zip or .tar.gz file.",
      });
    const bytes = new Uint8Array(await archive.arrayBuffer());
    const person = await actor();
    ensureMay({ actor: person }, "course.import");
    const done =
      person.kind === "person" && (await isPackage(bytes))
        ? await takePackage(tenant, person, bytes, nameOf(archive))
        : await takeCourse(tenant, person, await filesOfArchive(bytes));
    return data<Answer<CourseReport>>(
      { done, refused: null, fields: {}, sent: {} },
      { status: 200 },
    );
  });

const nameOf = (archive: Blob): string =>
  archive instanceof File && archive.name !== "" ? archive.name : "package.zip";
