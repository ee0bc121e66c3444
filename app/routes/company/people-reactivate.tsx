import { type MetaFunction, useActionData } from "@remix-run/react";
import { reactivatePerson } from "#app/domain/identity/reactivate-person.ts";
import { ReactivatePerson } from "#app/domain/identity/schema.ts";
import { write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "Reactivate a person" }];

export const action = write(ReactivatePerson, reactivatePerson, {
  goTo: (_, { params }) => `/company/people/${params["personId"]}`,
});

export default function Reactivate() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Reactivate a person" />
      <Banner
        title={answer?.refused ?? "Choose the person from the list."}
        action={<LinkButton to="/company/people">See people</LinkButton>}
      />
    </>
  );
}
