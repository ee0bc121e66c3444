import { useActionData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { removeLogo } from "#tenants/branding/place-logo.ts";
import { logoPage } from "#tenants/branding/queries.ts";
import { RemoveLogo } from "#tenants/branding/schema.ts";

export const loader = read("company.brand", (glance, { params }) =>
  logoPage(glance, params["variant"]),
);

export const action = write(RemoveLogo, removeLogo, { goTo: () => "/company/brand" });

export default function RemoveLogoPage() {
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title="Remove this logo?"
      description="The draft then shows the academy's name instead. Visitors see it when you publish."
      confirm="Remove"
      cancelTo="/company/brand"
    />
  );
}
