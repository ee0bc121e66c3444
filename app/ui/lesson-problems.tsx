const WORDS = {
  "figure-missing": "A picture is not there",
  "figure-undescribed": "A picture has no description",
  "link-unresolved": "A link leads nowhere",
  "construct-left-out": "Something was left out",
} as const;

type LessonProblemsProps = Readonly<{
  problems: readonly Readonly<{ kind: keyof typeof WORDS; line: number; what: string }>[];
}>;

/** What of a lesson cannot be shown as it was written, line by line. Nothing when all of it can. */
export const LessonProblems = ({ problems }: LessonProblemsProps) =>
  problems.length > 0 && (
    <ul className="bg-warning-soft text-on-warning-soft rounded-md px-4 py-3 text-sm">
      {problems.map(({ kind, line, what }) => (
        <li key={`${kind} ${line} ${what}`}>
          Line {line}: {WORDS[kind]}. <span className="break-all">{what}</span>
        </li>
      ))}
    </ul>
  );
