import { z } from "zod";
import { event } from "#app/kernel/event.ts";
import type { ControlScope } from "#tenants/control-plane.ts";

export const workGivenUp = event(
  "work.given-up",
  z.object({ duty: z.string(), event: z.uuid(), tries: z.int() }),
);

type GivenUp = Readonly<{ tenant: string; duty: string; event: string; tries: number }>;

/** The tenant's journal says that this duty was given up after its last try; why is in the log. */
export async function noteGivenUp(
  { db, actor }: ControlScope,
  { tenant: tenantId, ...facts }: GivenUp,
): Promise<void> {
  await db.journal.create({
    data: {
      tenantId,
      kind: "event",
      name: workGivenUp.name,
      actorKind: actor.kind,
      because: facts.duty,
      facts: workGivenUp.facts.parse(facts),
    },
    select: { id: true },
  });
}
