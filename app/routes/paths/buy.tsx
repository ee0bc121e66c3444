import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { buy, handOn } from "#app/checkout.ts";
import { placeQuestion } from "#app/domain/billing/tax/place-question.ts";
import { productFor } from "#app/domain/marketplace/product.ts";
import { PurchaseProgram } from "#app/domain/marketplace/schema.ts";
import { read, write } from "#app/edge.ts";
import { BuyPage } from "#app/ui/buy-page.tsx";

export const meta: MetaFunction = () => [{ title: "Buy" }];

export const loader = read("course.study", async (glance, { params }) => {
  const slug = String(params["programSlug"]);
  const product = await productFor(glance, { programSlug: slug });
  return { slug, product, place: await placeQuestion(glance), requestId: randomUUID() };
});

export const action = write(PurchaseProgram, handOn, {
  prepare: ({ programSlug, ...order }, { context }) =>
    buy(context, { ...order, wanted: [{ programSlug }] }),
  goTo: ({ goTo }) => goTo,
});

export default function Buy() {
  const { slug, product, place, requestId } = useLoaderData<typeof loader>();
  return (
    <BuyPage
      lines={[product]}
      place={place}
      requestId={requestId}
      answer={useActionData<typeof action>()}
      back={{ to: `/paths/${slug}`, label: product.title }}
    />
  );
}
