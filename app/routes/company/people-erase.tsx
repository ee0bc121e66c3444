import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { erasePerson } from "#app/domain/identity/erase-person.ts";
import { personDetails } from "#app/domain/identity/person-details.ts";
import { ErasePerson } from "#app/domain/identity/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextField } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Erase a person" }];

export const loader = read("company.people", (glance, { params }) =>
  personDetails(glance, params["personId"]),
);

export const action = write(ErasePerson, erasePerson, { goTo: () => "/company/people" });

export default function Erase() {
  const { id, name, email } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`Erase ${name} for good?`}
      description={
        <>
          <p>
            Name, addresses, devices, letters and everything they wrote are deleted. This cannot be
            undone.
          </p>
          <p className="mt-2">
            Completions, scores, ratings, tokens and certificate numbers stay, and say “Erased
            person”.
          </p>
        </>
      }
      fields={
        <TextField
          name="email"
          label={`Type ${email} to confirm`}
          autoComplete="off"
          spellCheck={false}
        />
      }
      confirm="Erase for good"
      cancelTo={`/company/people/${id}`}
      answer={useActionData<typeof action>()}
    />
  );
}
