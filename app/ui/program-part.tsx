import { Link } from "@remix-run/react";
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from "lucide-react";
import type { DragEvent } from "react";
import type { PlannedCourse } from "#app/domain/learning/programs/desk.ts";
import { Badge } from "#app/ui/badge.tsx";
import { formatMinutes } from "#app/ui/course-card.tsx";
import { Deed } from "#app/ui/deed.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import type { Moving } from "#app/ui/use-moved.ts";

type ProgramPartProps = Readonly<{
  course: PlannedCourse;
  at: string;
  isFirst: boolean;
  isLast: boolean;
  /** Whether what is dragged would come to stand before it. */
  isTarget: boolean;
  moving: Moving;
  onDragStart: (event: DragEvent) => void;
}>;

/** A course in the plan of a path: what it is, and the way to another place by button or by pointer. */
export function ProgramPart(props: ProgramPartProps) {
  const { course, isTarget, onDragStart } = props;
  const { slug, title, minutes, isOnOffer, isPriced } = course;
  const { locale } = useLocale();
  return (
    <li
      draggable
      onDragStart={onDragStart}
      data-part={slug}
      className={`flex items-center gap-3 py-2 ps-2 pe-3 ${isTarget ? "bg-primary-soft text-on-primary-soft" : ""}`}
    >
      <GripVertical
        aria-hidden
        className="text-ink-muted size-4 shrink-0 cursor-grab max-sm:hidden"
      />
      <div className="min-w-0 flex-1 max-sm:ps-3">
        {isOnOffer ? (
          <Link to={`/courses/${slug}`} className="text-sm font-medium hover:underline">
            {title}
          </Link>
        ) : (
          <span className="text-sm font-medium">{title}</span>
        )}
        <p className="text-ink-muted flex flex-wrap items-center gap-x-2 text-xs">
          {minutes > 0 && <span>{formatMinutes(minutes, locale)}</span>}
          {!isOnOffer && <Badge tone="warning">Not on offer</Badge>}
          {isPriced && <Badge tone="warning">Paid for by itself</Badge>}
        </p>
      </div>
      <Deeds {...props} />
    </li>
  );
}

function Deeds({ course: { slug, title }, at, isFirst, isLast, moving }: ProgramPartProps) {
  const there = `${at}/courses/${slug}`;
  return (
    <div className="flex shrink-0">
      <Deed
        to={`${there}/move`}
        id={`up-${slug}`}
        fields={{ step: "up" }}
        label={`Move ${title} up`}
        icon={ArrowUp}
        idle={isFirst}
        onSend={() => moving(slug, `up-${slug}`)}
      />
      <Deed
        to={`${there}/move`}
        id={`down-${slug}`}
        fields={{ step: "down" }}
        label={`Move ${title} down`}
        icon={ArrowDown}
        idle={isLast}
        onSend={() => moving(slug, `down-${slug}`)}
      />
      <Deed to={`${there}/remove`} label={`Take ${title} out`} icon={Trash2} />
    </div>
  );
}
