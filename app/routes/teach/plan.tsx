import { randomUUID } from "node:crypto";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { coursePlan } from "#app/domain/learning/authoring/queries.ts";
import { read } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { PlanSection } from "#app/ui/plan-section.tsx";
import { RemovedParts } from "#app/ui/removed-parts.tsx";
import { StayForm } from "#app/ui/stay-form.tsx";
import { useMoved } from "#app/ui/use-moved.ts";

export const meta: MetaFunction = () => [{ title: "Lessons" }];

export const loader = read("course.write", async (glance, { params }) => ({
  ...(await coursePlan(glance, String(params["courseSlug"]))),
  requestId: randomUUID(),
}));

export default function Plan() {
  const { course, sections, removed, requestId } = useLoaderData<typeof loader>();
  const at = `/teach/courses/${course.slug}`;
  const { said, moving } = useMoved(sections);
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {course.submittedAt && (
        <Banner
          tone="warning"
          title="This course waits to be looked at"
          action={<LinkButton to={`${at}/recall`}>Take it back</LinkButton>}
        >
          It stays as it is until then.
        </Banner>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {sections.map((section, index) => (
        <PlanSection
          key={section.id}
          section={section}
          at={at}
          requestId={requestId}
          isFirst={index === 0}
          isLast={index === sections.length - 1}
          moving={moving}
        />
      ))}
      <NewSection to={`${at}/sections`} requestId={requestId} />
      <RemovedParts removed={removed} at={at} />
    </div>
  );
}

const NewSection = ({ to, requestId }: { to: string; requestId: string }) => (
  <StayForm
    key={requestId}
    to={to}
    id="new-section"
    requestId={requestId}
    label="New section"
    className="flex flex-wrap items-end gap-2"
  >
    <div className="min-w-60 flex-1">
      <TextField
        name="title"
        label="New section"
        maxLength={120}
        placeholder="Its heading"
        optional
      />
    </div>
    <Button kind="secondary">Add section</Button>
  </StayForm>
);
