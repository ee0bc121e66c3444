import { type MetaFunction, useActionData, useParams } from "@remix-run/react";
import { myOrder } from "#app/domain/marketplace/queries.ts";
import { LookAtOrder } from "#app/domain/marketplace/schema.ts";
import { read, write } from "#app/edge.ts";
import { lookFor, seen } from "#app/look-at-order.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Look again" }];

export const loader = read("course.study", async (glance, { params }) => {
  await myOrder(glance, String(params["orderId"]));
  return null;
});

export const action = write(LookAtOrder, seen, {
  prepare: ({ orderId }, { context }) => lookFor(context, orderId),
  goTo: (orderId) => `/orders/${orderId}`,
});

export default function Look() {
  const { orderId } = useParams();
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title="Look whether this order is paid?"
      description="The payment processor is asked, and the order follows its answer."
      confirm="Look again"
      kind="primary"
      cancelTo={`/orders/${orderId}`}
    />
  );
}
