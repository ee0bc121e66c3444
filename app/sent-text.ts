import type { Placings } from "#app/domain/identity/departments/schema.ts";

/** What was pasted or, where a file was chosen, what it says. */
export async function sentText({ addresses, file }: Placings): Promise<{ text: string }> {
  return { text: file && file.size > 0 ? await file.text() : addresses };
}
