import { departmentChoices, placedPeople } from "#app/domain/identity/departments/queries.ts";
import { csvLine } from "#app/kernel/csv.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const BATCH = 1_000;

/** Everybody with the department they are in, as a list that can be taken over again; read and sent in parts. */
export function departmentExport(tenant: Tenant, person: Person): ReadableStream {
  const text = new TextEncoder();
  let after: string | null = null;
  return new ReadableStream({
    start: (out) => out.enqueue(text.encode(csvLine(["E-mail", "Department", "Name"]))),
    pull: async (out) => {
      const { people, choices } = await inGlance(tenant, person, async (glance) => ({
        people: await placedPeople(glance, after, BATCH),
        choices: await departmentChoices(glance),
      }));
      const wordsOf = new Map(choices.map(({ id, words }) => [id, words]));
      const lines = people.map(({ email, departmentId, name }) =>
        csvLine([email, wordsOf.get(departmentId ?? "") ?? "", name]),
      );
      out.enqueue(text.encode(lines.join("")));
      after = people.at(-1)?.id ?? null;
      if (people.length < BATCH) out.close();
    },
  });
}
