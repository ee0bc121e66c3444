import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { chooseAddress } from "#tenants/domains/choose-address.ts";
import { domainNamed } from "#tenants/domains/queries.ts";
import { ChooseAddress } from "#tenants/domains/schema.ts";

export const loader = read("company.domains", (glance, { params }) =>
  domainNamed(glance, params["host"]),
);

export const action = write(ChooseAddress, chooseAddress, { goTo: () => "/company/domains" });

export default function Address() {
  const { host } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      kind="primary"
      title={`Move the academy to ${host}?`}
      description="Links in mails will say this name, and every other name will lead to it. Everybody, you too, signs in once more there."
      confirm="Move"
      cancelTo="/company/domains"
    />
  );
}
