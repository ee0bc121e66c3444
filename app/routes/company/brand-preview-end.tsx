import { useActionData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { EndPreview } from "#tenants/branding/schema.ts";
import { endPreview } from "#tenants/branding/share-preview.ts";

export const loader = read("company.brand", async () => null);

export const action = write(EndPreview, endPreview, { goTo: () => "/company/brand/preview" });

export default function EndPreviewPage() {
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title="End the preview link?"
      description="Whoever has it sees the published look again."
      confirm="End it"
      cancelTo="/company/brand/preview"
    />
  );
}
