import { randomUUID } from "node:crypto";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { coursesOnOffer } from "#app/domain/learning/courses-on-offer.ts";
import { type PlannedProgramSection, programPlan } from "#app/domain/learning/programs/desk.ts";
import { CatalogQuestion } from "#app/domain/learning/schema.ts";
import { parse, read } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { ProgramFinder } from "#app/ui/program-finder.tsx";
import { ProgramListing } from "#app/ui/program-listing.tsx";
import { ProgramSection } from "#app/ui/program-section.tsx";
import { StayForm } from "#app/ui/stay-form.tsx";
import { useMoved } from "#app/ui/use-moved.ts";

export const meta: MetaFunction = () => [{ title: "Courses of the path" }];

const MOST_FOUND = 8;

export const loader = read("course.write", async (glance, { params, request }) => {
  const search = new URL(request.url).searchParams.get("q")?.trim().slice(0, 100) ?? "";
  const { program, sections, mayOffer } = await programPlan(glance, String(params["programSlug"]));
  const { cards } = await coursesOnOffer(glance, parse(CatalogQuestion, { words: search }));
  const taken = new Set(sections.flatMap(({ courses }) => courses.map(({ slug }) => slug)));
  const found = cards.filter(({ slug }) => !taken.has(slug)).slice(0, MOST_FOUND);
  return { program, sections, mayOffer, search, found, requestId: randomUUID() };
});

export default function PathPlan() {
  const { program, sections, mayOffer, search, found, requestId } = useLoaderData<typeof loader>();
  const at = `/teach/paths/${program.slug}`;
  const parts = useMemo(() => sections.map(asOutline), [sections]);
  const { said, moving } = useMoved(parts, "course");
  const isPath = program.kind === "path";
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <p role="status" className="sr-only">
          {said}
        </p>
        {sections.map((section, index) => (
          <ProgramSection
            key={section.id}
            section={section}
            at={at}
            requestId={requestId}
            isFirst={index === 0}
            isLast={index === sections.length - 1}
            isPlain={!isPath}
            moving={moving}
          />
        ))}
        {isPath && <NewSection to={`${at}/sections`} requestId={requestId} />}
      </div>
      <div className="flex flex-col gap-6">
        <ProgramFinder at={at} search={search} found={found} />
        <ProgramListing at={at} state={program.state} mayOffer={mayOffer} />
      </div>
    </div>
  );
}

const asOutline = ({ courses, ...section }: PlannedProgramSection) => ({
  ...section,
  lessons: courses.map(({ slug, title }) => ({ id: slug, title })),
});

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
