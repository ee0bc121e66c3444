import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import { mayWriteOn } from "../authoring/policy.ts";
import type { ProgramKind, ProgramState } from "./words.ts";

/** A program that nobody else changes until this transaction ends. */
export type HeldProgram = Readonly<{
  id: string;
  slug: string;
  kind: ProgramKind;
  state: ProgramState;
  authorId: string | null;
  withdrawnBy: "author" | "moderator" | null;
  dueOn: string | null;
  dueDays: number | null;
}>;

/** The program, locked. Refuses one that is not this author's as one that is not there. */
export async function holdProgram({ sql, actor }: Scope, programSlug: string) {
  const [program] = await sql<HeldProgram>`
    select id, slug, kind, state, author_id as "authorId", withdrawn_by as "withdrawnBy",
           due_on::text as "dueOn", due_days as "dueDays"
    from program where slug = ${programSlug} for update`;
  if (!program || !mayWriteOn(actor, program))
    throw new Refusal("missing", "There is nothing of this name among what you write.");
  return program;
}
