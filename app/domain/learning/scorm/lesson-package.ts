import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { LessonPackage } from "../lesson-file.ts";
import { launchable, type ScormManifest } from "./manifest.ts";

type Row = Readonly<{ manifest: ScormManifest; files: number; size: bigint; name: string }>;

/** What a lesson that plays this package keeps of it. */
export async function lessonPackage({ sql }: Scope, packageId: string): Promise<LessonPackage> {
  const [row] = await sql<Row>`
    select p.manifest, p.file_count as files, p.size_bytes as size, coalesce(f.name, '') as name
    from scorm_package p join file f on f.id = p.file_id where p.id = ${packageId}::uuid`;
  if (!row) throw new Refusal("missing", "This package is no more. Send it again.");
  const { title, edition, version, items, warnings } = row.manifest;
  const parts = launchable(items).map((item) => item.title);
  return {
    ...{ packageId, name: row.name, title, edition, version, parts, warnings },
    ...{ files: row.files, size: Number(row.size) },
  };
}
