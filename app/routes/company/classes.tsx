import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { classesPage } from "#app/domain/learning/classes/queries.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ClassTable } from "#app/ui/class-table.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

export const meta: MetaFunction = () => [{ title: "Classes" }];

export const loader = read("company.classes", async (glance, { request }) => {
  const query = new URL(request.url).searchParams;
  const search = query.get("q")?.trim().slice(0, 100) ?? "";
  return { search, ...(await classesPage(glance, { search, ...askedIn(query) })) };
});

export default function Classes() {
  const page = useLoaderData<typeof loader>();
  const make = (
    <LinkButton to="/company/classes/new" kind="primary">
      New class
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Classes"
        description="People who learn together, with their courses, dates and instructors."
        actions={make}
      />
      <div className="flex flex-col gap-5">
        <SearchField label="Search by name" defaultValue={page.search} />
        <ClassTable
          {...page}
          action={page.search ? undefined : make}
          none="Create one, say who belongs into it, and its people are in its courses."
        />
      </div>
    </>
  );
}
