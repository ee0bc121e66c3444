import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { Route } from "lucide-react";
import { programsOnOffer } from "#app/domain/learning/programs/queries.ts";
import { PROGRAM_KIND_NAMES, type ProgramKind } from "#app/domain/learning/programs/words.ts";
import { visit } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { buttonClass, LinkButton } from "#app/ui/button.tsx";
import { CatalogTabs } from "#app/ui/catalog-tabs.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { ProgramCard } from "#app/ui/program-card.tsx";

export const meta: MetaFunction = () => [{ title: "Paths and bundles" }];

export const loader = visit(async (glance, { request }) => {
  const query = new URL(request.url).searchParams;
  const kind = PROGRAM_KIND_NAMES.find((name) => name === query.get("kind")) ?? null;
  return { kind, ...(await programsOnOffer(glance, { kind, ...askedIn(query) })) };
});

export default function Paths() {
  const { kind, rows, next, previous } = useLoaderData<typeof loader>();
  const at = (key: "after" | "before", id: string | null) =>
    id && `?${new URLSearchParams({ ...(kind && { kind }), [key]: id })}`;
  return (
    <>
      <PageHeader
        title="Paths and bundles"
        description="Courses that go together: paths that lead somewhere, and bundles to take as one."
      />
      <CatalogTabs />
      <div className="flex flex-col gap-5">
        <KindFilter kind={kind} />
        {rows.length > 0 ? (
          <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {rows.map((program) => (
              <ProgramCard key={program.slug} program={program} />
            ))}
          </ul>
        ) : (
          <NoneOnOffer kind={kind} />
        )}
        <Pager
          label="Pages of paths and bundles"
          newer={at("before", previous)}
          older={at("after", next)}
        />
      </div>
    </>
  );
}

const KINDS = [
  { kind: null, to: "/paths", label: "Everything" },
  { kind: "path", to: "/paths?kind=path", label: "Paths" },
  { kind: "bundle", to: "/paths?kind=bundle", label: "Bundles" },
] as const;

type KindProps = { kind: ProgramKind | null };

const KindFilter = ({ kind }: KindProps) => (
  <nav aria-label="What is shown" className="flex flex-wrap gap-2">
    {KINDS.map((choice) => (
      <Link
        key={choice.to}
        to={choice.to}
        aria-current={choice.kind === kind ? "true" : undefined}
        className={buttonClass(choice.kind === kind ? "secondary" : "ghost", "sm")}
      >
        {choice.label}
      </Link>
    ))}
  </nav>
);

const NoneOnOffer = ({ kind }: KindProps) => (
  <Empty
    icon={Route}
    title={kind === "bundle" ? "There is no bundle on offer" : "There is no path on offer"}
    action={
      <LinkButton to="/courses" kind="primary">
        See all courses
      </LinkButton>
    }
  >
    Every course can be taken by itself.
  </Empty>
);
