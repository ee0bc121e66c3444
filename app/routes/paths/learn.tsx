import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { pathCertificateOf } from "#app/domain/learning/certificates/queries.ts";
import { myProgram } from "#app/domain/learning/programs/my-programs.ts";
import { read } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Day } from "#app/ui/day.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgramProgress } from "#app/ui/program-progress.tsx";
import { ProgramSteps } from "#app/ui/program-steps.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = read("course.study", async (glance, { params }) => {
  const programSlug = String(params["programSlug"]);
  return {
    ...(await myProgram(glance, programSlug)),
    certificate: await pathCertificateOf(glance, programSlug),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.program.title ?? "" },
];

export default function MyPath() {
  const { program, sections, progress, next } = useLoaderData<typeof loader>();
  const at = `/paths/${program.slug}`;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={program.title}
        description={program.summary}
        breadcrumbs={[{ to: "/learn", label: "My learning" }]}
        actions={
          next?.isEnrolled && (
            <LinkButton to={`/learn/${next.slug}`} kind="primary">
              {next.standing === "begun" ? "Continue" : "Start"}: {next.title}
            </LinkButton>
          )
        }
      />
      <div className="mb-6 flex flex-col gap-6">
        <ProgramProgress of={program.title} progress={progress} />
        <State />
        <ProgramSteps sections={sections} at={at} />
      </div>
      {program.cause === "self" && (
        <p className="text-sm">
          <Link to={`${at}/leave`} className="link">
            Leave the {program.kind}
          </Link>
        </p>
      )}
    </div>
  );
}

/** What is to be known of the whole: that it is completed, or by when it is to be. */
function State() {
  const { program, progress, certificate } = useLoaderData<typeof loader>();
  const { completedAt, dueOn, isOverdue, isLate } = program;
  if (progress.isComplete)
    return (
      <Banner
        tone="success"
        title={`You have completed this ${program.kind}`}
        action={
          certificate && (
            <LinkButton to={`/verify/${certificate.code}`} size="sm">
              See your certificate
            </LinkButton>
          )
        }
      >
        {completedAt && (
          <>
            Finished on <Time at={completedAt} style="long-date" />
            {isLate ? ", after the day it was due." : ". Well done."}
          </>
        )}
      </Banner>
    );
  if (!dueOn) return null;
  const title = (
    <>
      {isOverdue ? "It was due on " : "Complete it by "}
      <Day on={dueOn} />
    </>
  );
  return (
    <Banner tone={isOverdue ? "warning" : "info"} title={title}>
      {isOverdue && "You can still complete it; it counts, marked as late."}
    </Banner>
  );
}
