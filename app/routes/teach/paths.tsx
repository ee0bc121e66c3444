import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { Route } from "lucide-react";
import { taughtPrograms } from "#app/domain/learning/programs/desk.ts";
import { PROGRAM_KINDS } from "#app/domain/learning/programs/words.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Count } from "#app/ui/amount.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { ProgramState } from "#app/ui/program-state.tsx";
import { Table } from "#app/ui/table.tsx";

export const meta: MetaFunction = () => [{ title: "Paths and bundles" }];

export const loader = read("course.write", (glance, { request }) =>
  taughtPrograms(glance, askedIn(new URL(request.url).searchParams)),
);

export default function TaughtPaths() {
  const { rows, next, previous } = useLoaderData<typeof loader>();
  const make = (
    <LinkButton to="/teach/paths/new" kind="primary">
      New path or bundle
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Paths and bundles"
        description="Courses that go together, in an order or as one offer."
        breadcrumbs={[{ to: "/teach", label: "Teaching" }]}
        actions={rows.length > 0 && make}
      />
      <Card flush>
        <Table
          caption="Paths and bundles, the newest first"
          rows={rows}
          rowKey={({ slug }) => slug}
          columns={[
            {
              header: "Title",
              cell: ({ slug, title, author }) => (
                <span className="flex flex-col">
                  <Link to={`/teach/paths/${slug}`} className="hover:underline">
                    {title}
                  </Link>
                  {author && (
                    <span className="text-ink-muted text-xs font-normal">by {author}</span>
                  )}
                </span>
              ),
            },
            { header: "What", cell: ({ kind }) => PROGRAM_KINDS[kind].label },
            { header: "State", cell: ({ state }) => <ProgramState state={state} /> },
            { header: "Courses", align: "end", cell: ({ courses }) => <Count value={courses} /> },
            { header: "People", align: "end", cell: ({ people }) => <Count value={people} /> },
          ]}
          empty={
            <Empty icon={Route} title="There is no path and no bundle yet" action={make}>
              Choose courses that lead somewhere together. Nobody sees it before you put it on
              offer.
            </Empty>
          }
        />
        <Pager
          label="Pages of paths and bundles"
          newer={previous && `?before=${previous}`}
          older={next && `?after=${next}`}
        />
      </Card>
    </>
  );
}
