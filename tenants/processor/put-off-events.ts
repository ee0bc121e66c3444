import { askControlPlane } from "#tenants/control-plane.ts";

/** How often an event is tried before a person has to look: pauses double from four seconds to an hour, four hours in all. */
const MOST_TRIES = 14;

/** These events are tried again after a pause; after the last try, or when trying again cannot help, they are given up. */
export async function putOffEvents(
  ids: readonly string[],
  why: string,
  { forGood }: { forGood: boolean },
): Promise<void> {
  await askControlPlane`
    update processor.event
    set outcome = ${why},
        due_at = now() + least(interval '1 hour', interval '2 seconds' * power(2, tries)),
        given_up_at = case when ${forGood} or tries >= ${MOST_TRIES} then now() end
    where id = any(${ids}::text[]) and processed_at is null`;
}
