import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { placeLogo } from "#tenants/branding/place-logo.ts";
import { logoPage } from "#tenants/branding/queries.ts";
import { receiveLogo } from "#tenants/branding/receive-logo.ts";
import { PlaceLogo } from "#tenants/branding/schema.ts";

export const meta: MetaFunction = () => [{ title: "Logo" }];

export const loader = read("company.brand", (glance, { params }) =>
  logoPage(glance, params["variant"]),
);

export const action = write(PlaceLogo, placeLogo, {
  prepare: async (input, { context }) => receiveLogo(context.tenant, await context.actor(), input),
  goTo: () => "/company/brand",
});

export default function Logo() {
  const { variant, url } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`Logo for ${variant} pages`}
        description="It is drawn anew from what you give, so that nothing but the picture is kept."
        breadcrumbs={[{ to: "/company/brand", label: "Brand" }]}
      />
      <Form answer={answer} encType="multipart/form-data" className="flex max-w-xl flex-col gap-5">
        <FileField
          name="logo"
          label="Picture"
          hint="PNG, JPEG, WebP, GIF or SVG, up to 2 MB and 4,096 pixels a side. A see-through ground is best. A square one becomes the icon as well."
          accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
          current={url ? { url, alt: "The logo that is there now" } : null}
        />
        <div className="flex flex-wrap gap-2">
          <Button pendingLabel="Drawing…">Use this logo</Button>
          <LinkButton to="/company/brand">Cancel</LinkButton>
        </div>
      </Form>
      {url && (
        <div className="mt-8">
          <ConfirmDialog
            to={`/company/brand/logo/${variant}/remove`}
            label="Remove this logo"
            title="Remove this logo?"
            description="The draft then shows the academy's name instead. Visitors see it when you publish."
            confirm="Remove"
          />
        </div>
      )}
    </>
  );
}
