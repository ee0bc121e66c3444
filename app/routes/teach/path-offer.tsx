import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { programDesk } from "#app/domain/learning/programs/desk.ts";
import { offerProgram } from "#app/domain/learning/programs/offer-program.ts";
import { OfferProgram } from "#app/domain/learning/programs/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { OFFER } from "#app/ui/program-listing.tsx";

export const meta: MetaFunction = () => [{ title: OFFER.title }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug } = await programDesk(glance, String(params["programSlug"]));
  return { slug };
});

export const action = write(OfferProgram, offerProgram, {
  goTo: ({ programSlug }) => `/teach/paths/${programSlug}`,
});

export default function Offer() {
  const { slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ConfirmPage {...OFFER} answer={answer} cancelTo={`/teach/paths/${slug}`} />;
}
