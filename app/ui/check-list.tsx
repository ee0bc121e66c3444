import { Link } from "@remix-run/react";
import { Circle, CircleCheck } from "lucide-react";
import type { Check } from "#app/domain/learning/authoring/checklist.ts";

const NAMES: Readonly<Record<Check["key"], string>> = {
  title: "A title",
  summary: "A summary",
  category: "A category",
  level: "A level",
  lessons: "At least one lesson",
  content: "Something in every lesson",
  pictures: "Words for every picture",
};
const IN_SETTINGS: readonly Check["key"][] = ["title", "summary", "category", "level"];

type CheckListProps = Readonly<{ checks: readonly Check[]; at: string }>;

/** What a course needs before it may be on sale: what it has, and the way to what it lacks. */
export const CheckList = ({ checks, at }: CheckListProps) => (
  <ul className="flex flex-col gap-3">
    {checks.map(({ key, ok, lacks, lessonIds }) => (
      <li key={key} className="flex gap-3 text-sm">
        {ok ? (
          <CircleCheck aria-hidden className="text-success mt-0.5 size-4 shrink-0" />
        ) : (
          <Circle aria-hidden className="text-ink-muted mt-0.5 size-4 shrink-0" />
        )}
        <div>
          <p className="font-medium">
            {NAMES[key]}
            <span className="sr-only">{ok ? ": done" : ": missing"}</span>
          </p>
          {!ok && (
            <p className="text-ink-muted">
              {lacks}{" "}
              <Link to={placeOf(key, lessonIds, at)} className="link">
                See to it
                <span className="sr-only">: {NAMES[key]}</span>
              </Link>
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
);

function placeOf(key: Check["key"], [first]: readonly string[], at: string): string {
  if (IN_SETTINGS.includes(key)) return `${at}/settings`;
  return first ? `${at}/lessons/${first}` : at;
}
