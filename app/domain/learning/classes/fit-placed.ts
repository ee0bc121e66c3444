import type { Scope } from "#tenants/scope.ts";
import { fitPerson } from "./fit-person.ts";

type Placed = Readonly<{ people: readonly Readonly<{ personId: string }>[] }>;

/** Each of these people, who have changed departments, is in the classes whose conditions they meet. */
export async function fitPlaced(scope: Scope, { people }: Placed): Promise<void> {
  for (const { personId } of people) await fitPerson(scope, { personId });
}
