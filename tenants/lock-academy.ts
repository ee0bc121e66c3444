import { z } from "zod";
import { Refusal } from "#app/kernel/refusal.ts";
import type { ControlScope } from "./control-plane.ts";
import type { TenantState } from "./tenant.ts";

type Academy = {
  id: string;
  slug: string;
  name: string;
  state: TenantState;
  resumesTo: TenantState | null;
};

/** The academy as it stands, held until the transaction ends. Refuses what is not there, and the platform itself. */
export async function lockAcademy({ db }: ControlScope, id: string): Promise<Academy> {
  const [academy] = z.uuid().safeParse(id).success
    ? await db.$queryRaw<Academy[]>`
        select id, slug, name, state, resumes_to as "resumesTo" from tenant
        where id = ${id}::uuid and kind = 'academy' and state <> 'deleted' for update`
    : [];
  if (!academy) throw new Refusal("missing", "There is no such academy.");
  return academy;
}
