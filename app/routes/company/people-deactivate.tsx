import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { deactivatePerson } from "#app/domain/identity/deactivate-person.ts";
import { personDetails } from "#app/domain/identity/person-details.ts";
import { DeactivatePerson } from "#app/domain/identity/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Deactivate a person" }];

export const loader = read("company.people", (glance, { params }) =>
  personDetails(glance, params["personId"]),
);

export const action = write(DeactivatePerson, deactivatePerson, {
  goTo: (_, { params }) => `/company/people/${params["personId"]}`,
});

export default function Deactivate() {
  const { id, name } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`Deactivate ${name}?`}
      description="They are signed out at once and cannot sign in. What they did stays, and you can reactivate them."
      confirm="Deactivate"
      cancelTo={`/company/people/${id}`}
      answer={useActionData<typeof action>()}
    />
  );
}
