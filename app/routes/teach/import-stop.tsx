import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ownImport } from "#app/domain/learning/importing/queries.ts";
import { StopImport } from "#app/domain/learning/importing/schema.ts";
import { stopImport } from "#app/domain/learning/importing/stop-import.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Stop an import" }];

export const loader = read("course.import", (glance, { params }) =>
  ownImport(glance, String(params["importId"])),
);

export const action = write(StopImport, stopImport, {
  goTo: ({ importId }) => `/teach/imports/${importId}`,
});

export default function Stop() {
  const { id } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title="Stop this import?"
      description="Nothing is taken from the archive. You can send it again."
      confirm="Stop"
      cancelTo={`/teach/imports/${id}`}
    />
  );
}
