import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { OrderView } from "#app/domain/marketplace/queries.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

/** What is to be done about this order now. */
export function OrderStanding({ order }: { order: OrderView }) {
  const { id, state, checkoutUrl } = order;
  if (state === "paid") return null;
  return (
    <div className="mb-6">
      {state === "open" ? (
        <Waiting id={id} checkoutUrl={checkoutUrl} />
      ) : (
        <Banner title="This order expired before it was paid">
          Nothing was charged. Buy again from the page of what you wanted.
        </Banner>
      )}
    </div>
  );
}

function Waiting({ id, checkoutUrl }: Pick<OrderView, "id" | "checkoutUrl">) {
  useLooking(`/orders/${id}/look`);
  return (
    <Banner
      tone="warning"
      live
      title="Waiting for your payment"
      action={
        <div className="flex flex-wrap gap-2">
          {checkoutUrl && (
            <LinkButton to={checkoutUrl} kind="primary">
              Pay now
            </LinkButton>
          )}
          <Form action={`/orders/${id}/look`}>
            <Button kind="secondary" pendingLabel="Looking…">
              Look again
            </Button>
          </Form>
        </div>
      }
    >
      If you have just paid, this takes a few seconds. What you bought opens by itself.
    </Banner>
  );
}

const EVERY_MS = 2_500;

/** Asks the processor at once and, for as long as the page is open, now and then. */
function useLooking(at: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const look = () => fetch(at, { method: "POST", redirect: "manual" }).then(revalidate, () => {});
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [at, revalidate]);
}
