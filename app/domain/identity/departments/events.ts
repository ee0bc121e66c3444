import { z } from "zod";
import { event } from "#app/kernel/event.ts";

const departmentOrNone = z.uuid().nullable();

/** These people are in another department now, or in none. */
export const peoplePlaced = event(
  "identity.people-placed",
  z.object({
    people: z.array(z.object({ personId: z.uuid(), from: departmentOrNone, to: departmentOrNone })),
  }),
);
/** It stands elsewhere in the tree, with all that is below it. */
export const departmentMoved = event(
  "identity.department-moved",
  z.object({ departmentId: z.uuid() }),
);
/** It is no more; its people are in the other one. */
export const departmentRemoved = event(
  "identity.department-removed",
  z.object({ departmentId: z.uuid(), into: departmentOrNone }),
);
