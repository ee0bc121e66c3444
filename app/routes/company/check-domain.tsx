import type { ActionFunctionArgs } from "@remix-run/node";
import { write } from "#app/edge.ts";
import { lookAtDomain } from "#tenants/domains/look-at-domain.ts";
import { type AboutDomain, CheckDomain } from "#tenants/domains/schema.ts";
import { settleCheck } from "#tenants/domains/settle-check.ts";

export const action = write(CheckDomain, settleCheck, {
  prepare: async ({ host }: AboutDomain, { context }: ActionFunctionArgs) =>
    lookAtDomain(context.tenant, await context.actor(), host),
  goTo: (_, { params }) => `/company/domains#${params["host"]}`,
});
