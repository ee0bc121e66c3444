import { askControlPlane } from "#tenants/control-plane.ts";

/** An event that is due, and the how-manieth try this is. */
export type DueEvent = Readonly<{
  id: string;
  objectKind: string;
  objectId: string;
  account: string | null;
  tries: number;
}>;

/**
 * Takes so many events that are due, the oldest first; nobody else gets the same ones within two minutes. A claim that
 * nothing came of, because whoever made it was killed, counts as a try.
 */
export const claimEvents = (most: number): Promise<DueEvent[]> => askControlPlane<DueEvent>`
  update processor.event e
  set due_at = now() + interval '2 minutes', tries = e.tries + 1
  from (select id from processor.event
        where processed_at is null and given_up_at is null and due_at <= now()
        order by due_at limit ${most} for update skip locked) due
  where e.id = due.id
  returning e.id, e.object_kind as "objectKind", e.object_id as "objectId", e.account, e.tries`;
