import { randomUUID } from "node:crypto";
import { createClass } from "#app/domain/learning/classes/create-class.ts";
import { fillClass } from "#app/domain/learning/classes/fill-class.ts";
import type { CreateClass } from "#app/domain/learning/classes/schema.ts";
import type { aTenant } from "./world.ts";

/** A class as its form sends it; only what is not empty is said. */
export const classForm = (asked: Partial<CreateClass> = {}): CreateClass => ({
  requestId: randomUUID(),
  name: "Spring crew",
  startsOn: null,
  endsOn: null,
  capacity: null,
  courses: [],
  instructors: [],
  matching: "all",
  domains: [],
  role: null,
  joinedSince: null,
  departments: [],
  ...asked,
});

/** A class that has caught up with its people. */
export async function aClass(
  { admin: makeAdmin, setUp }: Awaited<ReturnType<typeof aTenant>>,
  asked: Partial<CreateClass> = {},
) {
  const admin = await makeAdmin();
  const { classId } = await admin.does(createClass, classForm(asked));
  const fills = () => setUp((scope) => fillClass(scope, { classId }));
  await fills();
  const members = () =>
    setUp(
      ({ sql }) => sql<{ personId: string }>`
      select person_id as "personId" from class_member where class_id = ${classId}::uuid and state = 'in'`,
    ).then((rows) => rows.map(({ personId }) => personId).sort());
  return { admin, classId, fills, members };
}
