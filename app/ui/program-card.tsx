import type { ProgramCard as Program } from "#app/domain/learning/programs/queries.ts";
import { PROGRAM_KINDS } from "#app/domain/learning/programs/words.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { counted } from "#app/ui/amount.tsx";
import { formatMinutes } from "#app/ui/course-card.tsx";
import { Cover } from "#app/ui/cover.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type ProgramCardProps = Readonly<{
  program: Omit<Program, "id">;
  level?: 2 | 3;
}>;

/** A path or a bundle in a list: what it is about, how much it holds and what it costs. */
export function ProgramCard({ program, level = 2 }: ProgramCardProps) {
  const { slug, kind, title, summary, courses, minutes, priceMinor, priceCurrency } = program;
  const { locale } = useLocale();
  const Heading: "h2" | "h3" = `h${level}`;
  const facts = [
    PROGRAM_KINDS[kind].label,
    counted(courses, "course", "courses", locale),
    minutes > 0 && formatMinutes(minutes, locale),
  ];
  return (
    <li className="course-card">
      <Cover title={title} />
      <Heading>
        <a href={`/paths/${slug}`} data-discover="true">
          {title}
        </a>
      </Heading>
      {summary && <p>{summary}</p>}
      <p className="figures">
        {facts.filter(Boolean).join(" · ")}
        {priceMinor !== null && priceCurrency && (
          <strong>{formatPrice({ minor: priceMinor, currency: priceCurrency }, locale)}</strong>
        )}
      </p>
    </li>
  );
}
