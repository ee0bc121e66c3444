import { operate } from "#app/edge-operator.ts";
import { reconcile } from "#app/stripe/reconcile.ts";
import { Reconcile } from "#tenants/processor/schema.ts";

export const action = operate.act(
  Reconcile,
  () => reconcile(),
  () => "/payments",
);
