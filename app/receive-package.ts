import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { AppLoadContext } from "@remix-run/node";
import { mediaTypeOf } from "#app/domain/learning/scorm/media-type.ts";
import { notePackage } from "#app/domain/learning/scorm/note-package.ts";
import type { PackedFile } from "#app/domain/learning/scorm/package-zip.ts";
import { readPackage } from "#app/domain/learning/scorm/read-package.ts";
import type { KeepLessonPackage } from "#app/domain/learning/scorm/schema.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { inGlance, inScope } from "#tenants/scope.ts";
import { packageFileKey } from "#tenants/storage/package-file-key.ts";
import { storage } from "#tenants/storage/storage.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";
import { type HeldFile, heldFile, readHeld } from "#tenants/uploads/held-file.ts";
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

/**
 * The package in this file is kept, its files each for itself; answers its id. Refuses, by name of the fault, what is
 * not a package; nothing of it is kept then. Call it outside of a scope.
 */
export async function keptPackage(tenant: Tenant, person: Person, fileId: string): Promise<string> {
  const zip = await inGlance(tenant, person, (glance) => heldFile(glance, fileId));
  if (!zip) throw new Refusal("missing", "This file is no more. Choose it again.");
  const { manifest, files } = await readPackage(archiveOf(tenant, zip));
  const packageId = randomUUID();
  const keys = files.map((_, index) => packageFileKey(tenant.id, packageId, index + 1));
  try {
    await inTurns(files, async (file, index) => keep(keys[index] ?? "", file));
    const list = files.map(({ path, size }) => ({ path, size, mediaType: mediaTypeOf(path) }));
    const noted = await inScope(tenant, person, (scope) =>
      notePackage(scope, { packageId, fileId, manifest, files: list }),
    );
    if (!noted.isFresh) await inTurns(keys, (key) => storage().remove(key));
    return noted.packageId;
  } catch (error) {
    await inTurns(keys, (key) => storage().remove(key));
    throw error;
  }
}

const archiveOf = (tenant: Tenant, zip: HeldFile) => ({
  size: zip.size,
  read: (span: Readonly<{ from: number; to: number }>): Promise<Readable> => readHeld(zip, span),
});

const AT_ONCE = 8;
const SMALL_BYTES = 8 * 1024 ** 2;

/** So many at a time: enough for a bucket that answers slowly, not too much for the memory. */
async function inTurns<T>(
  list: readonly T[],
  work: (one: T, index: number) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < list.length; at += AT_ONCE)
    await Promise.all(list.slice(at, at + AT_ONCE).map((one, index) => work(one, at + index)));
}

async function keep(key: string, file: PackedFile): Promise<void> {
  const bytes = await file.open();
  if (file.size <= SMALL_BYTES) return storage().put(key, await buffer(bytes));
  const ticket = await storage().begin(key);
  const growing = { key, ticket, size: file.size, received: 0, parts: [] };
  const grown = await storage().extend(growing, bytes);
  await storage().complete({ ...growing, ...grown });
}
