import { randomUUID } from "node:crypto";
import type { AssignMany } from "#app/domain/learning/assigning/schema.ts";
import type { aTenant } from "./world.ts";

/** An assignment of the course as its form sends it; only what is not empty is said. */
export const assignmentForm = (asked: Partial<AssignMany> = {}): AssignMany => ({
  requestId: randomUUID(),
  subject: { kind: "course", slug: "knots" },
  emails: [],
  departments: [],
  classes: [],
  ...asked,
});

/** So many more people, by their addresses. */
export const aCrowd = ({ setUp }: Awaited<ReturnType<typeof aTenant>>, size: number) =>
  setUp(
    ({ sql }) => sql<{ email: string }>`
      insert into person (email, name) select 'crew' || n || '@crowd.example', 'Crew ' || n
      from generate_series(1, ${size}::integer) n returning email`,
  ).then((people) => people.map(({ email }) => email));
