import { useFetcher } from "@remix-run/react";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useId } from "react";
import type { PlannedSection } from "#app/domain/learning/authoring/queries.ts";
import { LESSON_KINDS } from "#app/domain/learning/authoring/words.ts";
import type { Answer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Deed } from "#app/ui/deed.tsx";
import { CONTROL, SelectField, TextField } from "#app/ui/field.tsx";
import { PlanLesson } from "#app/ui/plan-lesson.tsx";
import { StayForm } from "#app/ui/stay-form.tsx";
import { useDropping } from "#app/ui/use-dropping.ts";
import type { Moving } from "#app/ui/use-moved.ts";

type PlanSectionProps = Readonly<{
  section: PlannedSection;
  at: string;
  requestId: string;
  isFirst: boolean;
  isLast: boolean;
  moving: Moving;
}>;

/** The media type by which a lesson is known while it is dragged. */
const DRAGGED = "application/x-lesson";

/** A section of a course that is being written: its heading, its lessons, and what can be done with them. */
export function PlanSection({ section, at, requestId, isFirst, isLast, moving }: PlanSectionProps) {
  const { submit } = useFetcher();
  const { over, listening } = useDropping(DRAGGED, section.lessons, (lessonId, index) => {
    moving(lessonId);
    const action = `${at}/lessons/${lessonId}/move`;
    submit({ sectionId: section.id, index }, { method: "post", action });
  });
  return (
    <section
      aria-label={section.title || "Lessons without a heading"}
      className="border-line bg-surface shadow-raised rounded-lg border"
    >
      <SectionHead {...{ section, at, isFirst, isLast, moving }} />
      <ol {...listening} className="divide-line divide-y">
        {section.lessons.map((lesson, index) => (
          <PlanLesson
            key={lesson.id}
            lesson={lesson}
            at={at}
            requestId={requestId}
            isFirst={isFirst && index === 0}
            isLast={isLast && index === section.lessons.length - 1}
            isTarget={over === index}
            moving={moving}
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, lesson.id)}
          />
        ))}
        {(section.lessons.length === 0 || over === section.lessons.length) && (
          <li
            className={`text-ink-muted px-5 py-4 text-sm ${over === null ? "" : "bg-primary-soft text-on-primary-soft"}`}
          >
            {over === null ? "No lesson yet." : "Drop it here."}
          </li>
        )}
      </ol>
      <NewLesson section={section} to={`${at}/lessons`} requestId={requestId} />
    </section>
  );
}

type SectionHeadProps = Omit<PlanSectionProps, "requestId">;

function SectionHead({ section, at, isFirst, isLast, moving }: SectionHeadProps) {
  const rename = useFetcher<Answer>();
  const name = section.title || "this section";
  const there = `${at}/sections/${section.id}`;
  const inputId = useId();
  const saveIfChanged = (event: { currentTarget: HTMLInputElement }) => {
    if (event.currentTarget.value !== section.title) rename.submit(event.currentTarget.form);
  };
  return (
    <header className="border-line flex flex-wrap items-center gap-2 border-b px-5 py-3">
      <rename.Form method="post" action={`${there}/rename`} className="min-w-48 flex-1">
        <label htmlFor={inputId} className="sr-only">
          Heading of the section
        </label>
        <input
          type="text"
          id={inputId}
          name="title"
          key={section.title}
          defaultValue={section.title}
          maxLength={120}
          placeholder="Heading (optional)"
          onBlur={saveIfChanged}
          className={`${CONTROL} font-medium`}
        />
        <button type="submit" className="link sr-only text-sm focus-visible:not-sr-only">
          Save the heading
        </button>
      </rename.Form>
      <div className="flex">
        <Deed
          to={`${there}/move`}
          id={`up-${section.id}`}
          fields={{ step: "up" }}
          label={`Move ${name} up`}
          icon={ArrowUp}
          idle={isFirst}
          onSend={() => moving(section.id, `up-${section.id}`)}
        />
        <Deed
          to={`${there}/move`}
          id={`down-${section.id}`}
          fields={{ step: "down" }}
          label={`Move ${name} down`}
          icon={ArrowDown}
          idle={isLast}
          onSend={() => moving(section.id, `down-${section.id}`)}
        />
        <Deed
          to={`${there}/remove`}
          label={`Remove ${name} and its lessons`}
          icon={Trash2}
          idle={isFirst && isLast}
        />
      </div>
    </header>
  );
}

const KINDS = Object.entries(LESSON_KINDS).map(([value, { label }]) => ({ value, label }));

type NewLessonProps = { section: PlannedSection; to: string; requestId: string };

const NewLesson = ({ section, to, requestId }: NewLessonProps) => (
  <StayForm
    key={requestId}
    to={to}
    id={`new-${section.id}`}
    requestId={requestId}
    label={`New lesson in ${section.title || "this section"}`}
    className="border-line bg-sunken flex flex-wrap items-end gap-2 rounded-b-lg border-t px-5 py-4"
  >
    <input type="hidden" name="sectionId" value={section.id} />
    <div className="min-w-52 flex-1">
      <TextField name="title" label="New lesson" maxLength={120} placeholder="Its title" />
    </div>
    <div className="w-28">
      <SelectField name="kind" label="Kind" choices={KINDS} />
    </div>
    <Button kind="secondary" pendingLabel="Adding…">
      Add lesson
    </Button>
  </StayForm>
);
