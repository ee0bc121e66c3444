import type { Standing } from "#app/domain/billing/my-subscription.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";

/** The card that a plan is paid with, and the way to another one. */
export const PaymentMethod = ({ card }: Pick<Standing, "card">) => (
  <Card
    title="Payment method"
    actions={
      <Form action="/billing/card" id="card" label="Change the card" className="">
        <Button kind="secondary" size="sm" pendingLabel="Opening…">
          Change the card
        </Button>
      </Form>
    }
  >
    <p className="text-sm">
      {card ? (
        <>
          <span className="font-medium capitalize">{card.brand}</span> ending in{" "}
          <span className="figures">{card.last4}</span>, valid until{" "}
          <span className="figures">{card.expires.split("-").reverse().join("/")}</span>
        </>
      ) : (
        "No card is known yet."
      )}
    </p>
  </Card>
);
