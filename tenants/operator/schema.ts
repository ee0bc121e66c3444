import { z } from "zod";
import { Slug } from "#tenants/schema.ts";
import { TENANT_STATES } from "#tenants/words.ts";

/** What the list of academies is asked. What is not understood is not asked. */
export const TenantQuestion = z.object({
  words: z.string().trim().max(100).catch(""),
  state: z.enum(TENANT_STATES).optional().catch(undefined),
});
export type TenantQuestion = z.output<typeof TenantQuestion>;

/** Why an operator does something. The academy's administrators read it in their journal. */
const Because = z
  .string({ error: "Give the reason." })
  .trim()
  .min(3, "Give the reason; the academy's administrators will read it.")
  .max(500, "Use at most 500 characters.");

const Deed = z.object({ id: z.uuid(), because: Because });

export const SuspendTenant = Deed.meta({
  id: "tenants.suspend-tenant",
  title: "Suspend an academy",
});
export type SuspendTenant = z.output<typeof SuspendTenant>;

export const ResumeTenant = Deed.meta({ id: "tenants.resume-tenant", title: "Resume an academy" });
export type ResumeTenant = z.output<typeof ResumeTenant>;

export const RenameSlug = Deed.extend({ slug: Slug }).meta({
  id: "tenants.rename-slug",
  title: "Change an academy's address",
});
export type RenameSlug = z.output<typeof RenameSlug>;
