import { type MetaFunction, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { refundableLines } from "#app/domain/marketplace/refunds/refundable-lines.ts";
import { requestRefund } from "#app/domain/marketplace/refunds/request-refund.ts";
import { RequestRefund } from "#app/domain/marketplace/refunds/schema.ts";
import { read, write } from "#app/edge.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";

export const meta: MetaFunction = () => [{ title: "Ask for a refund" }];

export const loader = read("course.study", (glance, { params }) =>
  refundableLines(glance, String(params["orderId"])),
);

export const action = write(RequestRefund, requestRefund, {
  goTo: ({ orderId }) => `/orders/${orderId}`,
});

export default function AskForRefund() {
  const { currency, policy, lines } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  const orderTo = `/orders/${useParams()["orderId"]}`;
  const [first] = lines.filter(({ whyNot }) => whyNot === null);
  return (
    <>
      <PageHeader
        title="Ask for a refund"
        description={`Within ${policy.windowDays} days, and with up to ${policy.mostProgress} % completed. The academy decides, and you get a mail.`}
        breadcrumbs={[{ to: orderTo, label: "Your order" }]}
      />
      <Card>
        <Form answer={useActionData<typeof action>()} className="flex max-w-xl flex-col gap-5">
          <RadioCards
            name="line"
            label="What to refund"
            choices={lines.map(({ line, title, total, returned, whyNot }) => ({
              value: String(line),
              label: title,
              description: whyNot ?? formatPrice({ minor: total - returned, currency }, locale),
              disabled: whyNot !== null,
            }))}
            defaultValue={String(first?.line ?? "")}
          />
          <TextArea
            name="reason"
            label="Why"
            hint="What you expected, and what you found."
            maxLength={1_000}
            disabled={!first}
          />
          <div className="flex flex-wrap gap-2">
            {first && <Button pendingLabel="Asking…">Ask for the refund</Button>}
            <LinkButton to={orderTo}>Keep it</LinkButton>
          </div>
        </Form>
      </Card>
    </>
  );
}
