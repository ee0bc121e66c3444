import { assignmentLines } from "#app/domain/learning/assigning/queries.ts";
import { ASSIGNMENT_OUTCOMES } from "#app/domain/learning/assigning/words.ts";
import { csvLine } from "#app/kernel/csv.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const BATCH = 1_000;

/** What has become of everybody in an assignment as CSV; read and sent a thousand people at a time. */
export function assignmentExport(tenant: Tenant, person: Person, id: string): ReadableStream {
  const text = new TextEncoder();
  let from = 1;
  return new ReadableStream({
    start: (out) => out.enqueue(text.encode(csvLine(["E-mail", "Name", "Outcome", "When"]))),
    pull: async (out) => {
      const asked = { from, size: BATCH, onlyOut: false };
      const lines = await inGlance(tenant, person, (glance) => assignmentLines(glance, id, asked));
      const said = lines.map(({ email, name, outcome, settledAt }) =>
        csvLine([
          email,
          name ?? "",
          outcome ? ASSIGNMENT_OUTCOMES[outcome] : "",
          settledAt?.toISOString() ?? "",
        ]),
      );
      out.enqueue(text.encode(said.join("")));
      from += BATCH;
      if (lines.length < BATCH) out.close();
    },
  });
}
