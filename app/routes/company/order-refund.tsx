import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { soldOrder } from "#app/domain/marketplace/refunds/queries.ts";
import { refundLine } from "#app/domain/marketplace/refunds/refund-line.ts";
import { RefundLine } from "#app/domain/marketplace/refunds/schema.ts";
import { read, write } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { RefundAmount } from "#app/ui/refund-amount.tsx";

export const meta: MetaFunction = () => [{ title: "Refund a line" }];

export const loader = read("company.billing", async (glance, { params }) => {
  const { order, lines } = await soldOrder(glance, String(params["orderId"]));
  const found = lines.find(({ line }) => String(line) === params["line"]);
  if (!found) throw new Refusal("missing", "There is no such line in this order.");
  const { title, total, returned } = found;
  return { order, title, left: total - returned, requestId: randomUUID() };
});

export const action = write(RefundLine, refundLine, {
  goTo: ({ orderId }) => `/company/orders/${orderId}`,
});

export default function RefundOneLine() {
  const { order, title, left, requestId } = useLoaderData<typeof loader>();
  const { id, buyer, currency } = order;
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      requestId={requestId}
      title={`Refund ${title} to ${buyer}?`}
      description="The money goes back to the card. When all of it has gone back, the course is closed."
      confirm="Refund"
      kind="primary"
      fields={
        <>
          <RefundAmount left={left} currency={currency} />
          <TextArea name="reason" label="Why" hint="Kept with the refund." maxLength={1_000} />
        </>
      }
      cancelTo={`/company/orders/${id}`}
    />
  );
}
