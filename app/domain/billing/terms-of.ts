import type { Glance } from "#tenants/scope.ts";
import { TERMS, type Terms } from "./plan.ts";
import { planOf } from "./plan-of.ts";

/** What the plan of this person changes in figures, at this moment. */
export const termsOf = async (glance: Glance, personId: string): Promise<Terms> =>
  TERMS[await planOf(glance, personId)];
