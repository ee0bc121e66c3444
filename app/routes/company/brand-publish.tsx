import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { makeBrand } from "#tenants/branding/make-brand.ts";
import { publishBrand } from "#tenants/branding/publish-brand.ts";
import { draftToPublish } from "#tenants/branding/queries.ts";
import { PublishBrand } from "#tenants/branding/schema.ts";

export const meta: MetaFunction = () => [{ title: "Publish the brand" }];

export const loader = read("company.brand", draftToPublish);

export const action = write(PublishBrand, publishBrand, {
  prepare: async (input, { context }) => makeBrand(context.tenant, await context.actor(), input),
  goTo: () => "/company/brand/history",
});

export default function Publish() {
  const { revision } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Publish the draft?"
        description="Every page, mail, icon and share picture has the new look within a second. You can go back to any earlier one."
        breadcrumbs={[{ to: "/company/brand", label: "Brand" }]}
      />
      <Form answer={answer} className="flex max-w-xl flex-col gap-5">
        <input type="hidden" name="revision" value={revision} />
        <TextField
          name="note"
          label="Note"
          hint="For the history: what is new, and why."
          maxLength={200}
          optional
        />
        <div className="flex flex-wrap gap-2">
          <Button pendingLabel="Drawing and publishing…">Publish</Button>
          <LinkButton to="/company/brand">Back to the draft</LinkButton>
        </div>
      </Form>
    </>
  );
}
