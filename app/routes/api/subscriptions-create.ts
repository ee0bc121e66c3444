import { StartSubscription } from "#app/domain/billing/plan-schema.ts";
import { write } from "#app/edge.ts";
import { asProgram } from "#app/edge-api.ts";
import { asOpened, openPlanPage } from "#app/plan-deeds.ts";

/** Answers the address of the page on which the subscription is paid for and begins. */
export const action = asProgram(write(StartSubscription, asOpened, { prepare: openPlanPage }));
