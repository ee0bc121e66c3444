import type { AppLoadContext } from "@remix-run/node";
import { notePackage } from "#app/domain/learning/scorm/note-package.ts";
import type { KeepLessonPackage } from "#app/domain/learning/scorm/schema.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { orForget, unpackPackage } from "#app/unpack-package.ts";
import { inGlance, inScope } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";
import { heldFile, readHeld } from "#tenants/uploads/held-file.ts";
import { sentFile } from "#tenants/uploads/sent-file.ts";

/** What a form sent for a lesson, with the id of the package that is kept of it. Refuses when nothing was chosen. */
export async function receivePackage(
  { tenant, actor }: AppLoadContext,
  { file, ...rest }: KeepLessonPackage,
) {
  const person = await actor();
  if (person.kind === "visitor") throw new Refusal("signed_out", "You are signed out. Sign in.");
  const fileId = await sentFile(tenant, person, "lesson-package", file);
  if (!fileId) throw new Refusal("invalid", "Choose a package.", { file: "Choose a package." });
  return { ...rest, packageId: await keptPackage(tenant, person, fileId) };
}

/** The package in this file is kept, its files each for itself; answers its id. Refuses what is not a package. Call it outside of a scope. */
export async function keptPackage(tenant: Tenant, person: Person, fileId: string): Promise<string> {
  const zip = await inGlance(tenant, person, (glance) => heldFile(glance, fileId));
  if (!zip) throw new Refusal("missing", "This file is no more. Choose it again.");
  const { size } = zip;
  const unpacked = await unpackPackage(tenant, {
    size,
    read: (span) => readHeld(zip, span),
  });
  const { packageId } = await orForget(tenant, unpacked, () =>
    inScope(tenant, person, (scope) => notePackage(scope, { ...unpacked, fileId })),
  );
  return packageId;
}
