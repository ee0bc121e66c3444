import { Link } from "@remix-run/react";
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from "lucide-react";
import type { DragEvent } from "react";
import type { PlannedLesson } from "#app/domain/learning/authoring/queries.ts";
import { LESSON_KINDS, type LessonKind } from "#app/domain/learning/authoring/words.ts";
import { Badge } from "#app/ui/badge.tsx";
import { formatMinutes } from "#app/ui/course-card.tsx";
import { Deed } from "#app/ui/deed.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import type { Moving } from "#app/ui/use-moved.ts";

type PlanLessonProps = Readonly<{
  lesson: PlannedLesson;
  at: string;
  requestId: string;
  isFirst: boolean;
  isLast: boolean;
  /** Whether what is dragged would come to stand before it. */
  isTarget: boolean;
  moving: Moving;
  onDragStart: (event: DragEvent) => void;
}>;

/** A lesson in the plan of a course: the way to its text, and to another place by button or by pointer. */
export function PlanLesson(props: PlanLessonProps) {
  const { lesson, at, isTarget, onDragStart } = props;
  const { locale } = useLocale();
  return (
    <li
      draggable
      onDragStart={onDragStart}
      data-part={lesson.id}
      className={`flex items-center gap-3 py-2 ps-2 pe-3 ${isTarget ? "bg-primary-soft text-on-primary-soft" : ""}`}
    >
      <GripVertical
        aria-hidden
        className="text-ink-muted size-4 shrink-0 cursor-grab max-sm:hidden"
      />
      <div className="min-w-0 flex-1 max-sm:ps-3">
        <Link to={`${at}/lessons/${lesson.id}`} className="text-sm font-medium hover:underline">
          {lesson.title}
        </Link>
        <p className="text-ink-muted flex flex-wrap items-center gap-x-2 text-xs">
          {LESSON_KINDS[lesson.kind as LessonKind]?.label ?? lesson.kind}
          {lesson.minutes > 0 && <span>{formatMinutes(lesson.minutes, locale)}</span>}
          {!lesson.isLive && <Badge>New</Badge>}
        </p>
      </div>
      <Deeds {...props} />
    </li>
  );
}

function Deeds({ lesson: { id, title }, at, requestId, isFirst, isLast, moving }: PlanLessonProps) {
  const there = `${at}/lessons/${id}`;
  return (
    <div className="flex shrink-0">
      <Deed
        to={`${there}/move`}
        id={`up-${id}`}
        fields={{ step: "up" }}
        label={`Move ${title} up`}
        icon={ArrowUp}
        idle={isFirst}
        onSend={() => moving(id, `up-${id}`)}
      />
      <Deed
        to={`${there}/move`}
        id={`down-${id}`}
        fields={{ step: "down" }}
        label={`Move ${title} down`}
        icon={ArrowDown}
        idle={isLast}
        onSend={() => moving(id, `down-${id}`)}
      />
      <Deed
        to={`${there}/duplicate`}
        fields={{ requestId }}
        label={`Duplicate ${title}`}
        icon={Copy}
      />
      <Deed to={`${there}/remove`} label={`Remove ${title}`} icon={Trash2} />
    </div>
  );
}
