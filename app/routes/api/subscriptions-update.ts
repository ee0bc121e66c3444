import { ChangePlan } from "#app/domain/billing/plan-schema.ts";
import { write } from "#app/edge.ts";
import { asProgram } from "#app/edge-api.ts";
import { askForPlan } from "#app/plan-deeds.ts";
import { settledJson } from "#app/subscription-json.ts";

export const action = asProgram(write(ChangePlan, settledJson, { prepare: askForPlan }));
