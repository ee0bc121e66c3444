import { useActionData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { discardBrand } from "#tenants/branding/discard-brand.ts";
import { DiscardBrand } from "#tenants/branding/schema.ts";

export const loader = read("company.brand", async () => null);

export const action = write(DiscardBrand, discardBrand, { goTo: () => "/company/brand" });

export default function Discard() {
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title="Discard the draft?"
      description="What you changed since the last publication is lost, and its preview link ends. Visitors notice nothing."
      confirm="Discard"
      cancelTo="/company/brand"
    />
  );
}
