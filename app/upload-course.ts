import { Readable } from "node:stream";
import { type ActionFunctionArgs, type AppLoadContext, data } from "@remix-run/node";
import { filesOfArchive } from "#app/domain/learning/import/files-of-archive.ts";
import type { CourseReport } from "#app/domain/learning/importing/words.ts";
import { type Answer, refusing } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { takeCourse } from "#app/take-course.ts";
import { isPackage, takePackage } from "#app/take-package.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";
import { sentFile } from "#tenants/uploads/sent-file.ts";

/** Takes the course in the zip that was sent; answers with the report of what could not be taken. */
export const uploadCourse = (args: ActionFunctionArgs) =>
  refusing<CourseReport>(args.request, async ({ archive }) => {
    const done = await takeSentCourse(args.context, archive);
    return data<Answer<CourseReport>>(
      { done, refused: null, fields: {}, sent: {} },
      { status: 200 },
    );
  });

/** The course in a zip that came with the request itself. Call it outside of a scope. */
export async function takeSentCourse(
  { tenant, actor }: Pick<AppLoadContext, "tenant" | "actor">,
  archive: unknown,
): Promise<CourseReport> {
  if (!(archive instanceof Blob) || archive.size === 0)
    throw new Refusal("invalid", "Choose a .zip or .tar.gz file.", {
      archive: "Choose a .zip or .tar.gz file.",
    });
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const person = await actor();
  ensureMay({ actor: person }, "course.import");
  const zip = sourceOf(bytes);
  return person.kind === "person" && (await isPackage(zip))
    ? takePackage(tenant, person, zip, () => keptZip(tenant, person, bytes, nameOf(archive)))
    : takeCourse(tenant, person, await filesOfArchive(bytes));
}

const sourceOf = (bytes: Uint8Array) => ({
  size: bytes.length,
  read: async ({ from, to }: Readonly<{ from: number; to: number }>) =>
    Readable.from([bytes.subarray(from, to + 1)]),
});

async function keptZip(tenant: Tenant, person: Person, bytes: Uint8Array, name: string) {
  const file = new File([Uint8Array.from(bytes)], name);
  const fileId = await sentFile(tenant, person, "lesson-package", file);
  if (!fileId) throw new Error("a package that was sent is not there");
  return fileId;
}

const nameOf = (archive: Blob): string =>
  archive instanceof File && archive.name !== "" ? archive.name : "package.zip";
