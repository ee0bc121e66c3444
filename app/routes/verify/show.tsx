import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { byCode } from "#app/certificate-lookup.ts";
import { hasFeature } from "#app/domain/billing/ensure-feature.ts";
import { badgeFacts } from "#app/domain/learning/certificates/queries.ts";
import { STATES } from "#app/domain/learning/certificates/words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { CertificateFacts } from "#app/ui/certificate-facts.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { linkedInHref } from "#app/ui/linked-in-href.ts";
import { addressOf } from "#tenants/by-host.ts";

export const loader = byCode(async (certificate, glance) => {
  const { holderId } = await badgeFacts(glance, certificate);
  return {
    certificate,
    href: addressOf(glance.tenant, `/verify/${certificate.code}`),
    hasBadge: await hasFeature(glance, "certificates.badge", holderId),
    hasPicture: await hasFeature(glance, "certificates.badge-picture", holderId),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Certificate ${data.certificate.number}` : "Certificate" },
  { name: "robots", content: "noindex" },
];

const TONE = {
  valid: "success",
  expired: "warning",
  superseded: "info",
  revoked: "danger",
} as const;

export default function Certificate() {
  const { certificate, href, hasBadge, hasPicture } = useLoaderData<typeof loader>();
  const { state, personName } = certificate;
  const isShown = state === "valid" || state === "expired";
  return (
    <>
      <Banner tone={TONE[state]} title={STATES[state].label}>
        {STATES[state].text}
      </Banner>
      <div>
        <p className="text-ink-muted text-sm">Certificate of completion</p>
        <h1 className="mt-1 text-2xl break-words">
          <bdi>{personName}</bdi>
        </h1>
      </div>
      <CertificateFacts certificate={certificate} />
      {isShown && (
        <div className="flex flex-col gap-3">
          <a
            href={`/verify/${certificate.code}/certificate.pdf`}
            download
            className={buttonClass("primary", "md", true)}
          >
            Download as PDF
          </a>
          <div className="flex flex-wrap items-center justify-center gap-3 text-sm">
            {hasBadge && (
              <Download at={`/verify/${certificate.code}/badge.json`}>Open Badge</Download>
            )}
            {hasPicture && (
              <Download at={`/verify/${certificate.code}/badge.png`}>Badge as a picture</Download>
            )}
            <CopyButton value={href} what="the address of this page" />
            <a
              href={linkedInHref(certificate, href)}
              rel="noopener noreferrer"
              className={buttonClass("secondary", "sm")}
            >
              Add to LinkedIn
            </a>
          </div>
        </div>
      )}
    </>
  );
}

const Download = ({ at, children }: { at: string; children: string }) => (
  <a href={at} download className={buttonClass("secondary", "sm")}>
    {children}
  </a>
);
