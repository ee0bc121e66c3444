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
import { SearchField } from "#app/ui/search-field.tsx";

export const meta: MetaFunction = () => [{ title: "Paths and bundles" }];

export const loader = visit(async (glance, { request }) => {
  const query = new URL(request.url).searchParams;
  const kind = PROGRAM_KIND_NAMES.find((name) => name === query.get("kind")) ?? null;
  const search = query.get("q")?.trim().slice(0, 100) ?? "";
  return { kind, search, ...(await programsOnOffer(glance, { kind, search, ...askedIn(query) })) };
});

export default function Paths() {
  const { kind, search, rows, next, previous } = useLoaderData<typeof loader>();
  const at = (key: "after" | "before", id: string | null) =>
    id && `?${new URLSearchParams({ ...asked(kind, search), [key]: id })}`;
  return (
    <>
      <PageHeader
        title="Paths and bundles"
        description="Courses that go together: paths that lead somewhere, and bundles to take as one."
      />
      <CatalogTabs />
      <div className="flex flex-col gap-5">
        <SearchField label="Search paths and bundles" defaultValue={search}>
          {kind && <input type="hidden" name="kind" value={kind} />}
        </SearchField>
        <KindFilter kind={kind} search={search} />
        {rows.length > 0 ? (
          <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {rows.map((program) => (
              <ProgramCard key={program.slug} program={program} />
            ))}
          </ul>
        ) : (
          <NoneOnOffer kind={kind} search={search} />
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

const asked = (kind: ProgramKind | null, search: string) => ({
  ...(kind && { kind }),
  ...(search && { q: search }),
});

const KINDS = [
  { kind: null, label: "Everything" },
  { kind: "path", label: "Paths" },
  { kind: "bundle", label: "Bundles" },
] as const;

type AskedProps = { kind: ProgramKind | null; search: string };

const KindFilter = ({ kind, search }: AskedProps) => (
  <nav aria-label="What is shown" className="flex flex-wrap gap-2">
    {KINDS.map((choice) => (
      <Link
        key={choice.label}
        to={{ pathname: "/paths", search: `${new URLSearchParams(asked(choice.kind, search))}` }}
        aria-current={choice.kind === kind ? "true" : undefined}
        className={buttonClass(choice.kind === kind ? "secondary" : "ghost", "sm")}
      >
        {choice.label}
      </Link>
    ))}
  </nav>
);

const NoneOnOffer = ({ kind, search }: AskedProps) => (
  <Empty
    icon={Route}
    title={search ? "Nothing on offer says that" : `There is no ${kind ?? "path"} on offer`}
    action={
      <LinkButton to="/courses" kind="primary">
        See all courses
      </LinkButton>
    }
  >
    {search
      ? "Try fewer words, or look among the courses."
      : "Every course can be taken by itself."}
  </Empty>
);
