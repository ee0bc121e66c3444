import { counted } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { formatMinutes } from "#app/ui/course-card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { wordOf } from "#app/ui/facet-words.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

type CourseFactsProps = Readonly<{
  course: Readonly<{
    lessonCount: number;
    minutes: number;
    language: string;
    level?: string | null;
    license: string | null;
    source: string | null;
    attribution: string | null;
    isCertified: boolean;
    validMonths: number | null;
  }>;
}>;

/** How long a course is, its language, what it ends with, and whose work it is under which license. */
export function CourseFacts({ course }: CourseFactsProps) {
  const { locale } = useLocale();
  const language = new Intl.DisplayNames([locale], { type: "language" }).of(course.language);
  const items = [
    { term: "Lessons", value: counted(course.lessonCount, "lesson", "lessons", locale) },
    { term: "Time", value: course.minutes > 0 ? formatMinutes(course.minutes, locale) : null },
    { term: "Level", value: course.level && wordOf("level", course.level, locale) },
    { term: "Language", value: language ?? course.language },
    { term: "Certificate", value: course.isCertified && validity(course.validMonths, locale) },
    { term: "License", value: course.license },
    { term: "Source", value: course.source && <SourceLink address={course.source} /> },
    { term: "By", value: course.attribution },
  ];
  return (
    <Card title="Good to know">
      <DefinitionList items={items.filter(({ value }) => value)} />
    </Card>
  );
}

const validity = (months: number | null, locale: string): string =>
  months ? `Valid for ${counted(months, "month", "months", locale)}` : "Valid for good";

const SourceLink = ({ address }: { address: string }) =>
  URL.canParse(address) && /^https?:/.test(address) ? (
    <a href={address} rel="noopener noreferrer" className="link break-words">
      {new URL(address).hostname}
    </a>
  ) : (
    address
  );
