import type { Scope } from "#tenants/scope.ts";
import type { LessonFile, LessonPackage } from "../lesson-file.ts";
import { lessonPackage } from "../scorm/lesson-package.ts";
import { notePackage, type Unpacked } from "../scorm/note-package.ts";

type Arriving = ReadonlyMap<string, Omit<Unpacked, "fileId">>;

/** The academy has the packages of these zips, whose files it has already; answers what lessons keep of them, by the path of the zip. */
export async function keepPackages(
  scope: Scope,
  arriving: Arriving,
  files: ReadonlyMap<string, LessonFile>,
) {
  const packages = new Map<string, LessonPackage>();
  const packageIds: string[] = [];
  for (const [path, unpacked] of arriving) {
    const fileId = files.get(path)?.fileId;
    if (!fileId) continue;
    const { packageId, isFresh } = await notePackage(scope, { ...unpacked, fileId });
    if (isFresh) packageIds.push(packageId);
    packages.set(path, await lessonPackage(scope, packageId));
  }
  return { packages, packageIds };
}
