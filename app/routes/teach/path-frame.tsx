import { Outlet, useLoaderData } from "@remix-run/react";
import { programDesk } from "#app/domain/learning/programs/desk.ts";
import { read } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgramState } from "#app/ui/program-state.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title, state } = await programDesk(glance, String(params["programSlug"]));
  return { slug, title, state };
});

export default function PathInTheMaking() {
  const { slug, title, state } = useLoaderData<typeof loader>();
  const at = `/teach/paths/${slug}`;
  return (
    <>
      <PageHeader
        title={title}
        description={<ProgramState state={state} />}
        breadcrumbs={[
          { to: "/teach", label: "Teaching" },
          { to: "/teach/paths", label: "Paths and bundles" },
        ]}
        actions={
          state === "published" && <LinkButton to={`/paths/${slug}`}>See its page</LinkButton>
        }
      />
      <Tabs
        label="Path"
        tabs={[
          { to: at, label: "Courses", end: true },
          { to: `${at}/settings`, label: "Settings" },
          { to: `${at}/people`, label: "People" },
        ]}
      />
      <Outlet />
    </>
  );
}
