import { useFetcher } from "@remix-run/react";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { PlannedProgramSection } from "#app/domain/learning/programs/desk.ts";
import { Button } from "#app/ui/button.tsx";
import { Deed } from "#app/ui/deed.tsx";
import { TextField } from "#app/ui/field.tsx";
import { ProgramPart } from "#app/ui/program-part.tsx";
import { StayForm } from "#app/ui/stay-form.tsx";
import { useDropping } from "#app/ui/use-dropping.ts";
import type { Moving } from "#app/ui/use-moved.ts";

type ProgramSectionProps = Readonly<{
  section: PlannedProgramSection;
  at: string;
  requestId: string;
  isFirst: boolean;
  isLast: boolean;
  /** A bundle has one section and nothing to say about it. */
  isPlain: boolean;
  moving: Moving;
}>;

/** The media type by which a course is known while it is dragged. */
const DRAGGED = "application/x-course";

/** A section of a path that is being made: its heading, how many of its courses are needed, and their order. */
export function ProgramSection(props: ProgramSectionProps) {
  const { section, at, isFirst, isLast, isPlain, moving } = props;
  const { submit } = useFetcher();
  const { courses } = section;
  const parts = courses.map(({ slug }) => ({ id: slug }));
  const { over, listening } = useDropping(DRAGGED, parts, (slug, index) => {
    moving(slug);
    const action = `${at}/courses/${slug}/move`;
    submit({ sectionId: section.id, index }, { method: "post", action });
  });
  return (
    <section
      aria-label={section.title || "Courses without a heading"}
      className="border-line bg-surface shadow-raised rounded-lg border"
    >
      {!isPlain && <SectionHead {...props} />}
      <ol {...listening} className="divide-line divide-y">
        {courses.map((course, index) => (
          <ProgramPart
            key={course.slug}
            course={course}
            at={at}
            isFirst={isFirst && index === 0}
            isLast={isLast && index === courses.length - 1}
            isTarget={over === index}
            moving={moving}
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, course.slug)}
          />
        ))}
        {(courses.length === 0 || over === courses.length) && (
          <li
            className={`text-ink-muted px-5 py-4 text-sm ${over === null ? "" : "bg-primary-soft text-on-primary-soft"}`}
          >
            {over === null ? "No course yet." : "Drop it here."}
          </li>
        )}
      </ol>
    </section>
  );
}

function SectionHead({ section, at, requestId, isFirst, isLast, moving }: ProgramSectionProps) {
  const { id, title, needed } = section;
  const name = title || "this section";
  const there = `${at}/sections/${id}`;
  return (
    <header className="border-line flex flex-wrap items-end gap-3 border-b px-5 py-4">
      <StayForm
        key={`${title} ${needed}`}
        to={there}
        id={`section-${id}`}
        requestId={requestId}
        label={`Heading of ${name}`}
        className="contents items-end gap-3 sm:flex sm:min-w-60 sm:flex-1 sm:flex-wrap"
      >
        <div className="min-w-40 flex-1">
          <TextField name="title" label="Heading" maxLength={120} defaultValue={title} optional />
        </div>
        <div className="w-32">
          <TextField
            name="needed"
            label="Needed"
            type="number"
            min={0}
            max={50}
            placeholder="All"
            defaultValue={needed ?? ""}
            optional
          />
        </div>
        <Button kind="secondary" pendingLabel="Saving…">
          Save<span className="sr-only"> {name}</span>
        </Button>
      </StayForm>
      <div className="ms-auto flex">
        <Deed
          to={`${there}/move`}
          id={`up-${id}`}
          fields={{ step: "up" }}
          label={`Move ${name} up`}
          icon={ArrowUp}
          idle={isFirst}
          onSend={() => moving(id, `up-${id}`)}
        />
        <Deed
          to={`${there}/move`}
          id={`down-${id}`}
          fields={{ step: "down" }}
          label={`Move ${name} down`}
          icon={ArrowDown}
          idle={isLast}
          onSend={() => moving(id, `down-${id}`)}
        />
        <Deed
          to={`${there}/remove`}
          label={`Remove ${name}; its courses stay`}
          icon={Trash2}
          idle={isFirst && isLast}
        />
      </div>
    </header>
  );
}
