import { myPayment, myPayments, type PaymentView } from "#app/domain/marketplace/payments.ts";
import type { Anyone } from "#app/edge.ts";
import type { Asked } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

/** The payments of whoever asks, the newest first, for a program: amounts are texts of smallest units. */
export async function paymentsJson(glance: Glance<Anyone>, asked: Asked) {
  const { rows, next, previous } = await myPayments(ofPerson(glance), asked);
  return { payments: rows.map(asJson), next, previous };
}

/** One of them. */
export const paymentJson = async (glance: Glance<Anyone>, paymentId: string) =>
  asJson(await myPayment(ofPerson(glance), paymentId));

function ofPerson(glance: Glance<Anyone>): Glance<Person> {
  const { actor } = glance;
  if (actor.kind !== "person") throw new Refusal("signed_out", "Sign in first.");
  return { ...glance, actor };
}

const asJson = ({ amount, returned, ...payment }: PaymentView) => ({
  ...payment,
  amount: amount.toString(),
  returned: returned.toString(),
});
