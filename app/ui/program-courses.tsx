import { Link } from "@remix-run/react";
import type { OfferedSection } from "#app/domain/learning/programs/queries.ts";
import { counted, formatCount } from "#app/ui/amount.tsx";
import { formatMinutes } from "#app/ui/course-card.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type ProgramCoursesProps = Readonly<{
  sections: readonly OfferedSection[];
  /** Whether one course opens after the other, so that their numbers mean something. */
  inOrder: boolean;
}>;

/** The courses of a path or a bundle, section by section, each with the way to its page. */
export const ProgramCourses = ({ sections, inOrder }: ProgramCoursesProps) => (
  <div className="flex flex-col gap-6">
    {sections.map((section, index) => (
      <section key={section.id} aria-label={section.title || `Part ${index + 1}`}>
        <SectionHeading {...section} />
        <ol className="divide-line border-line bg-surface divide-y overflow-clip rounded-lg border">
          {section.courses.map((course, at) => (
            <Course
              key={course.slug}
              course={course}
              number={inOrder ? numberOf(sections, index, at) : null}
            />
          ))}
        </ol>
      </section>
    ))}
  </div>
);

const numberOf = (sections: readonly OfferedSection[], index: number, at: number): number =>
  sections.slice(0, index).reduce((all, { courses }) => all + courses.length, 0) + at + 1;

type SectionHeadingProps = Pick<OfferedSection, "title" | "needed" | "courses">;

function SectionHeading({ title, needed, courses }: SectionHeadingProps) {
  const words = useChoiceWords(needed, courses.length);
  if (!title && !words) return null;
  return (
    <header className="mb-3">
      {title && <h3 className="text-base font-medium">{title}</h3>}
      {words && <p className="text-ink-muted text-sm">{words}</p>}
    </header>
  );
}

/** How many courses of a section have to be completed, where it is not all of them. */
export function useChoiceWords(needed: number | null, count: number): string | null {
  const { locale } = useLocale();
  if (needed === null || needed >= count) return null;
  if (needed === 0) return "Extras: none of them has to be completed.";
  return `Choose ${formatCount(needed, locale)} of ${counted(count, "course", "courses", locale)}.`;
}

type CourseProps = Readonly<{ course: OfferedSection["courses"][number]; number: number | null }>;

function Course({ course, number }: CourseProps) {
  const { locale } = useLocale();
  const { slug, title, summary, minutes, lessonCount } = course;
  const facts = [
    counted(lessonCount, "lesson", "lessons", locale),
    minutes > 0 && formatMinutes(minutes, locale),
  ];
  return (
    <li className="flex gap-4 px-5 py-4">
      {number !== null && (
        <span aria-hidden className="figures text-ink-muted w-5 shrink-0 text-end">
          {formatCount(number, locale)}
        </span>
      )}
      <div className="min-w-0 flex-1">
        <Link to={`/courses/${slug}`} className="font-medium hover:underline">
          {title}
        </Link>
        {summary && <p className="text-ink-muted mt-1 text-sm">{summary}</p>}
        <p className="figures text-ink-muted mt-1 text-sm">{facts.filter(Boolean).join(" · ")}</p>
      </div>
    </li>
  );
}
