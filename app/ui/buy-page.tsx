import type { PlaceQuestion } from "#app/domain/billing/tax/place-question.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import type { ShellLink } from "#app/ui/account-menu.tsx";
import type { Answer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { BuyerFields } from "#app/ui/buyer-fields.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { OrderSum } from "#app/ui/order-sum.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

type BuyPageProps = Readonly<{
  lines: readonly Readonly<{ id: string; title: string; price: bigint; currency: string }>[];
  place: PlaceQuestion | null;
  requestId: string;
  answer: Answer | null | undefined;
  back: ShellLink;
}>;

/** What is bought and for how much, before anybody is asked to pay. */
export function BuyPage({ lines, place, requestId, answer, back }: BuyPageProps) {
  const { locale } = useLocale();
  const currency = lines[0]?.currency ?? "USD";
  const total = lines.reduce((sum, { price }) => sum + price, 0n);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title="Buy" breadcrumbs={[back]} />
      <Card footer="You pay on the secure page of the payment processor, and come back here.">
        <ul className="divide-line mb-4 divide-y">
          {lines.map(({ id, title, price }) => (
            <li key={id} className="flex justify-between gap-4 py-3 first:pt-0">
              <span className="min-w-0 font-medium">{title}</span>
              <span className="figures">{formatPrice({ minor: price, currency }, locale)}</span>
            </li>
          ))}
        </ul>
        <OrderSum currency={currency} subtotal={total} discount={0n} tax={0n} total={total} />
        <Form answer={answer} requestId={requestId} className="mt-6 flex flex-col gap-5">
          <BuyerFields place={place} />
          <Button size="lg" wide pendingLabel="One moment…">
            Continue to payment
          </Button>
        </Form>
      </Card>
    </div>
  );
}
