import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { read } from "#app/edge.ts";
import { followPlanPage } from "#app/plan-deeds.ts";

const asked = read("signed-in", async ({ actor }) => actor);

/** Whoever comes back from the processor's page finds what they have begun, also where its news has not arrived yet. */
export async function returnToBilling(args: LoaderFunctionArgs): Promise<Response> {
  const actor = await asked(args);
  await followPlanPage(args.context.tenant, actor);
  return redirect("/billing?begun=1", 303);
}
