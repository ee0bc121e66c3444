import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { LegalText } from "#app/ui/legal-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { acceptTerms } from "#tenants/legal/accept-terms.ts";
import { legalText } from "#tenants/legal/queries.ts";
import { AcceptTerms } from "#tenants/legal/schema.ts";

export const meta: MetaFunction = () => [{ title: "Accept the terms of use" }];

export const loader = read("signed-in", (glance) => legalText(glance, "terms", null));

export const action = write(AcceptTerms, acceptTerms, { goTo: () => "/" });

export default function Accept() {
  const { title, number, html } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <PageHeader title={title} description={`Version ${number}`} />
      <LegalText html={html} />
      <Form answer={answer} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="number" value={number} />
        <Button pendingLabel="Noting…">I accept these terms</Button>
        <LinkButton to="/">Not now</LinkButton>
      </Form>
    </div>
  );
}
