import { Outlet, useLoaderData } from "@remix-run/react";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { read } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { CourseState } from "#app/ui/course-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title, state, submittedAt } = await draftSettings(
    glance,
    String(params["courseSlug"]),
  );
  return { slug, title, state, isSubmitted: submittedAt !== null };
});

export default function CourseInTheMaking() {
  const { slug, title, state, isSubmitted } = useLoaderData<typeof loader>();
  const at = `/teach/courses/${slug}`;
  return (
    <>
      <PageHeader
        title={title}
        description={<CourseState state={state} isSubmitted={isSubmitted} />}
        breadcrumbs={[{ to: "/teach", label: "Teaching" }]}
        actions={<LinkButton to={`${at}/preview`}>Preview</LinkButton>}
      />
      <Tabs
        label="Course"
        tabs={[
          { to: at, label: "Lessons", end: true },
          { to: `${at}/settings`, label: "Settings" },
          { to: `${at}/joining`, label: "Who may join" },
          { to: `${at}/learners`, label: "Learners" },
          { to: `${at}/certificate`, label: "Certificate" },
          { to: `${at}/publish`, label: "Publish" },
          { to: `${at}/progress`, label: "Progress" },
          { to: `${at}/history`, label: "History" },
          { to: `${at}/export`, label: "Export" },
        ]}
      />
      <Outlet />
    </>
  );
}
