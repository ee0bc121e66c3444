import { Readable } from "node:stream";
import { importPackage } from "#app/domain/learning/scorm/import-package.ts";
import { filesOfPackage } from "#app/domain/learning/scorm/package-zip.ts";
import { readPackage } from "#app/domain/learning/scorm/read-package.ts";
import { keptPackage } from "#app/receive-package.ts";
import { addressOf } from "#tenants/by-host.ts";
import { inScope } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";
import { sentFile } from "#tenants/uploads/sent-file.ts";

const sourceOf = (bytes: Uint8Array) => ({
  size: bytes.length,
  read: async ({ from, to }: Readonly<{ from: number; to: number }>) =>
    Readable.from([bytes.subarray(from, to + 1)]),
});

/** Whether an archive is a package that says itself how it is played, and not the files of a course. */
export const isPackage = (bytes: Uint8Array): Promise<boolean> =>
  filesOfPackage(sourceOf(bytes)).then(
    (files) => files.has("imsmanifest.xml"),
    () => false,
  );

/** A package is a course, as a draft, and the report says what cannot be played. Doing it again changes nothing. */
export async function takePackage(tenant: Tenant, person: Person, bytes: Uint8Array, name: string) {
  const { manifest } = await readPackage(sourceOf(bytes));
  const fileId = await sentFile(
    tenant,
    person,
    "lesson-package",
    new File([Uint8Array.from(bytes)], name),
  );
  if (!fileId) throw new Error("a package that was sent is not there");
  const packageId = await keptPackage(tenant, person, fileId);
  const { courseId, slug, isFresh } = await inScope(tenant, person, (scope) =>
    importPackage(scope, { packageId, title: manifest.title }),
  );
  const url = addressOf(tenant, `/courses/${slug}`);
  return {
    course: { id: courseId, slug, title: manifest.title, url },
    ...{ created: isFresh, changed: isFresh, onSale: false, state: "draft" as const },
    ...{ lessons: 1, figures: 0 },
    problems: manifest.warnings.map((what) => ({
      ...{ kind: "part-left-out" as const, where: "imsmanifest.xml", what },
    })),
  };
}
