import { checkMoney } from "#app/check-money.ts";
import { closeDueOrders } from "#app/close-due-orders.ts";
import { lookAtDue } from "#app/stripe/look-at-due.ts";
import { reconcile } from "#app/stripe/reconcile.ts";
import { forgetOldEvents } from "#tenants/processor/forget-old-events.ts";
import { every } from "./schedule.ts";

const SECONDS = 1_000;
const MINUTES = 60 * SECONDS;

export const onEventsDue = every(1 * SECONDS, "payments.look-at-due", () => lookAtDue());

export const onBooksDue = every(5 * MINUTES, "payments.reconcile", () => reconcile());

export const onEventsOld = every(360 * MINUTES, "payments.forget-old-events", forgetOldEvents);

export const onMoneyDue = every(1 * MINUTES, "payments.check-money", checkMoney);

export const onOrdersDue = every(5 * MINUTES, "payments.close-due-orders", closeDueOrders);
