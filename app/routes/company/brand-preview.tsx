import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CodeValue } from "#app/ui/code.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Time } from "#app/ui/time.tsx";
import { previewState } from "#tenants/branding/queries.ts";
import { SharePreview } from "#tenants/branding/schema.ts";
import { sharePreview } from "#tenants/branding/share-preview.ts";

export const meta: MetaFunction = () => [{ title: "Share a preview" }];

export const loader = read("company.brand", previewState);

export const action = write(SharePreview, sharePreview);

export default function Preview() {
  const { hasDraft, endsAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <PageHeader
        title="Share a preview"
        description="Whoever opens the link sees every page of the academy as the draft has it, without signing in. It ends after seven days, and when you publish or discard the draft."
        breadcrumbs={[{ to: "/company/brand", label: "Brand" }]}
      />
      {answer?.done && (
        <Banner tone="success" live title="Copy the link now: it is not shown again.">
          <CodeValue label="Preview link" value={answer.done.href} />
        </Banner>
      )}
      {endsAt && (
        <p>
          A preview link holds until <Time at={endsAt} style="date-time" />. A new link ends it.
        </p>
      )}
      {hasDraft ? (
        <Form answer={answer} className="flex flex-wrap items-center gap-2">
          <Button pendingLabel="Making…">{endsAt ? "Make a new link" : "Make a link"}</Button>
          {endsAt && (
            <ConfirmDialog
              to="/company/brand/preview/end"
              label="End the link"
              size="md"
              title="End the preview link?"
              description="Whoever has it sees the published look again."
              confirm="End it"
            />
          )}
          <LinkButton to="/company/brand" kind="ghost">
            Back to the draft
          </LinkButton>
        </Form>
      ) : (
        <Banner
          title="There is no draft to show"
          action={<LinkButton to="/company/brand">Change the look</LinkButton>}
        />
      )}
    </div>
  );
}
