import { Refusal } from "#app/kernel/refusal.ts";
import type { ControlScope } from "#tenants/control-plane.ts";
import { noteDeed } from "#tenants/journal.ts";
import { workGivenUp } from "./note-given-up.ts";
import type { DoAgain } from "./schema.ts";

/** Everybody who follows this event hears of it once more; whoever had done their part finds it done. */
export async function doAgain(scope: ControlScope, { id, because }: DoAgain): Promise<void> {
  const { db } = scope;
  const givenUp = await db.journal.findFirst({
    where: { name: workGivenUp.name, facts: { path: ["event"], equals: id } },
    select: { tenantId: true },
  });
  if (!givenUp) throw new Refusal("missing", "No work for that event was given up.");
  await db.journal.updateMany({ where: { id, kind: "event" }, data: { relayedAt: null } });
  await noteDeed(scope, givenUp.tenantId, { name: "work.do-again", because, facts: { event: id } });
}
