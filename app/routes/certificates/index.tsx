import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Award } from "lucide-react";
import { myCertificates } from "#app/domain/learning/certificates/queries.ts";
import { read } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CertificateStateBadge } from "#app/ui/certificate-state-badge.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { Day } from "#app/ui/day.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "My certificates" }];

export const loader = read("course.study", async (glance) => ({
  certificates: await myCertificates(glance),
}));

export default function MyCertificates() {
  const { certificates } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="My certificates"
        breadcrumbs={[{ to: "/learn", label: "My learning" }]}
        description="Send anybody the address of a certificate: there they see that it is genuine."
      />
      {certificates.length === 0 && (
        <Empty icon={Award} title="No certificate yet">
          Complete a course or a path, and its certificate stands here a moment later.
        </Empty>
      )}
      <div className="flex flex-col gap-4">
        {certificates.map((certificate) => (
          <MyCertificate key={certificate.id} {...certificate} />
        ))}
      </div>
    </div>
  );
}

type MyCertificateProps = Awaited<ReturnType<typeof loader>>["certificates"][number];

function MyCertificate(props: MyCertificateProps) {
  const { id, code, number, courseTitle, personName, issuedOn, validThrough, state } = props;
  return (
    <Card
      title={courseTitle}
      description={
        <>
          Completed on <Day on={issuedOn} />
          {validThrough && (
            <>
              , valid through <Day on={validThrough} />
            </>
          )}
        </>
      }
      actions={<CertificateStateBadge state={state} />}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-muted text-sm">
          {number}, in the name of <bdi>{personName}</bdi>
        </p>
        <div className="flex flex-wrap gap-2">
          {props.isRenamed && (
            <ConfirmDialog
              to={`/certificates/${id}/reissue`}
              label="Use my new name"
              kind="primary"
              {...REISSUE}
            />
          )}
          {props.isRenewable && (
            <ConfirmDialog
              to={`/certificates/${id}/renew`}
              label="Renew"
              kind="primary"
              {...RENEW}
            />
          )}
          <LinkButton to={`/verify/${code}`} size="sm">
            Show
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}

const REISSUE = {
  title: "Issue it again under your new name?",
  description:
    "You receive a new number and address. The old certificate says that it was replaced.",
  confirm: "Issue it again",
};

const RENEW = {
  title: "Take the course again?",
  description:
    "Its lessons are open to you as if you had not done them. When you have completed them, you receive the next certificate.",
  confirm: "Begin again",
};
