import { z } from "zod";
import { Slug } from "#tenants/schema.ts";

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
