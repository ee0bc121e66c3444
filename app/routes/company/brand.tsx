import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { Badge } from "#app/ui/badge.tsx";
import { BrandFindings } from "#app/ui/brand-findings.tsx";
import { BrandForm, type ChosenLook } from "#app/ui/brand-form.tsx";
import { BrandSample, SampleSheet } from "#app/ui/brand-sample.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Time } from "#app/ui/time.tsx";
import { useRoot } from "#app/ui/use-root.ts";
import { brandPage } from "#tenants/branding/queries.ts";
import { saveBrand } from "#tenants/branding/save-brand.ts";
import { SaveBrand } from "#tenants/branding/schema.ts";
import { LOGO_VARIANTS } from "#tenants/branding/words.ts";

export const meta: MetaFunction = () => [{ title: "Brand" }];

export const loader = read("company.brand", brandPage);

export const action = write(SaveBrand, saveBrand);

export default function BrandEditor() {
  const { look, fonts, draft, sampleCss, findings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sample = { ...useRoot().brand, ...look };
  return (
    <>
      <SampleSheet
        href={`/company/brand/sample.css?v=${draft?.revision ?? "published"}`}
        css={sampleCss}
      />
      <PageHeader
        title="Brand"
        description="Two colors and a logo become every page, mail, icon and share picture."
        actions={<Ways />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-6">
          <Card>
            <BrandForm look={look} fonts={fonts} answer={answer} />
          </Card>
          <Logos look={look} />
        </div>
        <div className="flex flex-col gap-6">
          <BrandSample brand={sample} mode="light" />
          <BrandSample brand={sample} mode="dark" />
        </div>
        <BrandFindings findings={findings} />
      </div>
    </>
  );
}

function Ways() {
  const { draft, previewEndsAt, now } = useLoaderData<typeof loader>();
  return (
    <>
      {draft && (
        <p className="flex basis-full items-center gap-2 text-sm">
          <Badge tone="warning">Draft</Badge>
          <span className="text-ink-muted">
            changed <Time at={draft.changedAt} since={now} />
            {previewEndsAt && ", shared by a preview link"}
          </span>
        </p>
      )}
      <LinkButton to="/company/brand/history">History</LinkButton>
      {draft && (
        <>
          <LinkButton to="/company/brand/discard">Discard draft</LinkButton>
          <LinkButton to="/company/brand/preview">Share a preview</LinkButton>
          <LinkButton to="/company/brand/publish" kind="primary">
            Publish
          </LinkButton>
        </>
      )}
    </>
  );
}

const LOGO = { light: "Logo for light pages", dark: "Logo for dark pages" } as const;

const Logos = ({ look }: { look: ChosenLook }) => (
  <Card title="Logo" description="PNG, JPEG, WebP, GIF or SVG, up to 2 MB.">
    <ul className="flex flex-col gap-4">
      {LOGO_VARIANTS.map((variant) => {
        const url = variant === "light" ? look.logoUrl : look.logoDarkUrl;
        return (
          <li key={variant} className="flex items-center justify-between gap-3">
            <div
              data-sample=""
              data-mode={variant}
              className="border-line bg-surface text-ink-muted grid h-14 w-28 place-items-center rounded-md border p-2 text-xs"
            >
              {url ? <img src={url} alt={LOGO[variant]} className="max-h-full" /> : "None"}
            </div>
            <LinkButton to={`/company/brand/logo/${variant}`} size="sm">
              {url ? "Change" : "Add"}
              <span className="sr-only">: {LOGO[variant]}</span>
            </LinkButton>
          </li>
        );
      })}
    </ul>
  </Card>
);
