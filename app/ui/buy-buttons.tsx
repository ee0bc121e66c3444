import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

type BuyButtonsProps = Readonly<{
  /** The address of what is sold. */
  at: string;
  price: string;
  isSignedIn: boolean;
}>;

/** What stands below them. */
export const BUYING = "You pay on the secure page of the payment processor.";

/** Buys with one click, or puts it into the cart; whoever is not signed in signs in on the way. */
export const BuyButtons = ({ at, price, isSignedIn }: BuyButtonsProps) =>
  isSignedIn ? (
    <div className="flex flex-col gap-3">
      <Form action={`${at}/buy`}>
        <Button size="lg" wide pendingLabel="One moment…">
          Buy for {price}
        </Button>
      </Form>
      <Form action={`${at}/cart`}>
        <Button kind="secondary" size="lg" wide pendingLabel="One moment…">
          Add to cart
        </Button>
      </Form>
    </div>
  ) : (
    <LinkButton to={`${at}/buy`} kind="primary" size="lg" wide>
      Buy for {price}
    </LinkButton>
  );
