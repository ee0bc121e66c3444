import type { ActionFunctionArgs } from "@remix-run/node";
import { type DrawnDraft, drawnDraft } from "#app/domain/learning/authoring/drawn-draft.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Actor, Tenant } from "#tenants/tenant.ts";

type Asked = Readonly<{ courseSlug: string }>;

/** What was asked together with the draft as it looks now, drawn before any transaction begins. */
export const withDrawnDraft = async <I extends Asked>(
  input: I,
  { context }: Pick<ActionFunctionArgs, "context">,
): Promise<I & Readonly<{ drawn: DrawnDraft }>> => ({
  ...input,
  drawn: await drawDraft(context.tenant, await context.actor(), input.courseSlug),
});

/** The draft of this course as learners would see it, for one of its authors. */
export const drawDraft = (tenant: Tenant, actor: Actor, courseSlug: string): Promise<DrawnDraft> =>
  inGlance(tenant, actor, (glance) => drawnDraft(glance, courseSlug));
