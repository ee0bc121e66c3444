import { randomUUID } from "node:crypto";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ShoppingCart } from "lucide-react";
import { buyCart, handOn } from "#app/checkout.ts";
import { placeQuestion } from "#app/domain/billing/tax/place-question.ts";
import { myCart } from "#app/domain/marketplace/cart.ts";
import { PurchaseCart } from "#app/domain/marketplace/schema.ts";
import { read, write } from "#app/edge.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { BuyerFields } from "#app/ui/buyer-fields.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { OrderSum } from "#app/ui/order-sum.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "Cart" }];

export const loader = read("course.study", async (glance) => ({
  lines: await myCart(glance),
  place: await placeQuestion(glance),
  currency: glance.tenant.currency,
  requestId: randomUUID(),
}));

export const action = write(PurchaseCart, handOn, {
  prepare: (input, { context }) => buyCart(context, input),
  goTo: ({ goTo }) => goTo,
});

export default function Cart() {
  const { lines, place, currency, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const total = lines.reduce((sum, { price }) => sum + (price ?? 0n), 0n);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title="Cart" breadcrumbs={[{ to: "/courses", label: "Courses" }]} />
      {lines.length === 0 ? (
        <Empty
          icon={ShoppingCart}
          title="Your cart is empty"
          action={
            <LinkButton to="/courses" kind="primary">
              Find a course
            </LinkButton>
          }
        >
          Put courses here, and pay for them together.
        </Empty>
      ) : (
        <Card footer="You pay on the secure page of the payment processor, and come back here.">
          <ul className="divide-line mb-4 divide-y">
            {lines.map((line) => (
              <Line key={line.id} {...line} currency={currency} />
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
      )}
    </div>
  );
}

type LineProps = Awaited<ReturnType<typeof loader>>["lines"][number] & { currency: string };

function Line({ id, title, courseSlug, programSlug, price, currency }: LineProps) {
  const { locale } = useLocale();
  return (
    <li className="flex items-center justify-between gap-4 py-3 first:pt-0">
      <Link
        to={courseSlug ? `/courses/${courseSlug}` : `/paths/${programSlug}`}
        className="link min-w-0 font-medium"
      >
        {title}
      </Link>
      <span className="flex shrink-0 items-center gap-3">
        <span className="figures">
          {price === null ? "Not on sale now" : formatPrice({ minor: price, currency }, locale)}
        </span>
        <Form action={`/cart/${id}/remove`} label={`Take ${title} out of the cart`}>
          <Button kind="secondary" size="sm">
            Remove
          </Button>
        </Form>
      </span>
    </li>
  );
}
