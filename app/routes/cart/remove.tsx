import { type MetaFunction, useActionData } from "@remix-run/react";
import { removeFromCart } from "#app/domain/marketplace/remove-from-cart.ts";
import { RemoveFromCart } from "#app/domain/marketplace/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Cart" }];

export const loader = read("course.study", async () => null);

export const action = write(RemoveFromCart, removeFromCart, { goTo: () => "/cart" });

export default function Remove() {
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title="Take it out of the cart?"
      description="You can put it back from its page."
      confirm="Remove"
      cancelTo="/cart"
    />
  );
}
