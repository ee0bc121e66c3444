import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { readPlacings } from "./read-placings.ts";

/** What would become of each line of this list. Nothing has changed. */
export async function checkPlacings(scope: Scope<Person>, { text }: Readonly<{ text: string }>) {
  const { judged } = await readPlacings(scope, text);
  return { text, judged };
}
