import type { AppLoadContext } from "@remix-run/node";
import type { KeepCaptions, KeepLessonFile } from "#app/domain/learning/authoring/schema.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Purpose } from "#tenants/uploads/purposes.ts";
import { sentFile } from "#tenants/uploads/sent-file.ts";

/** What a form sent for a lesson, with the id of the file that is kept of it. Refuses when nothing was chosen. */
export async function receiveLessonFile<I extends KeepLessonFile | KeepCaptions>(
  { tenant, actor }: AppLoadContext,
  { file, ...rest }: I,
  purpose: Purpose,
) {
  const person = await actor();
  if (person.kind === "visitor") throw new Refusal("signed_out", "You are signed out. Sign in.");
  const fileId = await sentFile(tenant, person, purpose, file);
  if (!fileId) throw new Refusal("invalid", "Choose a file.", { file: "Choose a file." });
  return { ...rest, fileId };
}
