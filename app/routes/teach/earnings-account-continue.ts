import { redirect } from "@remix-run/node";
import { read } from "#app/edge.ts";
import { accountAddress } from "#app/open-account.ts";

/** Leads to the pages of the payment processor, each time by an address that is good for one visit. */
export const loader = read("signed-in", async ({ tenant, actor }) =>
  redirect(await accountAddress(tenant, actor), 303),
);
