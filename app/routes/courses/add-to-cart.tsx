import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addToCart } from "#app/domain/marketplace/add-to-cart.ts";
import { productFor } from "#app/domain/marketplace/product.ts";
import { AddToCart } from "#app/domain/marketplace/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Add to cart" }];

export const loader = read("course.study", async (glance, { params }) => {
  const courseSlug = String(params["courseSlug"]);
  const { title } = await productFor(glance, { courseSlug });
  return { title, back: `/courses/${courseSlug}` };
});

export const action = write(AddToCart, addToCart, { goTo: () => "/cart" });

export default function Add() {
  const { title, back } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title={`Put ${title} into the cart?`}
      description="You can pay for several courses together."
      confirm="Add to cart"
      kind="primary"
      cancelTo={back}
    />
  );
}
