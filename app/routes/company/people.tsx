import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { Users } from "lucide-react";
import { peoplePage } from "#app/domain/identity/people-page.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { PeopleHeader } from "#app/ui/people-header.tsx";
import { RoleBadges } from "#app/ui/role-badges.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "People" }];

export const loader = read("company.people", async (glance, { request }) => {
  const query = new URL(request.url).searchParams;
  const search = query.get("q")?.trim().slice(0, 100) ?? "";
  return { search, now: glance.now, ...(await peoplePage(glance, { search, ...askedIn(query) })) };
});

export default function People() {
  const { search, rows, next, previous, now } = useLoaderData<typeof loader>();
  const at = (key: "after" | "before", id: string | null) =>
    id && `?${new URLSearchParams({ ...(search && { q: search }), [key]: id })}`;
  return (
    <>
      <PeopleHeader />
      <div className="flex flex-col gap-5">
        <SearchField label="Search by name or address" defaultValue={search} />
        <Card flush>
          <Table
            caption="People, whoever joined last first"
            rows={rows}
            rowKey={(person) => person.id}
            columns={[
              {
                header: "Person",
                cell: (person) => (
                  <span className="block min-w-0">
                    <Link to={`/company/people/${person.id}`} className="link">
                      {person.name}
                    </Link>
                    <span className="text-ink-muted block text-sm font-normal break-all">
                      {person.email}
                    </span>
                  </span>
                ),
              },
              { header: "Roles", cell: ({ roles }) => <RoleBadges roles={roles} /> },
              {
                header: "State",
                cell: ({ state }) =>
                  state === "active" ? (
                    <Badge tone="success">Active</Badge>
                  ) : (
                    <Badge>Deactivated</Badge>
                  ),
              },
              {
                header: "Last seen",
                align: "end",
                cell: ({ lastSeenAt }) =>
                  lastSeenAt ? <Time at={lastSeenAt} since={now} /> : "Never",
              },
            ]}
            empty={
              <Empty
                icon={Users}
                title={search ? "Nobody is called that" : "Nobody is here yet"}
                action={
                  search ? (
                    <LinkButton to="/company/people">Show everybody</LinkButton>
                  ) : (
                    <LinkButton to="/company/people/invite" kind="primary">
                      Invite people
                    </LinkButton>
                  )
                }
              >
                {search
                  ? "Try a part of the name or of the e-mail address."
                  : "People appear here once they have accepted an invitation or signed up."}
              </Empty>
            }
          />
          <Pager
            label="Pages of people"
            newer={at("before", previous)}
            older={at("after", next)}
            newerLabel="Joined later"
            olderLabel="Joined earlier"
          />
        </Card>
      </div>
    </>
  );
}
