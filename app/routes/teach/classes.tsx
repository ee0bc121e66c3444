import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { classesPage } from "#app/domain/learning/classes/queries.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { ClassTable } from "#app/ui/class-table.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

export const meta: MetaFunction = () => [{ title: "Classes" }];

export const loader = read("class.see", async (glance, { request }) => {
  const query = new URL(request.url).searchParams;
  const search = query.get("q")?.trim().slice(0, 100) ?? "";
  return { search, ...(await classesPage(glance, { search, ...askedIn(query) })) };
});

export default function Classes() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Classes"
        description="The classes that you teach, and how their people are doing."
        breadcrumbs={[{ to: "/teach", label: "Teaching" }]}
      />
      <div className="flex flex-col gap-5">
        <SearchField label="Search by name" defaultValue={page.search} />
        <ClassTable {...page} none="An administrator makes them and says who teaches them." />
      </div>
    </>
  );
}
