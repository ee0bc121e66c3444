import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { enterProgram } from "./enter-program.ts";
import type { OneProgram } from "./schema.ts";

type Wanted = Readonly<{
  id: string;
  priceMinor: bigint | null;
  isIn: boolean;
  wasIn: boolean;
  wasTakenOff: boolean;
}>;

/** The learner is on the program and in the courses with which it begins. Joining again changes nothing. */
export async function joinProgram(scope: Scope<Person>, { programSlug }: OneProgram) {
  ensureMay(scope, "course.study");
  const { personId } = scope.actor;
  const [program] = await scope.sql<Wanted>`
    select p.id, p.price_minor as "priceMinor", m.person_id is not null as "wasIn",
           m.person_id is not null and m.left_at is null as "isIn",
           (m.left_at is not null and m.left_by is distinct from m.person_id) as "wasTakenOff"
    from program p left join program_member m on m.program_id = p.id and m.person_id = ${personId}::uuid
    where p.slug = ${programSlug} and (p.state = 'published' or m.left_at is null and m.person_id is not null)`;
  if (!program) throw new Refusal("missing", "There is nothing of this name on offer.");
  if (program.isIn) return { programSlug };
  if (program.wasTakenOff)
    throw new Refusal("forbidden", "You were taken off it. Ask whoever looks after it.");
  if (program.priceMinor !== null && !program.wasIn)
    throw new Refusal(
      "payment_required",
      "It has a price, and the academy takes no payments yet. Nothing was charged.",
    );
  await enterProgram(scope, { programId: program.id, personId, cause: "self" });
  return { programSlug };
}
